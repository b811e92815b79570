import type { CheckedSum, Figure } from '../../shared/figure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import { rowOf, type Slot } from '../../shared/slot.ts'
import type { GatheredSlot } from './gather-readings.ts'
import { sumOf } from './work-out-sums.ts'

/** Alternatives less likely than this do not widen the doubt. */
const leastProbability = 0.02

/** What only waits for another figure is not doubted itself; what is missing from its sum counts. */
const isDoubtful = ({ state, level, waitsFor }: Figure): boolean =>
  state !== 'accepted' && level === 'read' && waitsFor === undefined

/** Items that no single row can exceed. */
const ballots: readonly Slot[] = ['valid', 'total', 'ballots_used', 'ballots_received', 'received_total']

/** No row holds more votes than the form has ballots, as far as any item of the form tells. */
const mostVotes = (figures: readonly Figure[]): number => {
  const known = figures.filter(({ slot, value }) => ballots.includes(slot) && value !== null)
  const proved = known.filter(({ state }) => state === 'accepted')
  const values = (proved.length > 0 ? proved : known).map(({ value }) => value ?? 0)
  return values.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...values)
}

const spread = ({ reading }: GatheredSlot, most: number): number => {
  const values = (reading?.alternatives ?? [])
    .filter(({ probability }) => probability >= leastProbability)
    .map(({ value }) => Math.min(value, most))
  const [best = 0] = values
  return values.length > 1 ? Math.max(...values.map((value) => Math.abs(value - best))) : best
}

/**
 * How many votes each figure in doubt puts at stake: the distance to its farthest likely alternative (the whole figure
 * when there is none), never beyond the ballots. An item that counts no votes puts some at stake only where a sum that
 * it stands in is broken.
 */
export const stakesOf = (
  { items }: FormDefinition,
  slots: readonly GatheredSlot[],
  figures: readonly Figure[],
): ReadonlyMap<Slot, number> => {
  const most = mostVotes(figures)
  const counted = new Set<Slot>(items.filter(({ unit }) => unit === 'votes').map(({ key }) => key))
  const touches = ({ slot, why }: Figure): boolean => rowOf(slot) !== null || counted.has(slot) || why?.about === 'sum'
  const atStake = new Set(figures.filter((figure) => isDoubtful(figure) && touches(figure)).map(({ slot }) => slot))
  return new Map(slots.flatMap((one) => (atStake.has(one.slot) ? [[one.slot, spread(one, most)] as const] : [])))
}

const isOfRows = ({ left }: CheckedSum): boolean =>
  left.some(({ slots: [slot] }) => slot === undefined || rowOf(slot) !== null)

/** What is missing from a sum, or what those of its figures must make of which nothing is known. */
const gapOf = ({ left, right, holds }: CheckedSum): number => {
  const whole = sumOf(right)
  if (holds === true || whole === null) return 0
  const known = left.reduce((sum, { value }) => sum + (value ?? 0), 0)
  return holds === null ? Math.max(0, whole - known) : Math.abs(whole - known)
}

/**
 * How many votes the open rows of a form could move: all their stakes together, and at least what is missing from the
 * sum of the rows.
 */
export const votesInDoubt = (stakes: ReadonlyMap<Slot, number>, sums: readonly CheckedSum[]): number => {
  const gaps = sums.filter(isOfRows).map(gapOf)
  const rows = [...stakes].reduce((sum, [slot, stake]) => sum + (rowOf(slot) === null ? 0 : stake), 0)
  return Math.max(rows, ...gaps, 0)
}
