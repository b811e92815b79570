import fc from 'fast-check'
import { expect, it } from 'vitest'
import { share } from './key-numbers.ts'

it.each([
  [0, 0, '–'],
  [0, 9, '0%'],
  [9, 9, '100%'],
  [1, 3, '33.3%'],
])('says %i of %i as %s', (some, all, said) => {
  expect(share(some, all)).toBe(said)
})

it('never rounds up to all or down to none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (some, rest) => {
      expect(['0%', '0.0%', '100%', '100.0%']).not.toContain(share(some, some + rest))
    }),
  )
})
