import { FigureKey, type FormCheck } from '../../../shared/form-definition.ts'
import type { Slot } from '../../../shared/slot.ts'
import { type Assignment, assignItems } from './assign-items.ts'
import type { Candidates } from './candidates.ts'
import type { RowSums } from './row-sums.ts'

/** `likeliest`: of all ways in which the rows come to their sum, the best one's likelihood. */
export type Way = Assignment & { likeliest: number }

/** The ways of the items, each with the best way of the rows. */
export const waysOf = (
  checks: readonly FormCheck[],
  items: readonly Candidates[],
  rows: readonly Candidates[],
  sums: RowSums | null,
): Way[] => {
  const asRead = rows.reduce((product, { candidates: [best] }) => product * (best?.probability ?? 1), 1)
  const candidates = new Map(items.map((one) => [FigureKey.parse(one.slot), one.candidates]))
  return assignItems(checks, { candidates, votes: sums }).map((way) => {
    if (way.votes === null || sums === null) return { ...way, likeliest: way.likelihood * asRead }
    return { ...way, likeliest: (way.likelihood / sums.likelihood(way.votes)) * sums.likeliest(way.votes) }
  })
}

/** Whether an identity tells of an item. */
const stands = (slot: Slot, { left, right }: FormCheck): boolean => [...left, ...right].some((term) => term === slot)

/** For each item that an identity tells of, the likelihood of the ways that hold each value. */
export const itemShares = (checks: readonly FormCheck[], items: readonly Candidates[], ways: readonly Way[]) =>
  items
    .filter(({ slot }) => checks.some((check) => stands(slot, check)))
    .map(({ slot }) => {
      const shares = new Map<number, number>()
      for (const { values, likelihood } of ways) {
        const value = values.get(FigureKey.parse(slot))
        if (value !== undefined) shares.set(value, (shares.get(value) ?? 0) + likelihood)
      }
      return [slot, shares] as const
    })

/** The same for rows. */
export const rowShares = (ways: readonly Way[], sums: RowSums | null): ReturnType<RowSums['beside']> => {
  if (sums === null) return new Map()
  const worth = new Map<number, number>()
  for (const { votes, likelihood } of ways) {
    const all = votes === null ? 0 : sums.likelihood(votes)
    if (votes !== null && all > 0) worth.set(votes, (worth.get(votes) ?? 0) + likelihood / all)
  }
  return sums.beside((sum) => worth.get(sum) ?? 0)
}
