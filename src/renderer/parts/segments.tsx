import type { LucideIcon } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Icon } from './icon.tsx'

type Choice<T extends string> = { readonly id: T; readonly name: string; readonly icon?: LucideIcon }
type SegmentsProps<T extends string> = {
  label: string
  choices: readonly Choice<T>[]
  chosen: T
  onChoose: (id: T) => void
}

/** One of a few, all in sight. */
export const Segments = <T extends string>({ label, choices, chosen, onChoose }: SegmentsProps<T>) => (
  <ToggleButtonGroup
    className="seg"
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[chosen]}
    onSelectionChange={(keys) => {
      const choice = choices.find(({ id }) => keys.has(id))
      if (choice !== undefined) onChoose(choice.id)
    }}
  >
    {choices.map(({ id, name, icon }) => (
      <ToggleButton key={id} id={id}>
        {icon === undefined ? null : <Icon of={icon} small />}
        {name}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)
