import fc from 'fast-check'
import { expect, it } from 'vitest'
import { at, definitions, figure, form, provinces, results } from '../../../../test/unit/reports/made-up-results.ts'
import { factsOf } from './facts.ts'
import { keyNumbers, share } from './key-numbers.ts'

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

const numbersOf = (...forms: ReturnType<typeof form>[]) =>
  keyNumbers(factsOf({ results: results(forms), language: 'en', forms: definitions, provinces, at }, ''))

it('marks the votes of a single constituency by their level and doubt', () => {
  const doubtful = form('a', 'ss-5-18', { unit: 1 })
  doubtful.figures = { valid: figure(1200, { state: 'open' }) }
  const lacking = form('b', 'ss-5-18', { unit: 2 })
  lacking.figures = { valid: figure(null) }
  const [, candidates, list] = numbersOf(doubtful, lacking)
  expect(candidates).toMatchObject({ value: '1,200', level: 'read', doubt: 'lacks 1' })
  expect(list).toMatchObject({ value: '–', level: null })
})

it('tells no votes where there are several constituencies', () => {
  const two = [form('a', 'ss-5-18', { unit: 1 }), form('b', 'ss-5-18', { unit: 1, constituency: 2 })]
  expect(numbersOf(...two).map(({ value, level }) => [value, level])).toEqual([
    ['2', null],
    ['2', null],
    ['100%', null],
    ['0', null],
  ])
})
