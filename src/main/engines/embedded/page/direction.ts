import type { Glyph } from './letters.ts'

/** Along which side of the picture lines of print run, and by how many degrees they fall to the right. */
export type Direction = { sideways: boolean; degrees: number; sharpness: number }

const reach = 13
const coarse = { step: 0.75, bin: 5 }
const fine = { step: 0.1, bin: 3 }

/** Middles of letters, and where their feet stand. */
type Points = { x: Float64Array; y: Float64Array }

const pointsOf = (glyphs: readonly Glyph[], size: number): Points => {
  const letters = glyphs.filter(({ top, bottom }) => bottom - top + 1 > 0.6 * size && bottom - top + 1 < 1.8 * size)
  return {
    x: Float64Array.from(letters, ({ left, right }) => (left + right) / 2),
    y: Float64Array.from(letters, ({ top, bottom }) => (top + bottom) / 2),
  }
}

/** How sharply points fall into lines that lean by `degrees`: the mean number of companions on a point's line. */
const sharpness = ({ x, y }: Points, degrees: number, bin: number): number => {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const offset = 4000 / bin
  const counts = new Int32Array(offset * 3)
  for (let i = 0; i < x.length; i++) {
    const line = Math.round(((y[i] ?? 0) - (x[i] ?? 0) * slope) / bin + offset)
    counts[line] = (counts[line] ?? 0) + 1
  }
  let total = 0
  for (let i = 1; i < counts.length - 1; i++) {
    const near = (counts[i] ?? 0) + ((counts[i - 1] ?? 0) + (counts[i + 1] ?? 0)) / 2
    total += near * near
  }
  return total / Math.max(1, x.length)
}

const steepest = (points: Points, middle: number, span: number, { step, bin }: typeof fine): Direction => {
  let best: Direction = { sideways: false, degrees: middle, sharpness: -1 }
  for (let k = -Math.round(span / step); k * step <= span; k++) {
    const degrees = middle + k * step
    const score = sharpness(points, degrees, bin)
    const better = score > best.sharpness || (score === best.sharpness && Math.abs(degrees) < Math.abs(best.degrees))
    if (better) best = { sideways: false, degrees, sharpness: score }
  }
  return best
}

/** How level lines of these glyphs lean; glyphs of the size of letters count. */
export const leaningOf = (glyphs: readonly Glyph[], size: number): Direction => {
  const points = pointsOf(glyphs, size)
  const rough = steepest(points, 0, reach, coarse)
  return steepest(points, rough.degrees, coarse.step, fine)
}
