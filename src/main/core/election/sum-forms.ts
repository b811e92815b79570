import type { Tally } from '../../../shared/election.ts'
import { rowOf, type Slot } from '../../../shared/slot.ts'
import type { FormTally } from '../../store/tallies.ts'

/** Items that no single row can exceed. */
const ballots: readonly Slot[] = ['valid', 'total', 'ballots_used', 'ballots_received']

/** A row holds no more votes than its form has ballots, by the surest of what the form says of them; null: it says nothing. */
const mostVotes = ({ slots, standings, values }: FormTally): number | null => {
  const said = ballots.flatMap((slot) => {
    const at = slots.indexOf(slot)
    const [value, standing] = [values[at] ?? null, standings[at]]
    return at < 0 || value === null ? [] : [{ value, isSure: standing === 'c' || standing === 'r' }]
  })
  const sure = said.filter(({ isSure }) => isSure)
  const counted = sure.length > 0 ? sure : said
  return counted.length === 0 ? null : Math.max(...counted.map(({ value }) => value))
}

const grow = (sum: Tally, form: FormTally, at: number): void => {
  const value = form.values[at] ?? null
  const standing = form.standings[at]
  const { doubt } = sum
  if (standing === 'c' && value !== null) sum.checked += value
  else if (standing === 'r' && value !== null) sum.read += value
  else {
    doubt.figures += 1
    if (value === null) {
      const slot = form.slots[at]
      const most = slot === undefined || rowOf(slot) === null ? null : mostVotes(form)
      doubt.high = doubt.high === null || most === null ? null : doubt.high + most
      return
    }
    const stake = form.stakes[at] ?? 0
    doubt.value += value
    doubt.low += Math.max(0, value - stake)
    doubt.high = doubt.high === null ? null : doubt.high + value + stake
  }
}

/**
 * What the figures of forms come to, slot by slot. A figure in doubt may be off by its stake either way; an illegible row
 * may hold every ballot of its form, an illegible item anything.
 */
export const sumForms = (forms: readonly FormTally[]): ReadonlyMap<Slot, Tally> => {
  const sums = new Map<Slot, Tally>()
  for (const form of forms)
    for (const [at, slot] of form.slots.entries()) {
      let sum = sums.get(slot)
      if (sum === undefined) {
        sum = { checked: 0, read: 0, doubt: { figures: 0, value: 0, low: 0, high: 0 } }
        sums.set(slot, sum)
      }
      grow(sum, form, at)
    }
  return sums
}

export const isWhollyChecked = ({ standings }: FormTally): boolean =>
  standings.every((standing) => standing === 'c' || standing === 'u')
