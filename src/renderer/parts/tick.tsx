import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import { Icon } from './icon.tsx'

type TickProps = {
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  children: React.ReactNode
}

/** A box to tick with its words. */
export const Tick = ({ checked, onChange, disabled = false, children }: TickProps) => (
  <Checkbox className="tickline" isSelected={checked} onChange={onChange} isDisabled={disabled}>
    <span className="tick" data-on={checked}>
      {checked ? <Icon of={Check} /> : null}
    </span>
    <span>{children}</span>
  </Checkbox>
)
