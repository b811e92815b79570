import type { HTMLAttributes, ReactNode, RefObject } from 'react'

type ScrollProps = HTMLAttributes<HTMLElement> & {
  label: string
  className: string
  element?: RefObject<HTMLElement | null>
  children: ReactNode
}

/** A named region that scrolls; what scrolls must be reachable by keyboard even when it holds nothing to press. */
export const Scroll = ({ label, className, element, children, ...rest }: ScrollProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
  <section ref={element} className={className} aria-label={label} tabIndex={0} {...rest}>
    {children}
  </section>
)
