import type { Slot } from '../../../shared/slot.ts'
import type { GatheredSlot } from '../gather-readings.ts'

/** A value that a slot may have, and how likely it is the one that is written. */
export type Candidate = { value: number; probability: number }

/**
 * What may be written in a slot: values, likeliest first, whose probabilities sum to less than 1. The rest is for values
 * that nobody named; without any candidate every value is possible.
 */
export type Candidates = { slot: Slot; candidates: readonly Candidate[] }

/** Of the figures that were misread, the share whose truth is among the other alternatives (`tools/train/digits`). */
const named = 0.6
/** Values less likely than this are left to the rest. */
const least = 0.0005
/** Nothing is more certain than this, however it was read. */
const surest = 0.999

/**
 * The candidates of a slot by its reading. The best value is as likely as its calibrated confidence says; the others
 * share what is left of it as their own probabilities stand to each other.
 */
export const candidatesOf = ({ slot, reading }: GatheredSlot): Candidates => {
  if (reading === null || reading.ink === 'illegible') return { slot, candidates: [] }
  const isNothing = reading.ink === 'empty' || reading.ink === 'dash'
  const [first, ...rest] = reading.alternatives
  const best = isNothing ? 0 : first?.value
  if (best === undefined) return { slot, candidates: [] }
  const sure = Math.min(surest, reading.confidence)
  const others = (isNothing ? reading.alternatives : rest).filter(({ value }) => value !== best)
  const total = others.reduce((sum, { probability }) => sum + probability, 0)
  const shared = (probability: number): number => (1 - sure) * named * (probability / total)
  const likely = others
    .map(({ value, probability }) => ({ value, probability: total === 0 ? 0 : shared(probability) }))
    .filter(({ probability }) => probability >= least)
  return { slot, candidates: [{ value: best, probability: sure }, ...likely] }
}
