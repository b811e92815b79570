import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawGrey } from '../testing/draw.ts'
import { upright } from './upright.ts'

const lines = (degrees: number) => {
  const rows = Array.from({ length: 14 }, (_, i) => `<rect x="60" y="${60 + i * 40}" width="380" height="4"/>`).join('')
  return drawGrey(500, 700, `<g transform="rotate(${degrees} 250 350)">${rows}</g>`)
}

test('A page that leans is levelled, and its places map back to the picture', async () => {
  const page = upright(await lines(3))
  const rows = Array.from({ length: 700 }, (_, y) =>
    page.ink.pixels.subarray(y * 500, (y + 1) * 500).reduce((a, b) => a + b, 0),
  )
  expect(Math.max(...rows)).toBeGreaterThan(340)
  const first = page.toPicture({ x: 60, y: 60, w: 4, h: 4 })
  const angle = (3 * Math.PI) / 180
  const expected = {
    x: 250 - 190 * Math.cos(angle) + 290 * Math.sin(angle),
    y: 350 - 190 * Math.sin(angle) - 290 * Math.cos(angle),
  }
  expect(Math.abs(first.x * 500 - expected.x)).toBeLessThan(6)
  expect(Math.abs(first.y * 700 - expected.y)).toBeLessThan(6)
})

test('Boxes stay within the picture', async () => {
  const page = upright(await lines(5))
  const side = fc.double({ min: -200, max: 900, noNaN: true })
  fc.assert(
    fc.property(side, side, side, side, (x, y, w, h) => {
      const box = page.toPicture({ x, y, w, h })
      expect(Math.min(box.x, box.y, box.w, box.h)).toBeGreaterThanOrEqual(0)
      expect(Math.max(box.x + box.w, box.y + box.h)).toBeLessThanOrEqual(1)
    }),
  )
})
