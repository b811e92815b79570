import { expect, test } from 'vitest'
import { drawGrey } from '../testing/draw.ts'
import { cellInk } from './cell-ink.ts'
import { fieldOf } from './field.ts'
import { leastDigits } from './least-digits.ts'
import { writtenIn } from './written.ts'

const stroke = (x1: number, x2: number, from = 52, to = 14) =>
  `<line x1="${x1}" y1="${from}" x2="${x2}" y2="${to}" stroke="#000" stroke-width="3"/>`
const digit = (x: number, text: string) =>
  `<text x="${x}" y="50" font-size="42" font-family="DejaVu Sans">${text}</text>`

const written = async (body: string) => {
  const image = await drawGrey(400, 75, body)
  return writtenIn(fieldOf({ image, toFrame: (area) => area }, cellInk(image), 75, 250))
}

test.each([
  ['three strokes close together', stroke(40, 44) + stroke(52, 56) + stroke(64, 68), 3],
  ['slanted ones', stroke(40, 52) + stroke(54, 66), 2],
  ['digits of all kinds', digit(40, '7') + digit(72, '8') + digit(104, '0'), 3],
  [
    'the two strokes of an open 4',
    `${stroke(70, 70, 56, 18)}<path d="M52 16 L48 44 L78 44" stroke="#000" fill="none" stroke-width="3"/>`,
    1,
  ],
  ['a short stroke beside a digit', digit(40, '8') + stroke(80, 90, 24, 20), 1],
])('%s', async (_, body, digits) => {
  expect(leastDigits(await written(body), true)).toBe(digits)
})

test('a slash beside a figure may be a 1 or a tick', async () => {
  const found = await written(digit(40, '3') + digit(72, '0') + stroke(102, 122, 56, 10))
  expect([leastDigits(found, true), leastDigits(found, false)]).toEqual([3, 2])
})

test('an empty field and a dash show no digit', async () => {
  expect(leastDigits(await written(''), true)).toBe(0)
  expect(leastDigits(await written('<rect x="50" y="36" width="26" height="4"/>'), true)).toBe(0)
})
