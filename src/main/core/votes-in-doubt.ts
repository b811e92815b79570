import type { CheckedSum, Figure } from '../../shared/figure.ts'
import { rowOf } from '../../shared/slot.ts'
import type { GatheredSlot } from './gather-readings.ts'
import { sumOf } from './work-out-sums.ts'

/** Alternatives less likely than this do not widen the doubt. */
const leastProbability = 0.01

const spread = ({ reading }: GatheredSlot): number => {
  const values = (reading?.alternatives ?? [])
    .filter(({ probability }) => probability >= leastProbability)
    .map(({ value }) => value)
  const [best = 0] = values
  return values.length > 1 ? Math.max(...values.map((value) => Math.abs(value - best))) : best
}

/**
 * How many votes the open rows of a form could move: for each the distance to its farthest likely alternative (the
 * whole figure when there is none), and at least what is missing from the sum of the rows.
 */
export const votesInDoubt = (
  slots: readonly GatheredSlot[],
  figures: readonly Figure[],
  sums: readonly CheckedSum[],
): number => {
  const open = new Set(figures.filter(({ state }) => state === 'open').map(({ slot }) => slot))
  const rows = slots.filter(({ slot }) => rowOf(slot) !== null && open.has(slot))
  const gaps = sums
    .filter(({ left, holds }) => holds === false && left.some(({ slots: [slot] }) => slot && rowOf(slot) !== null))
    .map(({ left, right }) => Math.abs((sumOf(left) ?? 0) - (sumOf(right) ?? 0)))
  return Math.max(
    rows.map(spread).reduce((sum, one) => sum + one, 0),
    ...gaps,
    0,
  )
}
