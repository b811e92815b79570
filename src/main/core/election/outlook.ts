import type { Lead, Outlook, SlotTally, Tally } from '../../../shared/election.ts'
import { rowOf } from '../../../shared/slot.ts'

const known = ({ checked, read, doubt }: Tally): number => checked + read + doubt.value
const least = ({ checked, read, doubt }: Tally): number => checked + read + doubt.low
const most = ({ checked, read, doubt }: Tally): number =>
  doubt.high === null ? Number.POSITIVE_INFINITY : checked + read + doubt.high

/** Rows by what is known of them, most votes first; of equal ones the smaller number. */
const ranked = (rows: readonly SlotTally[]): SlotTally[] =>
  rows.toSorted((a, b) => known(b) - known(a) || (rowOf(a.slot) ?? 0) - (rowOf(b.slot) ?? 0))

export const leadOf = (rows: readonly SlotTally[]): Lead | null => {
  const [first, second] = ranked(rows)
  const row = first === undefined ? null : rowOf(first.slot)
  if (first === undefined || row === null || known(first) === 0) return null
  return { row, margin: known(first) - (second === undefined ? 0 : known(second)) }
}

export type StillOut = {
  /** By how many votes figures in doubt may be off. */
  votesInDoubt: number
  /** The most votes of units that have not reported; null when that is not known. */
  votesMissing: number | null
  /** A person has checked every figure of every form. */
  allChecked: boolean
}

/** Figures in doubt may put another row before the first, or the first into a tie. */
const mayOvertake = (rows: readonly SlotTally[]): boolean => {
  const [first, ...others] = ranked(rows)
  if (first === undefined) return false
  const isSure = (row: SlotTally): boolean => least(row) === known(row) && most(row) === known(row)
  return others.some((other) => most(other) >= least(first) && !(isSure(first) && isSure(other)))
}

/** Whether what is not known can still change who leads. */
export const outlookOf = (
  rows: readonly SlotTally[],
  { votesInDoubt, votesMissing, allChecked }: StillOut,
): Outlook => {
  const lead = leadOf(rows)
  if (mayOvertake(rows) || (votesInDoubt > 0 && votesInDoubt >= (lead?.margin ?? 0))) return 'could-change'
  if (lead === null) return 'nothing'
  if (votesMissing === null || (votesMissing > 0 && votesMissing >= lead.margin)) return 'units-missing'
  return allChecked ? 'settled' : 'holds'
}
