import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowSlot, type Slot } from '../../../shared/slot.ts'
import type { FormTally, Standing } from '../../store/tallies.ts'
import { isWhollyChecked, sumForms } from './sum-forms.ts'

type Entry = readonly [Slot, Standing, number | null, number?]
const tally = (...entries: readonly Entry[]): FormTally => ({
  id: 'f',
  slots: entries.map(([slot]) => slot),
  standings: entries.map(([, standing]) => standing),
  values: entries.map(([, , value]) => value),
  stakes: entries.map(([, , , stake]) => stake ?? 0),
})
const [one, two] = [rowSlot(1), rowSlot(2)]
const sumOf = (forms: readonly FormTally[], slot: Slot) => sumForms(forms).get(slot)

describe('the sum of a row', () => {
  it('keeps apart what is checked, read and in doubt', () => {
    const forms = [tally([one, 'c', 10]), tally([one, 'r', 20]), tally([one, 'd', 30, 4])]
    expect(sumOf(forms, one)).toEqual({
      ...{ checked: 10, read: 20 },
      doubt: { figures: 1, value: 30, low: 26, high: 34 },
    })
  })

  it('is never less than nothing', () => {
    expect(sumOf([tally([one, 'd', 3, 8])], one)?.doubt).toEqual({ figures: 1, value: 3, low: 0, high: 11 })
  })

  it.each<[string, FormTally, number | null]>([
    ['the ballots of its form', tally([one, 'd', null], ['valid', 'r', 205]), 205],
    ['the surer of two', tally([one, 'd', null], ['valid', 'd', 805], ['total', 'c', 205]), 205],
    ['the larger of two doubtful', tally([one, 'd', null], ['valid', 'd', 805], ['total', 'd', 205]), 805],
    ['nothing that is known', tally([one, 'd', null]), null],
    ['the ballots, when a person says that nobody can read it', tally([one, 'u', null], ['valid', 'r', 7]), 7],
  ])('an illegible row is bounded by %s', (_, form, high) => {
    expect(sumOf([form], one)?.doubt).toEqual({ figures: 1, value: 0, low: 0, high })
  })

  it('has no bound for an item that nobody can read, and keeps none', () => {
    const forms = [tally(['eligible', 'd', null], ['valid', 'r', 5]), tally(['eligible', 'd', 4, 1])]
    expect(sumOf(forms, 'eligible')?.doubt).toEqual({ figures: 2, value: 4, low: 3, high: null })
  })

  it('does not depend on the order of forms, and adds up to the forms one by one', () => {
    const entry = fc.tuple(
      fc.constantFrom<Slot>(one, two, 'valid'),
      fc.constantFrom<Standing>('c', 'r', 'd', 'u'),
      fc.option(fc.nat(999)),
      fc.nat(50),
    )
    const forms = fc.array(fc.uniqueArray(entry, { selector: ([slot]) => slot }), { maxLength: 8 })
    fc.assert(
      fc.property(forms, (entries) => {
        const all = entries.map((form) => tally(...form))
        expect(new Map([...sumForms(all.toReversed())].toSorted())).toEqual(new Map([...sumForms(all)].toSorted()))
        for (const [slot, { checked, read, doubt }] of sumForms(all)) {
          const each = all.flatMap((form) => sumOf([form], slot) ?? [])
          expect(checked).toBe(each.reduce((sum, form) => sum + form.checked, 0))
          expect(read).toBe(each.reduce((sum, form) => sum + form.read, 0))
          expect(doubt.figures).toBe(each.reduce((sum, form) => sum + form.doubt.figures, 0))
          expect(doubt.low).toBeLessThanOrEqual(doubt.value)
          expect(doubt.high ?? doubt.value).toBeGreaterThanOrEqual(doubt.value)
        }
      }),
    )
  })
})

it.each<[string, FormTally, boolean]>([
  ['checked', tally([one, 'c', 1], [two, 'u', null]), true],
  ['read', tally([one, 'c', 1], [two, 'r', 2]), false],
  ['in doubt', tally([one, 'd', 1]), false],
])('a form with figures that are %s', (_, form, whole) => {
  expect(isWhollyChecked(form)).toBe(whole)
})
