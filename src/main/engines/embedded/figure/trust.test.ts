import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confidenceInNothing, confidenceOf, readTrust, type Signs } from './trust.ts'

const trust = readTrust(join(import.meta.dirname, '../../../../../resources/models/confidence.json'))
const clear: Signs = {
  odds: 6,
  leastOdds: 6,
  differ: 0,
  otherInk: 0,
  struck: 0,
  overwritten: 0,
  ticked: 0,
  missing: 0,
  over: 0,
  uncounted: 0,
  longer: 0,
}
const signs: fc.Arbitrary<Signs> = fc.record({
  odds: fc.double({ min: -7, max: 7, noNaN: true }),
  leastOdds: fc.double({ min: -7, max: 7, noNaN: true }),
  differ: fc.constantFrom(0, 1),
  otherInk: fc.constantFrom(0, 1),
  struck: fc.double({ min: 0, max: 1, noNaN: true }),
  overwritten: fc.double({ min: 0, max: 1, noNaN: true }),
  ticked: fc.double({ min: 0, max: 1, noNaN: true }),
  missing: fc.constantFrom(0, 1),
  over: fc.constantFrom(0, 1),
  uncounted: fc.constantFrom(0, 1),
  longer: fc.integer({ min: 0, max: 6 }),
})

test('Nothing is ever certain: no confidence exceeds what the number of cells supports', () => {
  const most = Math.max(...trust.bins.map(({ n }) => (n + 1) / (n + 2)))
  fc.assert(fc.property(signs, (any) => confidenceOf(trust, any) <= most))
  expect(confidenceInNothing(trust, false)).toBeLessThan(1)
  expect(confidenceInNothing(trust, true)).toBeLessThan(0.6)
})

test('A figure struck out, written over or read in two ways is trusted less than a clear one', () => {
  const whole = confidenceOf(trust, clear)
  for (const doubt of [{ struck: 1 }, { missing: 1 }, { over: 1 }, { overwritten: 1 }, { differ: 1, leastOdds: -6 }]) {
    expect(confidenceOf(trust, { ...clear, ...doubt })).toBeLessThan(whole)
  }
})
