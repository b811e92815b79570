import { useSyncExternalStore } from 'react'

/** A window in which not everything has room side by side; the style sheets say the same width. */
export const narrow = '(max-width: 1179px)'

/** Whether a media query holds now. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
