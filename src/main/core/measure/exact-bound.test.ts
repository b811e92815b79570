import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareAtLeast, shareAtMost } from './exact-bound.ts'

test.each([
  [0, 0, 1],
  [0, 15, 0.18104],
  [0, 300, 0.00994],
  [1, 100, 0.04656],
  [5, 10, 0.7776],
  [10, 10, 1],
])('%i of %i: at most %f', (k, n, bound) => {
  expect(shareAtMost(k, n)).toBeCloseTo(bound, 4)
})

test('the share that was seen lies between the bounds, which come closer with more figures', () => {
  const counts = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  fc.assert(
    fc.property(counts, ([k, n]) => {
      expect(shareAtLeast(k, n)).toBeLessThanOrEqual(k / n)
      expect(shareAtMost(k, n)).toBeGreaterThanOrEqual(k / n)
      const width = (times: number) => shareAtMost(k * times, n * times) - shareAtLeast(k * times, n * times)
      expect(width(4)).toBeLessThan(width(1))
    }),
  )
})
