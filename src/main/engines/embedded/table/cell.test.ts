import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greys } from '../testing/arbitrary.ts'
import { straighten } from './cell.ts'

const line = (at: (x: number) => number) => ({ at, middle: at(0), drawn: true })
const side = (x: number) => ({ at: () => x, middle: x, spans: [] })
const page = {
  width: 300,
  height: 200,
  pixels: Uint8Array.from({ length: 60_000 }, (_, at) => Math.floor(at / 300)),
}

test('Between curved lines every row of a cell lies as high as it should', () => {
  const bow = fc.double({ min: -0.002, max: 0.002, noNaN: true })
  fc.assert(
    fc.property(bow, fc.integer({ min: 20, max: 60 }), (bow, height) => {
      const above = (x: number) => 60 + bow * (x - 150) ** 2
      const below = (x: number) => above(x) + height
      const { image } = straighten(page, line(above), line(below), side(100), side(200))
      for (let x = 0; x < image.width; x += 7)
        for (let y = 0; y < image.height; y += 5) {
          const expected = above(100 + x) + ((y + 0.5) * height) / image.height
          expect(Math.abs((image.pixels[y * image.width + x] ?? 0) - expected)).toBeLessThanOrEqual(1)
        }
    }),
  )
})

test('What lies outside of the page is white, wherever the cell is', () => {
  const place = fc.integer({ min: -500, max: 500 })
  fc.assert(
    fc.property(greys, place, place, (grey, x, y) => {
      const dark = { ...grey, pixels: grey.pixels.map(() => 0) }
      const { image } = straighten(
        dark,
        line(() => y),
        line(() => y + 30),
        side(x),
        side(x + 50),
      )
      image.pixels.forEach((level, at) => {
        const [onX, onY] = [x + (at % image.width), y + Math.floor(at / image.width)]
        const isInside = onX >= 0 && onX < grey.width && onY >= 0 && onY < grey.height - 1
        expect(level).toBe(isInside ? 0 : 255)
      })
    }),
  )
})
