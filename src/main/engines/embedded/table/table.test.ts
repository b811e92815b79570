import { expect, test } from 'vitest'
import { pageInk } from '../page/page-ink.ts'
import { rulesOf } from '../page/upright.ts'
import { drawGrey, tableLines } from '../testing/draw.ts'
import { drawnShare } from './columns.ts'
import { findTable } from './table.ts'

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

const drawn = async (body: string) => findTable(rulesOf(pageInk(await drawGrey(1000, 1400, body))), 1000)
const down = (x: number, from: number, to: number) =>
  `<line x1="${x}" y1="${from}" x2="${x}" y2="${to}" stroke="#000" stroke-width="3"/>`

test('Dotted lines that run together are no table, however many they are', async () => {
  const dotted = every(330, 70, 11).map(
    (y) => `<line x1="540" y1="${y}" x2="910" y2="${y}" stroke="#000" stroke-width="3"/>`,
  )
  const above = every(30, 40, 6).map(
    (y) => `<line x1="540" y1="${y}" x2="910" y2="${y}" stroke="#000" stroke-width="3"/>`,
  )
  const table = await drawn(tableLines(every(300, 70, 12), columns) + dotted.join('') + above.join(''))
  expect(table?.columns.length).toBe(4)
  expect(table?.lines.length).toBe(12)
})

test('A streak of the scanner through the page is no column', async () => {
  const table = await drawn(tableLines(every(300, 70, 12), columns) + down(700, 0, 1400))
  expect(table?.columns.length).toBe(4)
})

test('A table whose right side is cut off ends where its lines end', async () => {
  const lines = tableLines(every(300, 70, 12), [80, 260, 500, 1040])
  const table = await drawn(lines)
  expect(table?.columns.map(({ middle }) => Math.round(middle / 10) * 10)).toEqual([80, 260, 500, 1000])
})

test('Where the outer columns go on below the last line, it was lost and is put in', async () => {
  const sides = down(80, 300, 1140) + down(920, 300, 1140)
  const table = await drawn(tableLines(every(300, 70, 12), columns) + sides)
  expect(table?.lines.map(({ middle }) => Math.round(middle / 10) * 10)).toEqual(every(300, 70, 13))
  expect(table?.lines.at(-1)?.drawn).toBe(false)
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
