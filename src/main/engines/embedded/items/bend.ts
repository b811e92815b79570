/**
 * How lines of print bend against the upper line of the table below them: not at all at the table, and more with every
 * line that they stand higher. `slope` is the lean, `curl` the bow, both as shares of the height.
 */
export type Bend = { slope: number; curl: number }

/** By how much heights are stretched at a place of the line. */
export const stretch = ({ slope, curl }: Bend, u: number): number => {
  const t = 2 * u - 1
  return 1 + slope * t + curl * (t * t - 1 / 3)
}

/** Points on a page, one after the other: places and heights. */
export type Points = { u: Float32Array; v: Float32Array; count: number }

const perWidth = 600
const mostPoints = 3000
const reach = 0.03
const steps = 5
const rounds = 2

/** How sharply points fall into level rows when they are unbent so. */
const sharpness = ({ u, v, count }: Points, { slope, curl }: Bend): number => {
  const bins = new Float64Array(2 * perWidth)
  const every = Math.max(1, Math.floor(count / mostPoints))
  for (let i = 0; i < count; i += every) {
    const t = 2 * (u[i] ?? 0) - 1
    const row = Math.round(((v[i] ?? 0) * perWidth) / (1 + slope * t + curl * (t * t - 1 / 3)))
    if (row >= 0 && row < bins.length) bins[row] = (bins[row] ?? 0) + 1
  }
  let sum = 0
  for (const count of bins) sum += count * count
  return sum
}

const around = (middle: number, step: number): number[] =>
  Array.from({ length: 2 * steps + 1 }, (_, i) => middle + (i - steps) * step)

/** The bend under which the undersides of letters, dots and lines fall most sharply into rows. */
export const bendOf = (points: Points): Bend => {
  let best = { bend: { slope: 0, curl: 0 }, sharp: sharpness(points, { slope: 0, curl: 0 }) }
  const consider = (bend: Bend): void => {
    const sharp = sharpness(points, bend)
    if (sharp > best.sharp) best = { bend, sharp }
  }
  for (const step of [reach / steps, reach / steps / steps]) {
    for (let round = 0; round < rounds; round++) {
      const { slope, curl } = best.bend
      for (const other of around(slope, step)) consider({ slope: other, curl })
      for (const other of around(curl, step)) consider({ slope: best.bend.slope, curl: other })
    }
  }
  return best.bend
}
