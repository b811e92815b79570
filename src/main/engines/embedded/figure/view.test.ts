import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOf, type View, viewHeight, viewOf, viewWidth } from './view.ts'

const paper = (width: number, height: number) => ({ width, height, pixels: new Uint8Array(width * height).fill(240) })

const middleOfInk = (view: View): { x: number; y: number } => {
  const sum = { ink: 0, x: 0, y: 0 }
  view.forEach((ink, at) => {
    sum.ink += ink
    sum.x += ink * (at % viewWidth)
    sum.y += ink * Math.floor(at / viewWidth)
  })
  return { x: sum.x / sum.ink, y: sum.y / sum.ink }
}

test('Paper has no ink, and neither has what lies beyond the cell', () => {
  const place = placeOf({ begin: 0, end: 120, middle: 30, zoom: 1 }, 60)
  expect(Math.max(...viewOf(paper(200, 60), place))).toBe(0)
})

test('A mark in a cell stands in the view where the place says, at any resolution', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 30, max: 150 }),
      fc.double({ min: 0.3, max: 1.6, noNaN: true }),
      (rowHeight, share) => {
        const cell = paper(Math.round(rowHeight * 3), rowHeight)
        const [x, y] = [Math.round(share * rowHeight), Math.round(rowHeight / 2)]
        const side = Math.ceil(rowHeight / 8)
        for (let dy = 0; dy < side; dy++) {
          for (let dx = 0; dx < side; dx++) cell.pixels[(y + dy) * cell.width + x + dx] = 20
        }
        const place = placeOf({ begin: 0, end: rowHeight * 2, middle: rowHeight / 2, zoom: 1 }, rowHeight)
        const middle = middleOfInk(viewOf(cell, place))
        expect(Math.abs(middle.x + 0.5 - (x + side / 2 - place.x) / place.step)).toBeLessThan(0.6)
        expect(Math.abs(middle.y + 0.5 - (y + side / 2 - place.y) / place.step)).toBeLessThan(0.6)
      },
    ),
    { numRuns: 50 },
  )
})

test('A wide field is made smaller until all of it is seen', () => {
  const place = placeOf({ begin: 0, end: 900, middle: 30, zoom: 1 }, 60)
  expect(place.x + viewWidth * place.step).toBeGreaterThanOrEqual(900)
  expect(viewHeight * place.step).toBeGreaterThan(60)
})

test('Each pixel of a view is the mean of the cell under a triangle as wide as its step', () => {
  const size = fc.integer({ min: 20, max: 90 })
  const places = fc.record({
    x: fc.double({ min: -30, max: 60, noNaN: true }),
    y: fc.double({ min: -20, max: 40, noNaN: true }),
    step: fc.double({ min: 0.4, max: 2.5, noNaN: true }),
  })
  fc.assert(
    fc.property(size, size, places, (width, height, place) => {
      const cell = paper(width, height)
      for (let at = 0; at < cell.pixels.length; at += 3) cell.pixels[at] = 0
      const end = width
      const view = viewOf(cell, { ...place, end })
      const [left, top] = [Math.max(0, Math.floor(place.x)), Math.max(0, Math.floor(place.y))]
      const bottom = Math.min(height, Math.ceil(place.y + viewHeight * place.step))
      const reach = Math.max(1, place.step)
      const share = (at: number, centre: number) => Math.max(0, 1 - Math.abs(at - centre) / reach)
      const total = (centre: number) => {
        let sum = 0
        for (let at = Math.ceil(centre - reach); at <= Math.floor(centre + reach); at++) sum += share(at, centre)
        return sum
      }
      for (let at = 0; at < view.length; at += 37) {
        const centreX = place.x + ((at % viewWidth) + 0.5) * place.step - 0.5
        const centreY = place.y + (Math.floor(at / viewWidth) + 0.5) * place.step - 0.5
        let ink = 0
        for (let y = Math.max(top, Math.ceil(centreY - reach)); y < Math.min(bottom, centreY + reach); y++)
          for (let x = Math.max(left, Math.ceil(centreX - reach)); x < Math.min(end, centreX + reach); x++)
            if (cell.pixels[y * width + x] === 0) ink += share(x, centreX) * share(y, centreY)
        const beyond = centreX < left - 1 || centreX > end || centreY < top - 1 || centreY > bottom
        expect(view[at]).toBeCloseTo(beyond ? 0 : ink / total(centreX) / total(centreY), 4)
      }
    }),
    { numRuns: 40 },
  )
})
