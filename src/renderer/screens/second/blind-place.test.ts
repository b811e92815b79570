import { expect, test } from 'vitest'
import type { BlindForm } from '../../../shared/second.ts'
import type { Slot } from '../../../shared/slot.ts'
import { besideIn, placeIn, withoutKeyed } from './blind-place.ts'

const form = (id: string, ...slots: Slot[]): BlindForm => ({
  ...{ id, form: 'ss-5-18', path: id, parts: [], figures: slots.map((slot) => ({ slot, box: null })) },
  place: { province: null, constituency: null, district: null, subdistrict: null, unit: null, set: null },
})
const forms = [form('a', 'valid', 'blank'), form('b', 'valid')]
const where = (place: ReturnType<typeof placeIn>) => place && `${place.form.id} ${place.figure.slot}`

test('the figure that one went to is shown while it is left, else the first', () => {
  expect(where(placeIn(forms, null))).toBe('a valid')
  expect(where(placeIn(forms, { formId: 'b', slot: 'valid' }))).toBe('b valid')
  expect(where(placeIn(forms, { formId: 'b', slot: 'total' }))).toBe('a valid')
  expect(placeIn([], null)).toBe(null)
})

test('figures follow each other form after form', () => {
  const at = placeIn(forms, { formId: 'a', slot: 'blank' })
  if (at === null) throw new Error('there is a figure')
  expect(besideIn(forms, at, 1)).toEqual({ formId: 'b', slot: 'valid' })
  expect(besideIn(forms, at, -1)).toEqual({ formId: 'a', slot: 'valid' })
})

test('what was keyed is left no more, and a form with it when it was the last', () => {
  const left = withoutKeyed(withoutKeyed(forms, { formId: 'a', slot: 'valid' }), { formId: 'b', slot: 'valid' })
  expect(left).toEqual([form('a', 'blank')])
})
