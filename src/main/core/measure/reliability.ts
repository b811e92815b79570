import type { Reliability } from '../../../shared/measured.ts'
import { shareAtLeast } from './exact-bound.ts'

/** Where one bin of confidence ends and the next begins; finer where figures are accepted. */
const edges = [0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999]

export type Sureness = { confidence: number; right: boolean }

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

/** Whether figures are right as often as the reader says they are. */
export const reliabilityOf = (figures: readonly Sureness[]): Reliability => ({
  n: figures.length,
  brier: mean(figures.map(({ confidence, right }) => (confidence - (right ? 1 : 0)) ** 2)),
  bins: edges.map((from, i) => {
    const to = edges[i + 1] ?? Number.POSITIVE_INFINITY
    const here = figures.filter(({ confidence }) => confidence >= from && confidence < to)
    const right = here.filter((one) => one.right).length
    return {
      from,
      to: Math.min(to, 1),
      n: here.length,
      right,
      confidence: mean(here.map(({ confidence }) => confidence)),
      atLeast: shareAtLeast(right, here.length),
    }
  }),
})
