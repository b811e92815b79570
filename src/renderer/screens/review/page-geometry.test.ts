import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropOf, scaleOf, type Turn, turnedPoint, turnedSize, turnOn, zoomBy, zoomOf } from './page-geometry.ts'

const a4 = { width: 1654, height: 2339 }

test('a page is fitted to the room', () => {
  expect(scaleOf('width', a4, { width: 875, height: 500 })).toBeCloseTo(0.5)
  expect(scaleOf('page', a4, { width: 875, height: 516 })).toBeCloseTo(0.2)
  expect(scaleOf(1, a4, { width: 10, height: 10 })).toBe(1)
})

test('zooming has an end on both sides', () => {
  expect(zoomBy(1, 1)).toBe(1.25)
  expect(zoomBy(3.9, 1)).toBe(4)
  expect(zoomBy(0.11, -1)).toBe(0.1)
})

test('a crop has its shape, lies on the page and shows the figure', () => {
  const fraction = fc.double({ min: 0.01, max: 0.3, noNaN: true })
  fc.assert(
    fc.property(fraction, fraction, fraction, fraction, (x, y, w, h) => {
      const box = { x: x * 2, y: y * 2, w: w / 2, h: h / 4 }
      const crop = cropOf(box, a4, 5)
      expect(crop.width / crop.height).toBeCloseTo(5)
      expect(crop.x).toBeGreaterThanOrEqual(0)
      expect(crop.y).toBeGreaterThanOrEqual(0)
      expect(crop.x + crop.width).toBeLessThanOrEqual(a4.width + 0.001)
      expect(crop.y + crop.height).toBeLessThanOrEqual(a4.height + 0.001)
      expect(crop.x).toBeLessThanOrEqual(box.x * a4.width + 0.001)
    }),
  )
})

test('a zoom that was written down is the same zoom; anything else is none', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 4, noNaN: true }), (scale) => {
      expect(zoomOf(String(scale))).toBe(scale)
    }),
  )
  expect(['width', 'page', '', 'NaN', '0', '5', '-1'].map(zoomOf)).toEqual([
    'width',
    'page',
    null,
    null,
    null,
    null,
    null,
  ])
})

test('four quarters of a turn bring every point back', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(2000), (x, y) => {
      const size = { width: 1000, height: 2000 }
      const quarter = (point: { x: number; y: number }, n: Turn) =>
        turnedPoint(point.x, point.y, turnedSize(size, n), 1)
      const there = ([0, 1, 2, 3] as const).reduce(quarter, { x, y })
      expect(there).toEqual({ x, y })
      expect(turnedPoint(x, y, size, 2)).toEqual(quarter(turnedPoint(x, y, size, 1), 1))
      expect(turnedPoint(x, y, size, 3)).toEqual(quarter(turnedPoint(x, y, size, 2), 2))
    }),
  )
  expect(([0, 1, 2, 3] as const).map(turnOn)).toEqual([1, 2, 3, 0])
})
