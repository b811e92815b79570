import type { Bits } from './raster.ts'

/** Points are counted on blocks of 3 × 3 pixels, away from the left and right edges, where margins are dark. */
const block = 3

const inkedBlocks = ({ width, height, pixels }: Bits): { points: Int32Array; rows: number } => {
  const columns = Math.floor(width / block)
  const rows = Math.floor(height / block)
  const points: number[] = []
  for (let y = 0; y < rows; y++) {
    for (let x = Math.ceil(columns * 0.04); x < columns * 0.96; x++) {
      const at = y * block * width + x * block
      let ink = 0
      for (let dy = 0; dy < block; dy++) {
        for (let dx = 0; dx < block; dx++) ink += pixels[at + dy * width + dx] ?? 0
      }
      if (ink >= 2) points.push(x, y)
    }
  }
  return { points: Int32Array.from(points), rows }
}

/** How sharply the ink falls into rows when the page is taken to lean by `degrees`. */
const sharpness = (points: Int32Array, rows: number, degrees: number): number => {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const bins = new Float64Array(rows * 2)
  for (let i = 0; i < points.length; i += 2) {
    const row = Math.round((points[i + 1] ?? 0) - (points[i] ?? 0) * slope + rows / 2)
    if (row >= 0 && row < bins.length) bins[row] = (bins[row] ?? 0) + 1
  }
  return bins.reduce((sum, count) => sum + count * count, 0)
}

const best = (angles: number[], score: (degrees: number) => number): number => {
  const scored = angles.map((degrees) => ({ degrees, score: score(degrees) }))
  return scored.reduce((a, b) => (b.score > a.score ? b : a)).degrees
}

const around = (middle: number, reach: number, step: number): number[] =>
  Array.from({ length: Math.round((2 * reach) / step) + 1 }, (_, i) => middle - reach + i * step)

/** Degrees by which the lines of the page fall to the right, within 8 to each side. */
export const skewOf = (ink: Bits): number => {
  const { points, rows } = inkedBlocks(ink)
  if (points.length === 0) return 0
  const score = (degrees: number) => sharpness(points, rows, degrees)
  return best(around(best(around(0, 8, 0.5), score), 0.5, 0.1), score)
}
