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

/** Each point of a line beside the line's own mean: what is left does not know at which height the line is. */
const centred = (line: readonly LinePoint[], terms: readonly Term[], frame: Frame) => {
  const total = line.reduce((sum, { weight }) => sum + weight, 0)
  const values = line.map(({ x, y, weight }) => ({ terms: termsAt(terms, frame, x, y), y, weight: weight / total }))
  const mean = terms.map((_, k) => values.reduce((sum, point) => sum + point.weight * (point.terms[k] ?? 0), 0))
  const height = values.reduce((sum, point) => sum + point.weight * point.y, 0)
  return values.map((point) => ({
    terms: point.terms.map((value, k) => value - (mean[k] ?? 0)),
    y: point.y - height,
    weight: point.weight * Math.min(1, total / frame.width),
  }))
}

const fitted = (lines: readonly ReturnType<typeof centred>[], count: number): number[] => {
  const matrix = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (_, k) => (i === k ? ridge * lines.length : 0)),
  )
  const right = new Array<number>(count).fill(0)
  for (const point of lines.flat()) {
    point.terms.forEach((a, i) => {
      right[i] = (right[i] ?? 0) - point.weight * a * point.y
      point.terms.forEach((b, k) => {
        const row = matrix[i]
        if (row !== undefined) row[k] = (row[k] ?? 0) + point.weight * a * b
      })
    })
  }
  return solve(matrix, right)
}

const residual = (line: ReturnType<typeof centred>, weights: readonly number[]): number => {
  const total = line.reduce((sum, { weight }) => sum + weight, 0)
  const off = line.map(
    ({ terms, y, weight }) => weight * Math.abs(y + terms.reduce((sum, term, k) => sum + term * (weights[k] ?? 0), 0)),
  )
  return off.reduce((a, b) => a + b, 0) / total
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
