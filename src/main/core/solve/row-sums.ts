import type { Slot } from '../../../shared/slot.ts'
import type { Candidates } from './candidates.ts'

/** What some rows can add up to, and how likely each sum is by all ways to reach it. */
export type RowSums = {
  /** The least and the greatest sum. */
  from: number
  to: number
  likelihood(sum: number): number
  /** How likely the likeliest way to a sum is, and by which values it comes there when it is not 0. */
  likeliest(sum: number): number
  valuesOf(sum: number): ReadonlyMap<Slot, number>
  /** For each row the likelihood of each of its values, when a sum is worth `worth(sum)`. */
  beside(worth: (sum: number) => number): ReadonlyMap<Slot, ReadonlyMap<number, number>>
}

/** More steps than this are not taken: candidates that are farthest from their row's best are left out until they fit. */
const mostSteps = 1_500_000

/** A row with its candidates counted from the least of them. */
type Row = { slot: Slot; low: number; steps: readonly { step: number; probability: number }[] }

const lowOf = ({ candidates }: Candidates): number => Math.min(...candidates.map(({ value }) => value))
const spreadOf = (row: Candidates): number => Math.max(...row.candidates.map(({ value }) => value)) - lowOf(row)

const rowFrom = (row: Candidates): Row => {
  const low = lowOf(row)
  return {
    slot: row.slot,
    low,
    steps: row.candidates.map(({ value, probability }) => ({ step: value - low, probability })),
  }
}

/** For each candidate of the rows in doubt, every sum that they can have. */
const stepsOf = (rows: readonly Candidates[]): number => {
  const open = rows.filter(({ candidates }) => candidates.length > 1)
  const sums = open.reduce((sum, row) => sum + spreadOf(row), 1)
  return sums * open.reduce((sum, { candidates }) => sum + candidates.length, 0)
}

/** Leaves out, one by one, the candidate farthest from the best value of the row that spreads most. */
const narrowed = (rows: readonly Candidates[]): readonly Candidates[] => {
  if (stepsOf(rows) <= mostSteps) return rows
  const widest = rows.reduce((a, b) => (spreadOf(b) > spreadOf(a) ? b : a))
  const best = widest.candidates[0]?.value ?? 0
  const far = Math.max(...widest.candidates.map(({ value }) => Math.abs(value - best)))
  const near = widest.candidates.filter(({ value }) => Math.abs(value - best) < far)
  return narrowed(rows.map((row) => (row === widest ? { ...row, candidates: near } : row)))
}

type Combine = (before: number, probability: number, so: number) => number
const everyWay: Combine = (before, probability, so) => so + before * probability
const bestWay: Combine = (before, probability, so) => Math.max(so, before * probability)

/** For each number of rows what their sums are worth, the first entry being no row at all. */
const forwards = (rows: readonly Row[], size: number, combine: Combine): Float64Array[] => {
  const tables = [new Float64Array(size)]
  if (tables[0]) tables[0][0] = 1
  for (const { steps } of rows) {
    const before = tables.at(-1) ?? new Float64Array(size)
    const after = new Float64Array(size)
    for (const { step, probability } of steps)
      for (let at = 0; at + step < size; at++)
        if (before[at] !== 0) after[at + step] = combine(before[at] ?? 0, probability, after[at + step] ?? 0)
    tables.push(after)
  }
  return tables
}

/** The candidates by which the best way came to a sum. */
const traced = (rows: readonly Row[], best: readonly Float64Array[], sum: number): Map<Slot, number> => {
  const values = new Map<Slot, number>()
  let left = sum
  for (const [n, { slot, low, steps }] of [...rows.entries()].toReversed()) {
    const worth = ({ step, probability }: Row['steps'][number]): number => (best[n]?.[left - step] ?? 0) * probability
    const chosen = steps.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    values.set(slot, low + chosen.step)
    left -= chosen.step
  }
  return values
}

type Shares = Map<Slot, Map<number, number>>

const sharesOf = (rows: readonly Row[], ways: readonly Float64Array[], worth: Float64Array): Shares => {
  const shares: Shares = new Map()
  let behind = worth
  for (const [n, { slot, low, steps }] of [...rows.entries()].toReversed()) {
    const before = ways[n] ?? new Float64Array(worth.length)
    const next = new Float64Array(worth.length)
    const own = steps.map(({ step, probability }): [number, number] => {
      let share = 0
      for (let at = 0; at + step < worth.length; at++) {
        const rest = (behind[at + step] ?? 0) * probability
        next[at] = (next[at] ?? 0) + rest
        share += (before[at] ?? 0) * rest
      }
      return [low + step, share]
    })
    shares.set(slot, new Map(own))
    behind = next
  }
  return shares
}

/** Works out what rows can add up to. Each must have a candidate. */
export const rowSums = (all: readonly Candidates[]): RowSums => {
  const rows = narrowed(all).map(rowFrom)
  const from = rows.reduce((sum, { low }) => sum + low, 0)
  const certain = rows.filter(({ steps }) => steps.length === 1)
  const open = rows.filter(({ steps }) => steps.length > 1)
  const factor = certain.reduce((product, { steps }) => product * (steps[0]?.probability ?? 0), 1)
  const size = open.reduce((sum, { steps }) => sum + Math.max(...steps.map(({ step }) => step)), 1)
  const ways = forwards(open, size, everyWay)
  const best = forwards(open, size, bestWay)
  return {
    from,
    to: from + size - 1,
    likelihood: (sum) => factor * (ways.at(-1)?.[sum - from] ?? 0),
    likeliest: (sum) => factor * (best.at(-1)?.[sum - from] ?? 0),
    valuesOf: (sum) => {
      const settled = certain.map(({ slot, low }) => [slot, low] as const)
      return new Map([...settled, ...traced(open, best, sum - from)])
    },
    beside: (worth) => {
      const weights = Float64Array.from({ length: size }, (_, at) => factor * worth(from + at))
      const whole = weights.reduce((sum, weight, at) => sum + weight * (ways.at(-1)?.[at] ?? 0), 0)
      const settled = certain.map(({ slot, low }) => [slot, new Map([[low, whole]])] as const)
      return new Map([...settled, ...sharesOf(open, ways, weights)])
    },
  }
}
