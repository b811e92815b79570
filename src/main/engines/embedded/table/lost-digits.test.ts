import { expect, test } from 'vitest'
import { mayLackDigits, type Standing } from './lost-digits.ts'

const standing = (from: number, to: number, aside: number, width: number): Standing[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ number: from + i, aside: aside + (i % 2 ? 0.02 : -0.02), width }))
const [one, two] = [0.27, 0.54]

test('Numbers in the middle of their column have lost no digit', () => {
  expect(mayLackDigits([...standing(1, 9, 0, one), ...standing(10, 10, 0, two)])).toBe(false)
  expect(mayLackDigits(standing(11, 34, 0, two))).toBe(false)
})

test('Numbers of one digit that all stand to the right may be 11 to 19 without their first digits', () => {
  expect(mayLackDigits(standing(1, 9, 0.14, one))).toBe(true)
  expect(mayLackDigits(standing(1, 24, 0.14, one))).toBe(true)
  expect(mayLackDigits([...standing(1, 9, 0.14, one), ...standing(20, 24, 0, two)])).toBe(true)
})

test('A column that is printed further to the right as a whole is believed', () => {
  expect(mayLackDigits([...standing(1, 9, 0.3, one), ...standing(10, 12, 0.3, two)])).toBe(false)
})
