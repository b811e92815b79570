import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isMisreading } from './misreadings.ts'

it.each([
  [18, 13],
  [1155, 155],
  [30, 301],
  [47, 74],
  [0, 10],
])('%d may be a misreading of %d', (one, other) => {
  expect([isMisreading(one, other), isMisreading(other, one)]).toEqual([true, true])
})

it.each([
  [18, 18],
  [18, 31],
  [123, 321],
  [7, 700],
])('%d is none of %d', (one, other) => {
  expect([isMisreading(one, other), isMisreading(other, one)]).toEqual([false, false])
})

it('one digit changed is always one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99999 }), fc.nat(4), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const digits = [...String(number)]
      const at = place % digits.length
      digits[at] = String((Number(digits[at]) + by) % 10)
      fc.pre(digits.length === 1 || digits[0] !== '0')
      expect(isMisreading(number, Number(digits.join('')))).toBe(true)
    }),
  )
})
