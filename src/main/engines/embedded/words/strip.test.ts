import { expect, test } from 'vitest'
import { drawGrey } from '../testing/draw.ts'
import { stripHeight, stripOf } from './strip.ts'

const [width, height] = [600, 76]
const bracket = (x: number, bend: number) =>
  `<path d="M${x},18 q${bend},24 0,48" fill="none" stroke="black" stroke-width="3"/>`
const dots = Array.from({ length: 70 }, (_, i) => `<rect x="${20 + 8 * i}" y="62" width="3" height="3"/>`).join('')
const letters = (x: number) =>
  `<path d="M${x},22 v30 h14 v-30 M${x + 30},22 v30 h14 v-30" fill="none" stroke="black" stroke-width="4"/>`

const stripFrom = async (body: string) => {
  const image = await drawGrey(width, height, body)
  return stripOf({ cell: { image, toFrame: (area) => area }, rowHeight: height, begin: 150, end: width })
}

test('Dots, brackets and the figure are no words', async () => {
  expect(await stripFrom(`${dots}${bracket(152, -10)}${bracket(580, 10)}${letters(40)}`)).toBeNull()
})

test('A strip holds the words from their first letter to their last, scaled to its height', async () => {
  const strip = await stripFrom(`${dots}${bracket(152, -10)}${letters(40)}${letters(220)}`)
  expect(strip?.pixels.length).toBe((strip?.width ?? 0) * stripHeight)
  const scaled = (48 / height) * (46 + 20)
  expect(Math.abs((strip?.width ?? 0) - scaled)).toBeLessThan(4)
})

test('Where no bracket is printed, words that begin before their place are not cut', async () => {
  const cut = await stripFrom(`${bracket(152, -10)}${letters(120)}${letters(180)}`)
  const whole = await stripFrom(`${letters(120)}${letters(180)}`)
  expect(whole?.width).toBeGreaterThan(cut?.width ?? 0)
})
