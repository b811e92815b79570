import { type InkRuns, inkRuns } from '../page/ink-runs.ts'
import type { Bits } from '../page/raster.ts'
import { sum } from '../page/statistics.ts'
import { type Curve, fitCurve, type Sample } from './curve.ts'
import { linkedRuns, type Run } from './runs.ts'

/** A printed line that runs along the rows of pixels from `from` to `to`; `at` gives its height at each point. */
export type Rule = { from: number; to: number; middle: number; at: Curve; samples: Sample[] }

const bins = 24
const worstFit = 6
const widestBreak = 150
const closeTogether = 6

const sampled = (runs: readonly Run[]): Sample[] => {
  const from = Math.min(...runs.map((run) => run.from))
  const step = (Math.max(...runs.map((run) => run.to)) - from + 1) / bins
  const weight = new Float64Array(bins)
  const total = new Float64Array(bins)
  for (const run of runs) {
    for (let bin = Math.floor((run.from - from) / step); bin < bins; bin++) {
      const overlap = Math.min(run.to + 1, from + (bin + 1) * step) - Math.max(run.from, from + bin * step)
      if (overlap <= 0) break
      weight[bin] = (weight[bin] ?? 0) + overlap
      total[bin] = (total[bin] ?? 0) + overlap * run.y
    }
  }
  return [...weight].flatMap((inked, bin) =>
    inked > 0 ? [{ at: from + (bin + 0.5) * step, value: (total[bin] ?? 0) / inked, weight: inked }] : [],
  )
}

const ruleOf = (samples: Sample[], from: number, to: number): Rule => {
  const at = fitCurve(samples, from, to)
  return { from, to, middle: at((from + to) / 2), at, samples }
}

const misfit = ({ samples, at }: Rule): number =>
  sum(samples.map((sample) => Math.abs(at(sample.at) - sample.value))) / samples.length

/** Two pieces are one line when each, carried on, meets the other in the break between them. */
const continues = (left: Rule, right: Rule): boolean => {
  const gap = right.from - left.to
  const between = (left.to + right.from) / 2
  return gap > -40 && gap < widestBreak && Math.abs(left.at(between) - right.at(between)) < closeTogether
}

const joined = (pieces: Rule[]): Rule[] => {
  const rules: Rule[] = []
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const index = rules.findIndex((rule) => continues(rule, piece))
    const rule = rules[index]
    if (rule === undefined) rules.push(piece)
    else rules[index] = ruleOf([...rule.samples, ...piece.samples], rule.from, Math.max(rule.to, piece.to))
  }
  return rules
}

/** Lines along the rows of pixels, at least `shortest` long, mended where they are broken. */
export const rulesOfRuns = (ink: InkRuns, shortest: number): Rule[] => {
  const pieces = linkedRuns(ink)
    .map((runs) => ({ runs, from: Math.min(...runs.map((r) => r.from)), to: Math.max(...runs.map((r) => r.to)) }))
    .filter(({ from, to }) => to - from >= Math.min(60, shortest))
    .map(({ runs, from, to }) => ruleOf(sampled(runs), from, to))
    .filter((rule) => misfit(rule) <= worstFit)
  return joined(pieces).filter((rule) => rule.to - rule.from >= shortest && misfit(rule) <= worstFit)
}

export const rulesAlong = (ink: Bits, shortest: number): Rule[] => rulesOfRuns(inkRuns(ink), shortest)
