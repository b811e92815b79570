import type { Bits } from '../page/raster.ts'
import { median } from '../page/statistics.ts'
import type { TextLine } from './text-lines.ts'

/**
 * The look of a line of print: for `columns` places along it the share of ink above the letters, in their upper half,
 * in their lower half and below them, one band after the other, each 0 to 255.
 */
export type LineProfile = Uint8Array

export const columns = 240
export const bands = [
  { from: -1.55, to: -0.6 },
  { from: -0.6, to: 0 },
  { from: 0, to: 0.6 },
  { from: 0.6, to: 1.3 },
] as const

/** A line bends so slowly that its middle is looked for anew only so many times along it. */
const bends = 30

/** The middle of the letters near a place, so that a line may bend. */
const middleNear = ({ letters, height }: TextLine, x: number): number => {
  const near = letters.filter(({ left, right }) => left < x + 6 * height && right > x - 6 * height)
  return median((near.length > 2 ? near : letters).map(({ top, bottom }) => (top + bottom) / 2))
}

const shareOfInk = ({ width, height, pixels }: Bits, x0: number, x1: number, y0: number, y1: number): number => {
  let ink = 0
  let all = 0
  for (let y = Math.max(0, Math.round(y0)); y < Math.min(height, Math.round(y1)); y++) {
    for (let x = Math.max(0, Math.floor(x0)); x < Math.min(width, Math.max(Math.floor(x0) + 1, Math.ceil(x1))); x++) {
      ink += pixels[y * width + x] ?? 0
      all++
    }
  }
  return all === 0 ? 0 : ink / all
}

export const profileOf = (ink: Bits, line: TextLine): LineProfile => {
  const profile = new Uint8Array(bands.length * columns)
  const step = (line.right + 1 - line.left) / columns
  let middle = 0
  for (let column = 0; column < columns; column++) {
    const x = line.left + column * step
    if (column % (columns / bends) === 0) middle = middleNear(line, x + (step * columns) / bends / 2)
    for (const [band, { from, to }] of bands.entries()) {
      const share = shareOfInk(ink, x, x + step, middle + from * line.height, middle + to * line.height)
      profile[band * columns + column] = Math.round(255 * share)
    }
  }
  return profile
}

/** How many columns a stretch of one line may be ahead of the other's. */
const reach = 6

/** A profile with every band at zero mean and unit length of change, so that thick and thin print compare. */
export type LevelProfile = Float64Array

export const levelled = (profile: LineProfile): LevelProfile => {
  const out = new Float64Array(profile.length)
  for (let band = 0; band < bands.length; band++) {
    const own = profile.subarray(band * columns, (band + 1) * columns)
    const mean = own.reduce((a, b) => a + b, 0) / columns
    const spread = Math.sqrt(own.reduce((a, b) => a + (b - mean) ** 2, 0) / columns) + 12
    for (const [at, value] of own.entries()) out[at * bands.length + band] = (value - mean) / spread
  }
  return out
}

const costOf = (one: LevelProfile, i: number, other: LevelProfile, j: number): number => {
  let sum = 0
  for (let band = 0; band < bands.length; band++)
    sum += ((one[i * bands.length + band] ?? 0) - (other[j * bands.length + band] ?? 0)) ** 2
  return sum / (2 * bands.length)
}

const far = Number.POSITIVE_INFINITY

/**
 * How unlike two lines look, 0 the same; lines of different text are at about 1. Stretches may be a little longer or
 * shorter. What is certain to be over `most` is not looked at to its end.
 */
export const unlikeness = (one: LevelProfile, other: LevelProfile, most = far): number => {
  // Entry j + 1 stands for column j: what is before the first is far.
  let before = new Float64Array(columns + 1).fill(far)
  let here = new Float64Array(columns + 1)
  for (let i = 0; i < columns; i++) {
    here.fill(far)
    let least = far
    for (let j = Math.max(0, i - reach); j <= Math.min(columns - 1, i + reach); j++) {
      const own = costOf(one, i, other, j)
      const came =
        i === 0 && j === 0
          ? own
          : Math.min((before[j] ?? far) + own, (before[j + 1] ?? far) + own * 1.25, (here[j] ?? far) + own * 1.25)
      here[j + 1] = came + own
      least = Math.min(least, came + own)
    }
    if (least > most * 2 * columns) return far
    ;[before, here] = [here, before]
  }
  return (before[columns] ?? far) / (2 * columns)
}
