import { expect, test } from 'vitest'
import { pageInk } from '../page/page-ink.ts'
import { rulesOf } from '../page/upright.ts'
import { drawGrey, tableLines } from '../testing/draw.ts'
import { drawnShare, findTable } from './table.ts'

const every = (from: number, step: number, count: number) => Array.from({ length: count }, (_, i) => from + i * step)
const columns = [80, 260, 500, 920]
const tableOf = async (lines: readonly number[], drop = 0) =>
  findTable(rulesOf(pageInk(await drawGrey(1000, 1400, tableLines(lines, columns, drop)))), 1000)

test('The lines and columns of a table are found where they are', async () => {
  const table = await tableOf(every(200, 70, 12))
  expect(table?.lines.map(({ middle }) => Math.round(middle / 10) * 10)).toEqual(every(200, 70, 12))
  expect(table?.columns.map(({ middle }) => Math.round(middle / 10) * 10)).toEqual(columns)
})

test('A table that leans is followed', async () => {
  const table = await tableOf(every(200, 70, 12), 12)
  expect(table?.lines.length).toBe(12)
  expect(table?.lines[3]?.at(80)).toBeCloseTo(410, -1)
  expect(table?.lines[3]?.at(920)).toBeCloseTo(422, -1)
})

test('A line that is missing is put in and marked', async () => {
  const table = await tableOf(every(200, 70, 12).filter((_, i) => i !== 6))
  expect(table?.lines.length).toBe(12)
  expect(table?.lines.map(({ drawn }) => drawn).indexOf(false)).toBe(6)
})

test('A page of writing without lines has no table', async () => {
  const words = every(100, 50, 20).map(
    (y) => `<text x="90" y="${y}" font-size="24">words and more words on a line</text>`,
  )
  expect(findTable(rulesOf(pageInk(await drawGrey(1000, 1400, words.join('')))), 1000)).toBe(null)
})

test('How much of a column is drawn tells merged cells', async () => {
  const table = await tableOf(every(200, 70, 12))
  const [column] = table?.columns ?? []
  expect(column && drawnShare(column, 200, 900)).toBeGreaterThan(0.95)
  expect(column && drawnShare(column, 1000, 1300)).toBeLessThan(0.2)
})
