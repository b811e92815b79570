import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bendOf, stretch } from './bend.ts'

/** The undersides of lines of print that lean and curl. */
const printed = (slope: number, curl: number) => {
  const lines = [0.1, 0.14, 0.17, 0.25, 0.29, 0.33, 0.37, 0.41, 0.52, 0.6]
  const places = Array.from({ length: 90 }, (_, i) => (i + 0.5) / 90)
  const points = lines.flatMap((v) => places.map((u) => ({ u, v: v * stretch({ slope, curl }, u) })))
  const column = (of: (point: { u: number; v: number }) => number) => Float32Array.from(points, of)
  return { u: column(({ u }) => u), v: column(({ v }) => v), count: points.length }
}

test('Lines that lean and curl are unbent', () => {
  const bends = fc.double({ min: -0.025, max: 0.025, noNaN: true })
  fc.assert(
    fc.property(bends, bends, (slope, curl) => {
      const found = bendOf(printed(slope, curl))
      for (const u of [0, 0.5, 1]) expect(Math.abs(stretch(found, u) - stretch({ slope, curl }, u))).toBeLessThan(0.006)
    }),
    { numRuns: 30 },
  )
})
