import { expect, test } from 'vitest'
import type { Part } from '../page/parts.ts'
import type { Field } from './field.ts'
import { wholeField, widerLook } from './look.ts'

const rowHeight = 40
const piece = (left: number, right: number, height = 25): Part => ({
  ...{ id: 1, left, right, top: 10, bottom: 10 + height - 1 },
  area: 100,
})

const fieldWith = (parts: Part[], begin = 60): Field => ({
  cell: { image: { width: 300, height: 55, pixels: new Uint8Array(300 * 55).fill(255) }, toFrame: (area) => area },
  ink: { labels: new Int32Array(300 * 55), parts },
  ...{ rowHeight, begin, end: 160 },
})

test.each([
  ['writing within the field', [piece(70, 90), piece(95, 110)]],
  ['print beside it', [piece(30, 59), piece(162, 180)]],
  ['a dotted line through both ends', [piece(20, 200, 4)]],
])('%s needs no wider look', (_, parts) => {
  expect(widerLook(fieldWith(parts))).toBeNull()
})

test('a digit that stands half before the field is looked at whole', () => {
  const field = fieldWith([piece(45, 72), piece(80, 95)])
  const look = widerLook(field)
  expect(look?.begin).toBeLessThanOrEqual(45)
  expect(look?.end).toBe(wholeField(field).end)
})

test('so is one that runs into the word behind it', () => {
  expect(widerLook(fieldWith([piece(140, 170)]))?.end).toBeGreaterThanOrEqual(170)
})

test('nothing stands before a cell of a table', () => {
  expect(widerLook(fieldWith([piece(0, 20)], 0))).toBeNull()
})
