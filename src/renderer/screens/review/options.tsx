import { Check as Tick, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Figure, Saying } from '../../../shared/figure.ts'
import type { Alternatives, FormDetail } from '../../../shared/form-detail.ts'
import { grouped } from '../../format/numbers.ts'
import { keyNames } from '../../keys/key-names.ts'
import { Icon } from '../../parts/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { brokenBy } from './try-value.ts'

export type Option = Alternatives['values'][number]

const valuesSaid = (contested: readonly Saying[]): Option[] => {
  const values = contested.flatMap(({ verdict }) => (verdict.kind === 'value' ? [verdict.value] : []))
  return [...new Set(values)].map((value) => ({ value, probability: 0 }))
}

/** What people say where they differ; else what the machine took the figure for, a value that solving proposes first. */
export const optionsOf = ({ alternatives }: FormDetail, { slot, state, value, contested }: Figure): Option[] => {
  if (contested !== undefined) return valuesSaid(contested)
  const read = alternatives.find((one) => one.slot === slot)?.values ?? []
  const isProposed = state === 'solved' && value !== null && !read.some((one) => one.value === value)
  return isProposed ? [{ value, probability: 0 }, ...read] : read
}

const OptionLine = ({ option, form, figure, chosen, onChoose }: LineProps) => {
  const { t, say, language } = useWords()
  const [broken] = brokenBy(form, figure.slot, option.value)
  const percent = Math.round(option.probability * 100)
  return (
    <li>
      <Button className={chosen ? 'option chosen' : 'option'} onPress={() => onChoose(option.value)}>
        <b>{grouped(option.value, language)}</b>
        <span className="sm q">{percent > 0 ? `${percent}%` : ''}</span>
        <span className="sm cut">
          <Icon of={broken === undefined ? Tick : X} small />{' '}
          {broken === undefined ? t('check.fits') : t('check.breaks', { sum: say(broken.label) })}
        </span>
      </Button>
    </li>
  )
}
type LineProps = {
  option: Option
  form: FormDetail
  figure: Figure
  chosen: boolean
  onChoose: (value: number) => void
}

type OptionsProps = {
  form: FormDetail
  figure: Figure
  chosen: number | null
  shown: boolean
  onShow: () => void
  onChoose: (value: number) => void
}

/** What else the figure may be and what follows from each; on an open figure only when it is asked for. */
export const Options = ({ form, figure, chosen, shown, onShow, onChoose }: OptionsProps) => {
  const { t } = useWords()
  const options = optionsOf(form, figure)
  if (options.length === 0) return <p className="sm q options">{t('check.noOptions')}</p>
  if (!shown)
    return (
      <Button className="btn ghost options" onPress={onShow}>
        {t('check.showOptions')} <kbd>{keyNames.options}</kbd>
      </Button>
    )
  return (
    <ul className="options" aria-label={t(figure.contested === undefined ? 'check.options' : 'voices.title')}>
      {options.map((option) => (
        <OptionLine
          key={option.value}
          option={option}
          form={form}
          figure={figure}
          chosen={option.value === chosen}
          onChoose={onChoose}
        />
      ))}
    </ul>
  )
}
