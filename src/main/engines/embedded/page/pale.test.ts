import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTable } from '../table/table.ts'
import { drawGrey, tableLines } from '../testing/draw.ts'
import { withoutPale } from './pale.ts'
import { upright } from './upright.ts'

const every = (from: number, step: number, count: number) => Array.from({ length: count }, (_, i) => from + i * step)
const grid = tableLines(every(300, 70, 12), [80, 260, 500, 920])
const words = every(120, 50, 24)
  .map((y) => `<text x="100" y="${y}" font-size="24">words and more words on a line</text>`)
  .join('')
const seen = async (body: string, opacity: number) =>
  withoutPale(upright(await drawGrey(1000, 1400, `<g opacity="${opacity}">${body}</g>${words}`)))

test('A table that shines through from the back is no table of the page', async () => {
  const shining = await seen(grid, 0.2)
  expect(findTable(shining.rules, 1000)).toBe(null)
  expect(findTable((await seen(grid, 0.7)).rules, 1000)?.lines.length).toBe(12)
})

test('Dots that shine through are gone, however many they are, and the print beside them stays', async () => {
  const dots = every(110, 12, 60).map((x) => `<rect x="${x}" y="60" width="4" height="4"/>`)
  const own = (await seen('', 1)).parts.length
  expect((await seen(dots.join(''), 0.2)).parts.length).toBe(own)
  expect((await seen(dots.join(''), 0.7)).parts.length).toBe(own + 60)
})

test('In a shadow print is as dark beside its paper as in the light', async () => {
  const page = await drawGrey(1000, 1400, grid + words)
  const all = withoutPale(upright(page))
  fc.assert(
    fc.property(fc.double({ min: 0.45, max: 1, noNaN: true }), (light) => {
      const pixels = page.pixels.map((level, at) => Math.round(level * (at % 1000 < 500 ? light : 1)))
      const { parts, rules } = withoutPale(upright({ ...page, pixels }))
      expect([parts.length, rules.across.length]).toEqual([all.parts.length, all.rules.across.length])
    }),
    { numRuns: 10 },
  )
})
