import type { LucideIcon } from 'lucide-react'
import { Radio, RadioGroup } from 'react-aria-components'
import { Icon } from './icon.tsx'

type Choice<T extends string> = {
  readonly id: T
  readonly name: string
  readonly text: string
  readonly icon?: LucideIcon
}
type ChoicesProps<T extends string> = {
  label: string
  choices: readonly Choice<T>[]
  chosen: T
  onChoose: (id: T) => void
}

/** One of a few, each with a sentence about what follows from it. */
export const Choices = <T extends string>({ label, choices, chosen, onChoose }: ChoicesProps<T>) => (
  <RadioGroup
    className="pair"
    aria-label={label}
    value={chosen}
    onChange={(value) => {
      const choice = choices.find(({ id }) => id === value)
      if (choice !== undefined) onChoose(choice.id)
    }}
  >
    {choices.map(({ id, name, text, icon }) => (
      <Radio key={id} value={id} className="choice">
        <span className="radio" />
        <b className="row">
          {icon === undefined ? null : <Icon of={icon} small />}
          {name}
        </b>
        <span className="says">{text}</span>
      </Radio>
    ))}
  </RadioGroup>
)
