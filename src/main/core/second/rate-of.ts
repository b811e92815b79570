import type { Rate } from '../../../shared/second.ts'
import { shareAtLeast, shareAtMost } from '../measure/exact-bound.ts'

/** What is left outside of the interval at either end. */
const tail = 0.025

/** A share of what was seen with its two-sided 95 % Clopper–Pearson interval. */
export const rateOf = (some: number, all: number): Rate =>
  all === 0 ? null : { share: some / all, low: shareAtLeast(some, all, tail), high: shareAtMost(some, all, tail) }
