/**
 * Ties the rows of a grid to their numbers. Rows are numbered one after the other, so every printed number that is read
 * says something about all rows of the page. A hidden Markov model weighs it up: a row is before the first number, has
 * a number, or is after the last. A grid that lost or won a line ends with rows that are not anchored, never with rows
 * that are confidently wrong.
 */
export type RowEvidence = {
  /** Logarithm of how probable the printed number is read so, for each number from 1; empty: nothing printed. */
  logLikelihoods: readonly number[]
  /** The first column is not a cell of its own here: the row of the total. */
  merged: boolean
}

/** `number` null: no row of the table (its heading or total). `sure`: the number is beyond reasonable doubt. */
export type AnchoredRow = { number: number | null; sure: boolean }

/** Numbers at which a page of the form may begin, with how much more likely than elsewhere. */
export type Starts = ReadonlySet<number>

/** Readings are much surer of themselves than they are right, so that evidence of one row is capped. */
const cap = -7
const temper = 0.6
const nothingPrinted = -3
const notARow = -7
const mergedIsNotARow = -0.1
const mergedIsARow = -9
const startElsewhere = -7
const lineMissing = -8
const sureAbove = 0.995

const softmaxed = (values: readonly number[]): number[] => {
  const highest = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - highest))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / total)
}

const logSum = (values: readonly number[]): number => {
  const highest = Math.max(...values)
  if (highest === Number.NEGATIVE_INFINITY) return highest
  return highest + Math.log(values.reduce((total, value) => total + Math.exp(value - highest), 0))
}

/** States: 0 before the rows, 1 to n the numbers, n + 1 after the rows. */
const emission = ({ logLikelihoods, merged }: RowEvidence, state: number, last: number): number => {
  if (state === 0 || state === last + 1) return merged ? mergedIsNotARow : notARow
  if (merged) return mergedIsARow
  const own = logLikelihoods[state - 1]
  return own === undefined ? nothingPrinted : Math.max(cap, own * temper)
}

const transition = (from: number, to: number, last: number, starts: Starts): number => {
  if (from === 0) return to === 0 ? 0 : starts.has(to) ? 0 : to <= last ? startElsewhere : Number.NEGATIVE_INFINITY
  if (to === last + 1) return 0
  if (from === last + 1 || to === 0) return Number.NEGATIVE_INFINITY
  return to === from + 1 ? 0 : to === from + 2 ? lineMissing : Number.NEGATIVE_INFINITY
}

/** A state and what it costs to come from there or to go there. */
type Way = { state: number; cost: number }

/** For each state those that another can be reached from or lead to, without all that is out of the question. */
const waysOf = (last: number, cost: (here: number, other: number) => number): Way[][] => {
  const states = Array.from({ length: last + 2 }, (_, state) => state)
  return states.map((here) =>
    states.map((state) => ({ state, cost: cost(here, state) })).filter((way) => way.cost !== Number.NEGATIVE_INFINITY),
  )
}

const forwards = (rows: readonly RowEvidence[], last: number, starts: Starts): number[][] => {
  const ways = waysOf(last, (to, from) => transition(from, to, last, starts))
  let here = ways.map((_, state) => (state === 0 ? 0 : Number.NEGATIVE_INFINITY))
  return rows.map((row) => {
    const known = here
    here = ways.map(
      (from, to) => emission(row, to, last) + logSum(from.map(({ state, cost }) => (known[state] ?? 0) + cost)),
    )
    return here
  })
}

const backwards = (rows: readonly RowEvidence[], last: number, starts: Starts): number[][] => {
  const ways = waysOf(last, (from, to) => transition(from, to, last, starts))
  let after = ways.map(() => 0)
  return rows
    .toReversed()
    .map((row) => {
      const here = after
      const seen = here.map((value, to) => value + emission(row, to, last))
      after = ways.map((to) => logSum(to.map(({ state, cost }) => (seen[state] ?? 0) + cost)))
      return here
    })
    .toReversed()
}

/** The row's own number must not speak clearly for another one. */
const contradicts = ({ logLikelihoods }: RowEvidence, number: number): boolean => {
  const best = Math.max(...logLikelihoods)
  return logLikelihoods.length > 0 && best - (logLikelihoods[number - 1] ?? 0) > 6 && best > -2
}

/** So many rows must be read as the number they are given: two, a third of them, but never more than six. */
const agreement = { least: 2, share: 1 / 3, enough: 6 }

/** Finds the most probable number of each row. `last` is the highest number there can be. */
export const anchorRows = (rows: readonly RowEvidence[], last: number, starts: Starts): AnchoredRow[] => {
  const ahead = forwards(rows, last, starts)
  const behind = backwards(rows, last, starts)
  const found = rows.map((row, i) => {
    const shares = softmaxed((ahead[i] ?? []).map((value, state) => value + (behind[i]?.[state] ?? 0)))
    const state = shares.indexOf(Math.max(...shares))
    const number = state === 0 || state === last + 1 ? null : state
    const share = shares[state] ?? 0
    return {
      number,
      share,
      agrees: number !== null && row.logLikelihoods[number - 1] === Math.max(...row.logLikelihoods),
    }
  })
  const numbered = found.filter(({ number }) => number !== null)
  const agreeing = numbered.filter(({ agrees }) => agrees).length
  const wanted = Math.max(agreement.least, Math.min(agreement.enough, numbered.length * agreement.share))
  const settled = agreeing >= Math.min(wanted, numbered.length)
  return found.map(({ number, share }, i) => {
    const row = rows[i] ?? { logLikelihoods: [], merged: false }
    return { number, sure: settled && share >= sureAbove && number !== null && !contradicts(row, number) }
  })
}
