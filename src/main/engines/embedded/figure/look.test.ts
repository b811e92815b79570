import { expect, test } from 'vitest'
import { partsOf } from '../page/parts.ts'
import type { Field } from './field.ts'
import { wholeField, widerLook } from './look.ts'
import { runsOver } from './runs-over.ts'

const rowHeight = 40
const [width, height] = [300, 55]

type Box = { left: number; right: number; high: number }
const piece = (left: number, right: number, high = 25): Box => ({ left, right, high })

/** A field of 100 pixels in which these rectangles are written. */
const fieldWith = (boxes: readonly Box[], begin = 60): Field => {
  const pixels = new Uint8Array(width * height)
  for (const { left, right, high } of boxes)
    for (let y = 10; y < 10 + high; y++) pixels.fill(1, y * width + left, y * width + right + 1)
  return {
    cell: { image: { width, height, pixels: new Uint8Array(width * height).fill(255) }, toFrame: (area) => area },
    ink: partsOf({ width, height, pixels }),
    ...{ rowHeight, begin, end: 160 },
  }
}

const widerOf = (field: Field) => widerLook(field, runsOver(field))

test.each([
  ['writing within the field', [piece(70, 90), piece(95, 110)]],
  ['print beside it', [piece(30, 59, 14), piece(162, 180)]],
  ['print that hardly reaches into it', [piece(30, 63, 14), piece(158, 180)]],
  ['a dotted line through both ends', [piece(20, 200, 4)]],
])('%s needs no wider look', (_, boxes) => {
  expect(widerOf(fieldWith(boxes))).toBeNull()
})

test('a digit that stands half before the field is looked at whole', () => {
  const field = fieldWith([piece(45, 72), piece(80, 95)])
  const look = widerOf(field)
  expect(look?.begin).toBeLessThanOrEqual(45)
  expect(look?.end).toBe(wholeField(field).end)
})

test('so is one that stands on the word before it', () => {
  const field = fieldWith([piece(30, 59, 14), piece(52, 54), piece(70, 85)])
  expect(widerOf(field)?.begin).toBeLessThanOrEqual(52)
})

test('so is one that runs into the word behind it', () => {
  expect(widerOf(fieldWith([piece(140, 170)]))?.end).toBeGreaterThanOrEqual(170)
})

test('nothing stands before a cell of a table', () => {
  expect(widerOf(fieldWith([piece(0, 20)], 0))).toBeNull()
})
