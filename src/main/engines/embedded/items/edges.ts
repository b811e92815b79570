import type { Span } from '../../../../shared/form-definition.ts'
import { type Evidence, shareOf } from './evidence.ts'
import { perWidth } from './flat.ts'

/** A stretch between two printed words on a row, as it is expected; null: nothing is printed right beside that end. */
export type Gap = { row: number; before: number | null; after: number | null }

/** A gap's ends stand off from where they are expected by this much. */
export type Offset = { before: number; after: number }

const furthest = 12
const steps = Array.from({ length: 2 * furthest + 1 }, (_, i) => (i - furthest) / perWidth)
/** So much of the printed word is looked at, and so much of the gap beside it. */
const word = 0.032
const beside = { from: 0.002, to: 0.012 }
const worth = { beside: 0.7, distance: 8, others: 2 }
const sameColumn = 0.006

/** How well a word ends, or begins, at each step from where it is expected: letters on its side, none on the other. */
const fitsOf = (evidence: Evidence, row: number, at: number, side: -1 | 1): number[] =>
  steps.map((step) => {
    const letters = (from: number, to: number): number => {
      const ends: Span = [at + step + side * from, at + step + side * to]
      return shareOf(evidence.letters, evidence, row, Math.min(...ends), Math.max(...ends))
    }
    return letters(0, word) - worth.beside * letters(-beside.from, -beside.to)
  })

/**
 * Words printed below each other begin and end below each other, so what the other lines show counts as well: writing
 * that runs over the edge of one does not on all.
 */
const offsetsOf = (
  evidence: Evidence,
  edges: readonly { row: number; at: number | null }[],
  side: -1 | 1,
): number[] => {
  const fits = edges.map(({ row, at }) => (at === null ? null : fitsOf(evidence, row, at, side)))
  return edges.map(({ at }, i) => {
    const own = fits[i]
    if (at === null || own === null || own === undefined) return 0
    const alike = edges.flatMap((other, k) => {
      const fit = fits[k]
      return other.at !== null && fit && Math.abs(other.at - at) < sameColumn ? [fit] : []
    })
    const shared = steps.map((_, s) => alike.reduce((sum, fit) => sum + (fit[s] ?? 0), 0) / alike.length)
    const totals = steps.map(
      (step, s) => (own[s] ?? 0) + worth.others * (shared[s] ?? 0) - worth.distance * Math.abs(step),
    )
    return steps[totals.indexOf(Math.max(...totals))] ?? 0
  })
}

/** Finds where the printed words on both sides of some gaps really end and begin. */
export const edgesOf = (evidence: Evidence, gaps: readonly Gap[]): Offset[] => {
  const before = offsetsOf(
    evidence,
    gaps.map(({ row, before: at }) => ({ row, at })),
    -1,
  )
  const after = offsetsOf(
    evidence,
    gaps.map(({ row, after: at }) => ({ row, at })),
    1,
  )
  return gaps.map((_, i) => ({ before: before[i] ?? 0, after: after[i] ?? 0 }))
}
