import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greys } from '../testing/arbitrary.ts'
import { pageInk } from './page-ink.ts'
import type { Grey } from './raster.ts'

/** The mean of the blocks of 4 × 4 pixels around a pixel; what a block lacks at the edge is the nearest there is. */
const surroundings = ({ width, height, pixels }: Grey, x: number, y: number): number => {
  const [columns, rows] = [Math.ceil(width / 4), Math.ceil(height / 4)]
  const [column, row] = [Math.floor(x / 4), Math.floor(y / 4)]
  let [sum, count] = [0, 0]
  for (let r = Math.max(0, row - 5); r <= Math.min(rows - 1, row + 5); r++)
    for (let c = Math.max(0, column - 5); c <= Math.min(columns - 1, column + 5); c++)
      for (let dy = 0; dy < 4; dy++)
        for (let dx = 0; dx < 4; dx++) {
          const at = Math.min(height - 1, r * 4 + dy) * width + Math.min(c * 4, width - 4) + dx
          sum += pixels[at] ?? 0
          count++
        }
  return sum / count
}

test('Ink is what is darker than its surroundings by 6 levels and 5 %', () => {
  fc.assert(
    fc.property(greys, (image) => {
      const { pixels } = pageInk(image)
      const isPage = image.width >= 4 && image.height >= 4
      const expected = image.pixels.map((level, at) => {
        const mean = surroundings(image, at % image.width, Math.floor(at / image.width))
        return isPage && level < mean * 0.95 - 6 ? 1 : 0
      })
      expect(pixels).toEqual(expected)
    }),
  )
})
