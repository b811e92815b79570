/** Points weighted by the ink they stand for. */
export type Sample = { at: number; value: number; weight: number }

/** A parabola over `from`–`to`; outside it goes on straight, so that a curl at an edge does not run away. */
export type Curve = (at: number) => number

/** Solves three linear equations by elimination; rows hold the right side last. */
const solve = (rows: number[][]): number[] => {
  for (let r = 0; r < 3; r++) {
    const pivot = rows[r]?.[r] || 1e-9
    rows[r] = (rows[r] ?? []).map((value) => value / pivot)
    for (let k = 0; k < 3; k++) {
      const factor = rows[k]?.[r] ?? 0
      if (k !== r) rows[k] = (rows[k] ?? []).map((value, c) => value - factor * (rows[r]?.[c] ?? 0))
    }
  }
  return rows.map((row) => row[3] ?? 0)
}

/** The parabola nearest to the samples (least squares). */
export const fitCurve = (samples: readonly Sample[], from: number, to: number): Curve => {
  const middle = (from + to) / 2
  const half = (to - from) / 2 || 1
  const rows = [0, 1, 2].map(() => [0, 0, 0, 0])
  for (const { at, value, weight } of samples) {
    const t = (at - middle) / half
    const powers = [1, t, t * t]
    rows.forEach((row, r) => {
      const scale = weight * (powers[r] ?? 0)
      rows[r] = row.map((cell, c) => cell + scale * (c === 3 ? value : (powers[c] ?? 0)))
    })
  }
  const [p0 = 0, p1 = 0, p2 = 0] = solve(rows)
  return (at) => {
    const t = (at - middle) / half
    const inside = Math.max(-1, Math.min(1, t))
    return p0 + p1 * inside + p2 * inside * inside + (t - inside) * (p1 + 2 * p2 * inside)
  }
}
