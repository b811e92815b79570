import type { LucideIcon } from 'lucide-react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon } from './icon.tsx'

type IconButtonProps = { icon: LucideIcon; name: string; onPress: () => void; disabled?: boolean; pressed?: boolean }

/** An act shown by a drawing alone; its name is in the tooltip and for screen readers. */
export const IconButton = ({ icon, name, onPress, disabled = false, pressed }: IconButtonProps) => (
  <TooltipTrigger delay={500}>
    <Button
      className="icon"
      aria-label={name}
      onPress={onPress}
      isDisabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    >
      <Icon of={icon} />
    </Button>
    <Tooltip className="tip" offset={6}>
      {name}
    </Tooltip>
  </TooltipTrigger>
)
