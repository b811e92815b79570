import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingDigits } from './align-digits.ts'

test.each([
  ['205', '205', []],
  ['205', '265', ['0>6']],
  ['15', '75', ['1>7']],
  ['647', '6474', ['>4']],
  ['700', '70', ['0>']],
  ['81', '1', ['8>']],
  ['12', '345', ['>3', '1>4', '2>5']],
])('%s read as %s', (truth, read, pairs) => {
  expect(differingDigits(truth, read).map((pair) => `${pair.truth}>${pair.read}`)).toEqual(pairs)
})

test('what differs accounts for the difference in length, and nothing differs in the same digits', () => {
  const number = fc.nat(9_999_999).map(String)
  fc.assert(
    fc.property(number, number, (truth, read) => {
      const pairs = differingDigits(truth, read)
      const missing = pairs.filter((pair) => pair.read === '').length
      const added = pairs.filter((pair) => pair.truth === '').length
      expect(added - missing).toBe(read.length - truth.length)
      expect(pairs.length === 0).toBe(truth === read)
      expect(pairs.length).toBeLessThanOrEqual(Math.max(truth.length, read.length))
    }),
  )
})
