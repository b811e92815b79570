import type { LinePoint } from './text-lines.ts'

/**
 * How lines that are straight on paper bend in the picture. `shift(x, y)` is what is to be added to the height of a
 * point so that all points of one printed line come to the same height. It is a smooth surface (straight or bowed along
 * the line, changing evenly across) and nothing but that: what lies between the lines cannot be torn.
 */
export type Bend = { shift(x: number, y: number): number; lines: number }

type Power = 0 | 1 | 2
/** Powers of place along and across the lines whose weights are sought. */
export type Term = readonly [along: Power, across: Power]
/** Lines lean, evenly more from one to the next: a sheet seen from the side. */
export const tilted: readonly Term[] = [
  [1, 0],
  [1, 1],
]
/** They also bow, more towards an edge: a sheet that curls. */
export const bowed: readonly Term[] = [...tilted, [1, 2], [2, 0], [2, 1], [2, 2]]

const fewest = { tilted: 3, bowed: 8 }
const ridge = 0.002
/** A line that lies further from the rest than this (pixels, on average) is not printed straight. */
const astray = 7
const rounds = 3

const solve = (matrix: number[][], right: number[]): number[] => {
  const n = right.length
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  for (let r = 0; r < n; r++) {
    const pivot = rows[r]?.[r] || 1e-9
    rows[r] = (rows[r] ?? []).map((value) => value / pivot)
    for (let k = 0; k < n; k++) {
      const factor = rows[k]?.[r] ?? 0
      if (k !== r) rows[k] = (rows[k] ?? []).map((value, c) => value - factor * (rows[r]?.[c] ?? 0))
    }
  }
  return rows.map((row) => row[n] ?? 0)
}

type Frame = { width: number; height: number }

const termsAt = (terms: readonly Term[], { width, height }: Frame, x: number, y: number): number[] => {
  const across = Math.max(-1, Math.min(1, (2 * y) / height - 1))
  const along = (2 * x) / width - 1
  const alongTo = [1, along, along * along]
  const acrossTo = [1, across, across * across]
  return terms.map(([a, b]) => (alongTo[a] ?? 0) * (acrossTo[b] ?? 0))
}

/**
 * A line whose points stand beside the line's own mean: what is left does not know at which height the line is. Point i
 * has its terms from `terms[i * count]` on; `matrix` and `right` are what the line adds to the equations of a fit.
 */
type Centred = { terms: Float64Array; y: Float64Array; weight: Float64Array; matrix: Float64Array; right: Float64Array }

const centred = (line: readonly LinePoint[], terms: readonly Term[], frame: Frame): Centred => {
  const count = terms.length
  const total = line.reduce((sum, { weight }) => sum + weight, 0)
  const points = {
    terms: Float64Array.from(line.flatMap(({ x, y }) => termsAt(terms, frame, x, y))),
    y: Float64Array.from(line, ({ y }) => y),
    weight: Float64Array.from(line, ({ weight }) => weight / total),
  }
  const height = points.y.reduce((sum, y, i) => sum + y * (points.weight[i] ?? 0), 0)
  for (let k = 0; k < count; k++) {
    let mean = 0
    for (let i = 0; i < line.length; i++) mean += (points.weight[i] ?? 0) * (points.terms[i * count + k] ?? 0)
    for (let at = k; at < points.terms.length; at += count) points.terms[at] = (points.terms[at] ?? 0) - mean
  }
  const share = Math.min(1, total / frame.width)
  for (let i = 0; i < line.length; i++) {
    points.y[i] = (points.y[i] ?? 0) - height
    points.weight[i] = (points.weight[i] ?? 0) * share
  }
  return { ...points, ...equationsOf(points, count) }
}

const equationsOf = ({ terms, y, weight }: Pick<Centred, 'terms' | 'y' | 'weight'>, count: number) => {
  const matrix = new Float64Array(count * count)
  const right = new Float64Array(count)
  for (let i = 0; i < y.length; i++) {
    for (let a = 0; a < count; a++) {
      const weighed = (weight[i] ?? 0) * (terms[i * count + a] ?? 0)
      right[a] = (right[a] ?? 0) - weighed * (y[i] ?? 0)
      for (let b = 0; b < count; b++) {
        matrix[a * count + b] = (matrix[a * count + b] ?? 0) + weighed * (terms[i * count + b] ?? 0)
      }
    }
  }
  return { matrix, right }
}

const fitted = (lines: readonly Centred[], count: number): number[] => {
  const added = (at: (line: Centred) => number | undefined) => lines.reduce((sum, line) => sum + (at(line) ?? 0), 0)
  const orders = Array.from({ length: count }, (_, i) => i)
  const matrix = orders.map((a) =>
    orders.map((b) => added((line) => line.matrix[a * count + b]) + (a === b ? ridge * lines.length : 0)),
  )
  return solve(
    matrix,
    orders.map((a) => added((line) => line.right[a])),
  )
}

const residual = ({ terms, y, weight }: Centred, weights: readonly number[]): number => {
  let [off, total] = [0, 0]
  for (let i = 0; i < y.length; i++) {
    let height = y[i] ?? 0
    for (let k = 0; k < weights.length; k++) height += (terms[i * weights.length + k] ?? 0) * (weights[k] ?? 0)
    off += (weight[i] ?? 0) * Math.abs(height)
    total += weight[i] ?? 0
  }
  return off / total
}

/** Finds the bend of this shape on which most lines agree; none when there are too few of them. */
export const bendOf = (lines: readonly (readonly LinePoint[])[], shape: readonly Term[], frame: Frame): Bend => {
  if (lines.length < fewest.tilted) return { shift: () => 0, lines: 0 }
  const terms = lines.length < fewest.bowed ? tilted : shape
  const all = lines.map((line) => centred(line, terms, frame))
  let weights = fitted(all, terms.length)
  let kept = all
  for (let round = 1; round < rounds; round++) {
    kept = all.filter((line) => residual(line, weights) < astray * (rounds - round))
    if (kept.length < fewest.tilted) return { shift: () => 0, lines: 0 }
    weights = fitted(kept, terms.length)
  }
  const shift = (x: number, y: number): number =>
    termsAt(terms, frame, x, y).reduce((sum, term, k) => sum + term * (weights[k] ?? 0), 0)
  return { shift, lines: kept.length }
}
