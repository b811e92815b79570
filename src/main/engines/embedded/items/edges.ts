import type { Span } from '../../../../shared/form-definition.ts'
import { type Evidence, shareOf } from './evidence.ts'
import { perWidth } from './flat.ts'

/** A stretch between two printed words on a row, as it is expected; null: nothing is printed right beside that end. */
export type Gap = { row: number; before: number | null; after: number | null }

/** A gap's ends stand off from where they are expected by this much. */
export type Offset = { before: number; after: number }

const furthest = 12
const steps = Array.from({ length: 2 * furthest + 1 }, (_, i) => (i - furthest) / perWidth)
/** So much of a printed word is looked at, before and behind the place, and so much of the gap beside it. */
const word = { before: 0.045, after: 0.024 }
const beside = { from: 0.002, to: 0.012 }
/** Dots follow a word closely, but end before the next one. */
const worth = { beside: 0.7, dots: 0.3, distance: 8 }
const sameColumn = 0.006
/** Words of one column stand off from each other by this much at most. */
const aside = 0.006

/** How well a word ends, or begins, at each step from where it is expected: letters on its side, none on the other. */
const fitsOf = (evidence: Evidence, row: number, at: number, side: -1 | 1): number[] =>
  steps.map((step) => {
    const letters = (from: number, to: number): number => {
      const ends: Span = [at + step + side * from, at + step + side * to]
      return shareOf(evidence.letters, evidence, row, Math.min(...ends), Math.max(...ends))
    }
    const dots = side < 0 ? shareOf(evidence.ends, evidence, row, at + step + beside.from, at + step + beside.to) : 0
    const own = letters(0, side < 0 ? word.before : word.after)
    return own - worth.beside * letters(-beside.from, -beside.to) + worth.dots * dots
  })

/** The step that fits best, nearer ones first. */
const bestStep = (fits: readonly number[], isPossible: (step: number) => boolean): number => {
  const scored = steps.map((step, s) => ({ step, fit: (fits[s] ?? 0) - worth.distance * Math.abs(step) }))
  return scored.filter(({ step }) => isPossible(step)).reduce((a, b) => (b.fit > a.fit ? b : a)).step
}

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
    const common = bestStep(shared, () => true)
    const both = shared.map((fit, s) => fit + (own[s] ?? 0))
    return bestStep(both, (step) => Math.abs(step - common) <= aside)
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
