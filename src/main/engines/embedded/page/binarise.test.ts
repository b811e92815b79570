import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greys } from '../testing/arbitrary.ts'
import { binarise, withoutLongRuns } from './binarise.ts'
import { inkRuns } from './ink-runs.ts'

test('Ink is what is darker than the mean of its surroundings by so many levels', () => {
  const [radius, below] = [fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 60 })]
  fc.assert(
    fc.property(greys, radius, below, (image, radius, below) => {
      const { width, height, pixels } = image
      const expected = pixels.map((level, at) => {
        const [x, y] = [at % width, Math.floor(at / width)]
        let [sum, count] = [0, 0]
        for (let r = Math.max(0, y - radius); r <= Math.min(height - 1, y + radius); r++)
          for (let c = Math.max(0, x - radius); c <= Math.min(width - 1, x + radius); c++, count++)
            sum += pixels[r * width + c] ?? 0
        return (level + below) * count < sum ? 1 : 0
      })
      expect(binarise(image, radius, below).pixels).toEqual(expected)
    }),
  )
})

test('Rows of ink that are too long are erased, and nothing else', () => {
  const lengths = fc.integer({ min: 1, max: 12 })
  fc.assert(
    fc.property(greys, lengths, (image, longest) => {
      const ink = binarise(image, 9, 10)
      const runs = inkRuns(ink)
      const expected = Uint8Array.from(ink.pixels)
      for (let run = 0; run < runs.count; run++) {
        const [from, to] = [runs.from[run] ?? 0, (runs.to[run] ?? 0) + 1]
        const start = (runs.row[run] ?? 0) * image.width
        if (to - from >= longest) expected.fill(0, start + from, start + to)
      }
      expect(withoutLongRuns(image, 9, 10, longest).pixels).toEqual(expected)
    }),
  )
})
