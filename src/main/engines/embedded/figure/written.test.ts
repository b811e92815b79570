import { expect, test } from 'vitest'
import { drawGrey } from '../testing/draw.ts'
import { cellInk } from './cell-ink.ts'
import { fieldOf } from './field.ts'
import { writtenIn } from './written.ts'

const dots = Array.from({ length: 40 }, (_, i) => `<circle cx="${14 + i * 7}" cy="52" r="1.6"/>`).join('')
const digit = (x: number, text: string) =>
  `<text x="${x}" y="48" font-size="42" font-family="DejaVu Sans">${text}</text>`
const bracket = '<path d="M168 26 Q158 42 168 60" stroke="#000" fill="none" stroke-width="3"/>'

const written = async (body: string) => {
  const image = await drawGrey(400, 75, dots + bracket + body)
  return writtenIn(fieldOf({ image, toFrame: (area) => area }, cellInk(image), 75, 158))
}

test('A dotted line and a bracket are no writing', async () => {
  expect((await written('')).ink).toBe('empty')
})

test('Digits stand apart from the dots and the bracket', async () => {
  const found = await written(digit(40, '4') + digit(72, '8'))
  expect(found.ink).toBe('digits')
  expect(found.ink === 'digits' && [found.own.length, found.strokes.length]).toEqual([2, 0])
})

test('A dash is a dash', async () => {
  expect((await written('<rect x="50" y="36" width="26" height="4"/>')).ink).toBe('dash')
})

test('A tick behind the digits is none of them', async () => {
  const tick = '<line x1="92" y1="66" x2="124" y2="12" stroke="#000" stroke-width="3"/>'
  const found = await written(digit(30, '2') + digit(60, '5') + tick)
  expect(found.ink === 'digits' && [found.own.length, found.strokes.length]).toEqual([2, 1])
})
