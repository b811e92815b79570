import type { Check } from '../../../shared/check.ts'
import { momentOf } from '../../format/dates.ts'
import { grouped } from '../../format/numbers.ts'
import { Mark } from '../../parts/mark.tsx'
import { useWords } from '../../words/use-words.ts'

/** What a person said of a figure: what, who, when, and why where they said so. */
export const SaidLine = ({ check }: { check: Check }) => {
  const { t, language } = useWords()
  const { verdict, who, at, note, how } = check
  const value = verdict.kind === 'value' ? grouped(verdict.value, language) : ''
  return (
    <p className="said">
      <Mark kind={verdict.kind === 'passed-on' ? 'open' : 'person'} />
      <span>
        {t(`check.said.${verdict.kind}`, { value, who })}{' '}
        <span className="sm q">
          {how === 'check' ? null : `${t(`voices.how.${how}`)} · `}
          {momentOf(at, new Date(), language)}
        </span>
        {note === null || note === '' ? null : <q className="sm">{note}</q>}
      </span>
    </p>
  )
}
