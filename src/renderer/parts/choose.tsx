import { ChevronDown } from 'lucide-react'
import { Icon } from './icon.tsx'

type ChooseProps = {
  label: string
  value: string
  onChoose: (value: string) => void
  options: readonly { readonly value: string; readonly name: string }[]
  /** Words in front of the choice, where the label is not beside it. */
  lead?: string
}

/** One of many, in the system's own list. */
export const Choose = ({ label, value, onChoose, options, lead }: ChooseProps) => (
  <label className="field choose">
    {lead === undefined ? null : <span className="sm q nw">{lead}</span>}
    <select aria-label={label} value={value} onChange={({ target }) => onChoose(target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
    <Icon of={ChevronDown} small />
  </label>
)
