import type { Ballot, SlotTally } from '../../../shared/election.ts'
import { rowOf } from '../../../shared/slot.ts'
import { useWords } from '../../words/use-words.ts'
import { LevelCells, LevelHeads } from './levels.tsx'

const sure = ({ checked, read }: SlotTally): number => checked + read
const top = (row: SlotTally): number => sure(row) + (row.doubt.high ?? row.doubt.value)

const Bar = ({ row, most }: { row: SlotTally; most: number }) => {
  const share = (votes: number): string => `${(votes / Math.max(most, 1)) * 100}%`
  const { checked, doubt } = row
  const low = sure(row) + doubt.low
  const width = top(row) - low
  return (
    <div className="barline" aria-hidden="true">
      {sure(row) > 0 ? <span className="fill-read" style={{ width: share(sure(row)) }} /> : null}
      {checked > 0 ? <span className="fill-checked" style={{ width: share(checked) }} /> : null}
      {doubt.low > 0 ? (
        <span className="fill-doubt thin" style={{ left: share(sure(row)), width: share(doubt.low) }} />
      ) : null}
      {width > 0 ? <span className="fill-doubt" style={{ left: share(low), width: share(width) }} /> : null}
    </div>
  )
}

/** Every row with its votes: checked, read, and the range of what is in doubt. */
export const RowBars = ({ rows, ballot }: { rows: readonly SlotTally[]; ballot: Ballot }) => {
  const { t } = useWords()
  const most = Math.max(...rows.map(top))
  return (
    <table className="bars">
      <thead>
        <tr>
          <th scope="col">{t(ballot === 'party-list' ? 'totals.party' : 'totals.candidate')}</th>
          <th scope="col">
            <span className="sr">{t('totals.share')}</span>
          </th>
          <LevelHeads />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slot}>
            <th scope="row">{t('totals.number', { number: rowOf(row.slot) ?? 0 })}</th>
            <td>
              <Bar row={row} most={most} />
            </td>
            <LevelCells of={row} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
