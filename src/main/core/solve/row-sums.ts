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

/** What is worth what after a row: `tables[n]` for the first n rows, one entry for each sum they can have. */
type AddRow = (before: Float64Array, row: Row, after: Float64Array) => void

const everyWay: AddRow = (before, { steps }, after) => {
  for (const { step, probability } of steps)
    for (let at = 0; at < before.length; at++)
      after[at + step] = (after[at + step] ?? 0) + (before[at] ?? 0) * probability
}

const bestWay: AddRow = (before, { steps }, after) => {
  for (const { step, probability } of steps)
    for (let at = 0; at < before.length; at++) {
      const worth = (before[at] ?? 0) * probability
      if (worth > (after[at + step] ?? 0)) after[at + step] = worth
    }
}

const highest = ({ steps }: Row): number => Math.max(...steps.map(({ step }) => step))

const forwards = (rows: readonly Row[], add: AddRow): Float64Array[] => {
  const tables = [Float64Array.of(1)]
  for (const row of rows) {
    const before = tables.at(-1) ?? Float64Array.of(1)
    const after = new Float64Array(before.length + highest(row))
    add(before, row, after)
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

/** What each candidate's ways are worth: the ways of the rows before it, times what the rest makes of them. */
const sharesOf = (rows: readonly Row[], ways: readonly Float64Array[], worth: Float64Array): Shares => {
  const shares: Shares = new Map()
  let behind = worth
  for (const [n, { slot, low, steps }] of [...rows.entries()].toReversed()) {
    const before = ways[n] ?? Float64Array.of(1)
    const next = new Float64Array(before.length)
    const own = steps.map(({ step, probability }): [number, number] => {
      let share = 0
      for (let at = 0; at < before.length; at++) {
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
  // From the narrowest to the widest: the tables stay small for as long as they can.
  const open = rows.filter(({ steps }) => steps.length > 1).toSorted((a, b) => highest(a) - highest(b))
  const factor = certain.reduce((product, { steps }) => product * (steps[0]?.probability ?? 0), 1)
  const ways = forwards(open, everyWay)
  const size = ways.at(-1)?.length ?? 1
  let found: Float64Array[] | undefined
  const best = (): Float64Array[] => {
    found ??= forwards(open, bestWay)
    return found
  }
  return {
    from,
    to: from + size - 1,
    likelihood: (sum) => factor * (ways.at(-1)?.[sum - from] ?? 0),
    likeliest: (sum) => factor * (best().at(-1)?.[sum - from] ?? 0),
    valuesOf: (sum) => {
      const settled = certain.map(({ slot, low }) => [slot, low] as const)
      return new Map([...settled, ...traced(open, best(), sum - from)])
    },
    beside: (worth) => {
      const weights = Float64Array.from({ length: size }, (_, at) => factor * worth(from + at))
      const whole = weights.reduce((sum, weight, at) => sum + weight * (ways.at(-1)?.[at] ?? 0), 0)
      const settled = certain.map(({ slot, low }) => [slot, new Map([[low, whole]])] as const)
      return new Map([...settled, ...sharesOf(open, ways, weights)])
    },
  }
}
