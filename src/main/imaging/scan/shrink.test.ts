import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canShrink, shrink } from './shrink.ts'

const sides = fc.record({ source: fc.integer({ min: 24, max: 90 }), small: fc.integer({ min: 16, max: 24 }) })

test('Levels that rise evenly still do when the image is smaller, and what is plain stays plain', () => {
  fc.assert(
    fc.property(sides, sides, fc.integer({ min: 0, max: 255 }), (across, down, level) => {
      const image = { width: across.source, height: down.source }
      const small = { width: across.small, height: down.small }
      expect(canShrink(image, small)).toBe(true)
      expect(new Set(shrink(image, small, (pixels) => pixels.fill(level)))).toEqual(new Set([level]))
      const rising = shrink(image, small, (pixels) => pixels.set(pixels.map((_, at) => (at % image.width) * 2)))
      for (let x = 3; x < small.width - 3; x++) {
        const expected = 2 * (((x + 0.5) * image.width) / small.width - 0.5)
        expect(Math.abs((rising[5 * small.width + x] ?? 0) - expected)).toBeLessThan(2)
      }
    }),
  )
})

test('Nothing is made larger, and nothing too small for a mean', () => {
  expect(canShrink({ width: 100, height: 100 }, { width: 101, height: 50 })).toBe(false)
  expect(canShrink({ width: 3, height: 100 }, { width: 2, height: 50 })).toBe(false)
})
