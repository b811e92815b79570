import type { CheckedSum } from '../../../shared/figure.ts'
import type { Slot } from '../../../shared/slot.ts'
import { slotsOf, sumOf } from '../work-out-sums.ts'
import type { Candidate } from './candidates.ts'
import { isMisreading } from './misreadings.ts'
import type { Solution } from './solve.ts'

/** A slot that could explain why a form does not add up: the values it may have, the read one first. */
export type Suspect = { slot: Slot; values: number[] }

/** A read value that is less probable than this, after solving, is suspected. */
const trusted = 0.9
/** Other values that are less probable are not worth naming. */
const worthNaming = 0.05
/** No more are named when nothing was read that would explain the break: the least sure ones. */
const mostNamed = 3

const values = (candidates: readonly Candidate[]): number[] => {
  const [read, ...others] = candidates
  const likely = others.filter(({ probability }) => probability >= worthNaming)
  return read === undefined
    ? []
    : [read, ...likely.toSorted((a, b) => b.probability - a.probability)].map((one) => one.value)
}

const beside = (sum: CheckedSum, slot: Slot): { here: number; rest: number } | null => {
  const read = (side: CheckedSum['left']) => side.find(({ slots }) => slots.includes(slot))?.value ?? null
  const [left, right] = [sumOf(sum.left), sumOf(sum.right)]
  if (left === null || right === null) return null
  const [onLeft, onRight] = [read(sum.left), read(sum.right)]
  if (onLeft !== null) return { here: onLeft, rest: right - (left - onLeft) }
  return onRight === null ? null : { here: onRight, rest: left - (right - onRight) }
}

/** The one value of a slot with which every identity that names it would hold, the others being as they are. */
const wouldClose = (slot: Slot, sums: readonly CheckedSum[]): number | null => {
  const own = sums.filter((sum) => sum.relation === '=' && slotsOf(sum).includes(slot))
  const needed = new Set(own.map((sum) => beside(sum, slot)?.rest ?? -1))
  const [value] = needed
  return needed.size === 1 && value !== undefined && value >= 0 ? value : null
}

/** Single slots that, misread in one digit, explain every break; the least sure first. */
const misread = (
  sums: readonly CheckedSum[],
  broken: readonly CheckedSum[],
  readings: ReadonlyMap<Slot, Candidate>,
): Suspect[] => {
  const inAll = [...readings].filter(([slot]) => broken.every((sum) => slotsOf(sum).includes(slot)))
  const found = inAll.flatMap(([slot, { value, probability }]) => {
    const needed = wouldClose(slot, sums)
    return needed !== null && isMisreading(value, needed) ? [{ slot, values: [value, needed], probability }] : []
  })
  return found
    .toSorted((a, b) => a.probability - b.probability)
    .slice(0, mostNamed)
    .map(({ slot, values }) => ({ slot, values }))
}

/**
 * The fewest slots that could explain why identities do not hold: those whose reading is not probable any more after
 * solving; where no reading that was named explains it, those that need only one digit to be another; else none.
 * `sums` are those that count, with what was read in them.
 */
export const suspectsOf = (sums: readonly CheckedSum[], { likeliest, posteriors }: Solution): Suspect[] => {
  const broken = sums.filter(({ holds }) => holds !== true)
  const named = new Set(broken.flatMap(slotsOf))
  const doubtful = [...posteriors].filter(([slot, [read]]) => named.has(slot) && (read?.probability ?? 0) < trusted)
  const bySolving = doubtful
    .toSorted(([, [a]], [, [b]]) => (a?.probability ?? 0) - (b?.probability ?? 0))
    .map(([slot, candidates]) => ({ slot, values: values(candidates) }))
  if (likeliest !== null) return bySolving
  const readings = new Map(
    [...posteriors].flatMap(([slot, [read]]) => (read === undefined ? [] : [[slot, read] as const])),
  )
  const byDigit = misread(sums, broken, readings)
  return byDigit.length > 0 ? byDigit : bySolving
}
