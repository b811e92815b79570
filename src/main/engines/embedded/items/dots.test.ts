import { expect, test } from 'vitest'
import { binarise } from '../page/binarise.ts'
import { partsOf } from '../page/parts.ts'
import { drawGrey } from '../testing/draw.ts'
import { dottedLines } from './dots.ts'

const dots = (from: number, count: number, y: number, step = 8) =>
  Array.from({ length: count }, (_, i) => `<circle cx="${from + i * step}" cy="${y}" r="2"/>`).join('')
const found = async (body: string, fewest = 4) =>
  dottedLines(partsOf(binarise(await drawGrey(500, 200, body), 20, 18)).parts, fewest)

test('A dotted line parted by writing is two stretches', async () => {
  const lines = await found(dots(40, 8, 100) + dots(200, 10, 100))
  expect(lines.map(({ from, to, y }) => [Math.round(from / 10), Math.round(to / 10), Math.round(y / 10)])).toEqual([
    [4, 10, 10],
    [20, 27, 10],
  ])
})

test('Scattered specks are no dotted line', async () => {
  expect(await found([13, 90, 170, 260].map((x) => dots(x, 1, 60 + x / 4)).join(''))).toEqual([])
})
