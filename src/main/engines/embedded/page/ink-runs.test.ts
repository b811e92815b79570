import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greys } from '../testing/arbitrary.ts'
import { downRuns, type InkRuns, inkRuns } from './ink-runs.ts'
import type { Bits } from './raster.ts'

const inks = greys.map(
  ({ pixels, ...size }): Bits => ({ ...size, pixels: pixels.map((level) => (level < 90 ? 1 : 0)) }),
)

const drawn = (runs: InkRuns, width: number, height: number): Uint8Array => {
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let i = runs.rowStart[y] ?? 0; i < (runs.rowStart[y + 1] ?? 0); i++) {
      expect(runs.row[i]).toBe(y)
      pixels.fill(1, y * width + (runs.from[i] ?? 0), y * width + (runs.to[i] ?? 0) + 1)
    }
  return pixels
}

const turned = ({ width, height, pixels }: Bits): Bits => ({
  width: height,
  height: width,
  pixels: Uint8Array.from(pixels, (_, at) => pixels[(at % height) * width + Math.floor(at / height)] ?? 0),
})

test('Runs are the ink, from left to right, and no two of them touch', () => {
  fc.assert(
    fc.property(inks, (ink) => {
      const runs = inkRuns(ink)
      expect(drawn(runs, ink.width, ink.height)).toEqual(ink.pixels)
      expect(runs.rowStart.at(-1)).toBe(runs.count)
      for (let i = 1; i < runs.count; i++) {
        if (runs.row[i] === runs.row[i - 1]) expect(runs.from[i]).toBeGreaterThan((runs.to[i - 1] ?? 0) + 1)
      }
    }),
  )
})

test('Runs down the columns are those of the ink with rows as columns', () => {
  fc.assert(
    fc.property(inks, (ink) => {
      expect(downRuns(ink)).toEqual(inkRuns(turned(ink)))
    }),
  )
})
