import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Counted, summarise } from '../../src/main/core/measure/summarise.ts'
import { mergeMeasured } from './merge-measured.ts'

const cell = fc.record({
  form: fc.constant('a form'),
  slot: fc.constantFrom('votes.1' as const, 'votes.2' as const, 'total' as const, 'valid' as const),
  truth: fc.nat(30),
  read: fc.option(fc.nat(30)),
  digits: fc.nat(30).map(String),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  state: fc.constantFrom('accepted' as const, 'open' as const, null),
  anchored: fc.boolean(),
  settled: fc.option(fc.nat(30)),
  alternatives: fc.array(fc.nat(30), { maxLength: 4 }),
  listed: fc.boolean(),
  at: fc.constant(null),
})
const kind = fc.constantFrom('ss-5-16', 'ss-5-18')
const form = fc.record({
  id: fc.constant('a form'),
  file: fc.constant('a form.pdf'),
  kind,
  readKind: fc.option(kind),
  readPages: fc.constant<number[]>([1]),
  pagesRight: fc.boolean(),
  unusedAsUsed: fc.nat(3),
  cells: fc.array(cell, { maxLength: 6 }),
})
const counted: fc.Arbitrary<Counted> = fc.record({
  forms: fc.array(form, { maxLength: 4 }),
  extra: fc.array(fc.constant('another.pdf'), { maxLength: 2 }),
  times: fc.constant([]),
})

/** Means are added up in another order: the last digits may differ. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one) => (typeof one === 'number' ? Math.round(one * 1e9) / 1e9 : one))

const sorted = (measured: ReturnType<typeof summarise>) => ({
  ...measured,
  bySlot: measured.bySlot.toSorted((a, b) => a.slot.localeCompare(b.slot)),
  byKind: measured.byKind.toSorted((a, b) => a.kind.localeCompare(b.kind)),
  digitPairs: measured.digitPairs.toSorted((a, b) => `${a.truth}>${a.read}`.localeCompare(`${b.truth}>${b.read}`)),
})

test('groups measured apart add up to what is measured of them together', () => {
  fc.assert(
    fc.property(fc.array(counted, { minLength: 1, maxLength: 5 }), (groups) => {
      const together: Counted = {
        forms: groups.flatMap(({ forms }) => forms),
        extra: groups.flatMap(({ extra }) => extra),
        times: [],
      }
      expect(rounded(sorted(mergeMeasured(groups.map(summarise))))).toEqual(rounded(sorted(summarise(together))))
    }),
  )
})
