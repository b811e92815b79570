import type { Tally } from '../../../shared/election.ts'
import { grouped } from '../../format/numbers.ts'
import { Mark } from '../../parts/mark.tsx'
import { useWords } from '../../words/use-words.ts'

/** A sum that a person stands behind. */
export const CheckedSum = ({ of }: { of: number }) => {
  const { language } = useWords()
  return of === 0 ? <span className="q">0</span> : <span className="checked">{grouped(of, language)}</span>
}

/** A sum that was read and accepted by machine. */
export const ReadSum = ({ of }: { of: number }) => {
  const { language } = useWords()
  return of === 0 ? <span className="q">0</span> : <span className="read">{grouped(of, language)}</span>
}

/** What figures in doubt may come to: a range, or that there is no bound. */
const DoubtRange = ({ of: { figures, low, high } }: { of: Tally['doubt'] }) => {
  const { t, language } = useWords()
  if (figures === 0 && low === 0 && high === 0) return <span className="q">–</span>
  const from = grouped(low, language)
  const words =
    high === null ? t('totals.fromOn', { low: from }) : t('totals.range', { low: from, high: grouped(high, language) })
  return (
    <span className="in-doubt nw">
      <Mark kind="open" />
      {low === high ? from : words}
    </span>
  )
}

/** The heads of the columns that say who vouches for a sum: never one column for two levels. */
export const LevelHeads = () => {
  const { t } = useWords()
  return (['totals.checked', 'totals.read', 'totals.inDoubt'] as const).map((level) => (
    <th key={level} scope="col" className="num">
      {t(level)}
    </th>
  ))
}

export const LevelCells = ({ of: { checked, read, doubt } }: { of: Tally }) => (
  <>
    <td className="num">
      <CheckedSum of={checked} />
    </td>
    <td className="num">
      <ReadSum of={read} />
    </td>
    <td className="num">
      <DoubtRange of={doubt} />
    </td>
  </>
)
