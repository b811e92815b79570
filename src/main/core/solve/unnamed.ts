import type { Slot } from '../../../shared/slot.ts'
import type { Candidates } from './candidates.ts'
import { fits, makeUp } from './odds.ts'

/** Explanations by values that nobody named, in units of the likelihood of what was read. */
export type Unnamed = {
  all: number
  /** Those in which this slot is as it was read. */
  leaving(slot: Slot): number
}

/** The odds that a slot does not hold what was read: some other candidate, or any other value at all. */
type Odds = { named: number; any: number }

const oddsOf = ({ candidates: [best, ...others] }: Candidates): Odds => {
  if (best === undefined) return { named: 0, any: 0 }
  const named = others.reduce((sum, { probability }) => sum + probability, 0)
  return { named: named / best.probability, any: (1 - best.probability) / best.probability }
}

const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)

/** The sum of the products of all pairs. */
const pairs = (all: readonly number[]): number => (sumOf(all) ** 2 - sumOf(all.map((one) => one * one))) / 2

/** What was read does not satisfy the form: one slot holds a value nobody named, with which it would. */
const oneSlot = (odds: ReadonlyMap<Slot, Odds>): Unnamed => {
  const single = ({ any, named }: Odds): number => (any - named) * fits
  const all = sumOf([...odds.values()].map(single))
  return { all, leaving: (slot) => all - single(odds.get(slot) ?? { named: 0, any: 0 }) }
}

/** What was read satisfies the form: two slots, of which nobody named one value at least, make up for each other. */
const twoSlots = (odds: ReadonlyMap<Slot, Odds>): Unnamed => {
  const every = [...odds.values()]
  const [any, named] = [every.map((one) => one.any), every.map((one) => one.named)]
  const [allAny, allNamed] = [sumOf(any), sumOf(named)]
  const all = (pairs(any) - pairs(named)) * makeUp
  return {
    all,
    leaving: (slot) => {
      const own = odds.get(slot) ?? { named: 0, any: 0 }
      return all - (own.any * (allAny - own.any) - own.named * (allNamed - own.named)) * makeUp
    },
  }
}

/** `satisfied`: whether the form adds up as it was read. */
export const unnamedOf = (slots: readonly Candidates[], satisfied: boolean): Unnamed => {
  const odds = new Map(slots.map((one) => [one.slot, oddsOf(one)]))
  return satisfied ? twoSlots(odds) : oneSlot(odds)
}
