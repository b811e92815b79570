import type { FormCheck, Term } from '../../../shared/form-definition.ts'
import { rowOf, type Slot } from '../../../shared/slot.ts'
import type { Candidate, Candidates } from './candidates.ts'
import { clerkErrs, closesByChance } from './odds.ts'
import { type RowSums, rowSums } from './row-sums.ts'
import { unnamedOf } from './unnamed.ts'
import { itemShares, rowShares, type Way, waysOf } from './ways.ts'

/**
 * What the identities of a form make of its slots' candidates. `likeliest`: the values that together satisfy every
 * identity best, each with how probable it is after that; null when nothing satisfies them. A slot that nothing tells of
 * is not among them. `posteriors`: how probable each candidate of a slot is after that.
 */
export type Solution = {
  likeliest: ReadonlyMap<Slot, Candidate> | null
  posteriors: ReadonlyMap<Slot, readonly Candidate[]>
}

/** The rows as they are read: nothing ties them to a sum. */
const asRead = (rows: readonly Candidates[]): [Slot, number][] =>
  rows.flatMap(({ slot, candidates: [best] }) => (best === undefined ? [] : [[slot, best.value]]))

/** What the sum of the rows leaves to the only one in which nothing is legible. */
const leftOver = (rows: readonly Candidates[], votes: number | null): [Slot, number][] => {
  const blank = rows.filter(({ candidates }) => candidates.length === 0)
  const [only] = blank
  const rest = (votes ?? 0) - asRead(rows).reduce((sum, [, value]) => sum + value, 0)
  return votes === null || blank.length !== 1 || only === undefined || rest < 0 ? [] : [[only.slot, rest]]
}

const valuesOf = ({ values, votes }: Way, rows: readonly Candidates[], sums: RowSums | null): Map<Slot, number> => {
  const unbound = (): [Slot, number][] => [...asRead(rows), ...leftOver(rows, votes)]
  return new Map<Slot, number>([...values, ...(votes === null || sums === null ? unbound() : sums.valuesOf(votes))])
}

/** No row holds more than the sum of the rows can be, as far as the items tell. */
const mostVotes = (checks: readonly FormCheck[], items: readonly Candidates[]): number => {
  const most = (term: Term): number =>
    Math.max(...(items.find(({ slot }) => slot === term)?.candidates.map(({ value }) => value) ?? [Infinity]))
  const bounds = checks.flatMap(({ left, relation, right }) =>
    relation === '=' && left.length === 1 && left[0] === 'votes'
      ? [right.reduce((sum, term) => sum + most(term), 0)]
      : [],
  )
  return Math.min(Infinity, ...bounds.map((bound) => (bound < 0 ? Infinity : bound)))
}

/** A row without candidates that are possible keeps its best one: then nothing satisfies the form. */
const possible = (row: Candidates, most: number): Candidates => {
  const candidates = row.candidates.filter(({ value }) => value <= most)
  return candidates.length === 0 ? { ...row, candidates: row.candidates.slice(0, 1) } : { ...row, candidates }
}

/** Whether the items and rows satisfy everything as they were read. */
const isSatisfied = (slots: readonly Candidates[], ways: readonly Way[], sums: RowSums | null): boolean => {
  const best = new Map(slots.map(({ slot, candidates: [read] }) => [slot, read?.value]))
  const asReadSum = [...best].reduce((sum, [slot, value]) => sum + (rowOf(slot) === null ? 0 : (value ?? 0)), 0)
  return ways.some(
    ({ values, votes }) =>
      (votes === null || sums === null || votes === asReadSum) &&
      [...values].every(([slot, value]) => best.get(slot) === value),
  )
}

/**
 * Solves the form as one problem: every slot has one of its candidates, or a value nobody named; the identities hold on
 * paper, but for clerks' errors. Exact: every combination of candidates is counted.
 */
export const solve = (checks: readonly FormCheck[], slots: readonly Candidates[]): Solution => {
  const hard = checks.filter(({ severity }) => severity === 'error')
  const items = slots.filter(({ slot }) => rowOf(slot) === null)
  const most = mostVotes(hard, items)
  const rows = slots.filter(({ slot }) => rowOf(slot) !== null).map((row) => possible(row, most))
  const sums = rows.some(({ candidates }) => candidates.length === 0) ? null : rowSums(rows)
  const ways = waysOf(hard, items, rows, sums)
  const read = slots.reduce((product, { candidates: [best] }) => product * (best?.probability ?? 1), 1)
  const holds = (1 - clerkErrs) / closesByChance
  const total = ways.reduce((sum, { likelihood }) => sum + likelihood, 0)
  const shares = new Map([...itemShares(hard, items, ways), ...rowShares(ways, sums)])
  const bound = slots.filter(({ slot }) => shares.has(slot))
  const unnamed = unnamedOf(bound, isSatisfied(slots, ways, sums))
  const everything = holds * (total + read * unnamed.all) + clerkErrs
  const best = ways.reduce<Way | null>((a, b) => (a === null || b.likeliest > a.likeliest ? b : a), null)
  const posterior = ({ slot, candidates }: Candidates): readonly [Slot, Candidate[]] => {
    const own = shares.get(slot)
    if (own === undefined) return [slot, [...candidates]]
    const after = ({ value, probability }: Candidate, nth: number): Candidate => {
      const others = nth === 0 ? read * unnamed.leaving(slot) : 0
      return { value, probability: (holds * ((own.get(value) ?? 0) + others) + clerkErrs * probability) / everything }
    }
    return [slot, candidates.map(after)]
  }
  const posteriors = new Map(slots.map(posterior))
  const probable = (slot: Slot, value: number): number => {
    const candidate = posteriors.get(slot)?.find((one) => one.value === value)
    return candidate?.probability ?? (holds * (shares.get(slot)?.get(value) ?? best?.likeliest ?? 0)) / everything
  }
  const likeliest = best === null ? [] : [...valuesOf(best, rows, sums)]
  return {
    likeliest:
      best === null
        ? null
        : new Map(likeliest.map(([slot, value]) => [slot, { value, probability: probable(slot, value) }])),
    posteriors,
  }
}
