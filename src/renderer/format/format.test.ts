import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import type { Place } from '../../shared/place.ts'
import { en } from '../words/en.ts'
import { knowProvinces } from '../words/province-names.ts'
import { addFormats } from '../words/speak.ts'
import { th } from '../words/th.ts'
import { clockOf, dayOf, momentOf, secondOf } from './dates.ts'
import { durationOf, secondsBetween } from './durations.ts'
import { grouped, percentOf, sizeOf } from './numbers.ts'
import { placeOf, shortPlaceOf } from './places.ts'

beforeAll(async () => {
  await i18next.init({ resources: { en: { translation: en }, th: { translation: th } }, lng: 'en' })
  addFormats()
  knowProvinces([{ th: 'แพร่', en: 'Phrae' }])
})
const inLanguage = (language: 'th' | 'en') => i18next.getFixedT(language)

test.each([
  [0, '0'],
  [1234567, '1,234,567'],
])('%d is written %s in both languages', (value, written) => {
  expect([grouped(value, 'th'), grouped(value, 'en')]).toEqual([written, written])
})

test.each([
  [0, 0, '0'],
  [0.001, 0, '1'],
  [0.614, 0, '61'],
  [0.9996, 0, '99'],
  [0.99996, 1, '99.9'],
  [0.6149, 1, '61.5'],
  [1, 1, '100.0'],
] as const)('a share of %d with %d digits is %s per cent', (share, digits, written) => {
  expect(percentOf(share, digits)).toBe(written)
})

test.each([
  [12, { unit: 'kilobytes', size: 1 }],
  [184_320, { unit: 'kilobytes', size: 184 }],
  [2_420_000, { unit: 'megabytes', size: 2.4 }],
])('%d bytes', (bytes, size) => expect(sizeOf(bytes)).toEqual(size))

test('days are of the Buddhist era in Thai and of the Gregorian in English', () => {
  const noon = new Date(2026, 1, 9, 12, 5, 7).toISOString()
  expect(dayOf(noon, 'th')).toBe('9 ก.พ. 2569')
  expect(dayOf(noon, 'en')).toBe('9 Feb 2026')
  expect([clockOf(noon, 'th'), clockOf(noon, 'en')]).toEqual(['12:05', '12:05'])
  expect([secondOf(noon, 'th'), secondOf(noon, 'en')]).toEqual(['12:05:07', '12:05:07'])
})

test('the day is said only when it is not today', () => {
  const at = new Date(2026, 1, 9, 23, 30).toISOString()
  expect(momentOf(at, new Date(2026, 1, 9, 23, 59), 'en')).toBe('23:30')
  expect(momentOf(at, new Date(2026, 1, 10, 0, 1), 'en')).toBe('9 Feb 2026 23:30')
})

test.each([
  [4, 'under a minute', 'ไม่ถึงนาที'],
  [90, '2 min', '2 นาที'],
  [3599, '1 h', '1 ชม.'],
  [4680, '1 h 18 min', '1 ชม. 18 นาที'],
  [88_200, '1 d 1 h', '1 วัน 1 ชม.'],
  [86_399, '1 d 0 h', '1 วัน 0 ชม.'],
])('%d seconds', (seconds, english, thai) => {
  expect(durationOf(seconds, inLanguage('en'))).toBe(english)
  expect(durationOf(seconds, inLanguage('th'))).toBe(thai)
})

test('between two times there are seconds, never fewer than none', () => {
  expect(secondsBetween('2026-02-09T11:00:00Z', '2026-02-09T11:01:30Z')).toBe(90)
  expect(secondsBetween('2026-02-09T11:01:30Z', '2026-02-09T11:00:00Z')).toBe(0)
  expect(secondsBetween(null, '2026-02-09T11:00:00Z')).toBe(0)
})

test('a place is named by what is known, or by its file', () => {
  const unknown: Place = {
    province: null,
    constituency: null,
    district: null,
    subdistrict: null,
    unit: null,
    set: null,
    confidence: 0,
    facts: {},
  }
  const whole = { ...unknown, province: 'แพร่', constituency: 1, subdistrict: 'ในเวียง', unit: 7 }
  const en = inLanguage('en')
  expect(placeOf({ place: unknown, path: 'a/b/scan 1.pdf' }, en)).toBe('scan 1.pdf')
  expect(placeOf({ place: whole, path: '' }, en)).toBe('Phrae · Con. 1 · ในเวียง · Unit 7')
  expect(shortPlaceOf({ place: whole, path: '' }, inLanguage('th'))).toBe('เขต 1 · ในเวียง · หน่วย 7')
  expect(shortPlaceOf({ place: { ...unknown, province: 'แพร่', set: 3 }, path: '' }, en)).toBe('Phrae · Set 3')
})
