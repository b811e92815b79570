import fc from 'fast-check'
import { expect, test } from 'vitest'
import { thaiNumberWords } from '../../../../shared/thai-number-words.ts'
import { nothingSaid, numberOf, type Said, say } from './grammar.ts'
import { spellings } from './spellings.ts'

const names = 'ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า เอ็ด ยี่ สิบ ร้อย พัน หมื่น แสน ล้าน'.split(' ')

const heard = (tokens: readonly number[]): number | null => {
  const said = tokens.reduce<Said | null>((before, token) => (before === null ? null : say(before, token)), nothingSaid)
  return said === null ? null : numberOf(said)
}

const tokensOf = (text: string): number[] => {
  const token = names.findIndex((name) => text.startsWith(name))
  return text === '' ? [] : [token, ...tokensOf(text.slice(names[token]?.length))]
}

test('Every spelling of a number is heard as that number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
      for (const tokens of spellings(value)) expect(heard(tokens)).toBe(value)
    }),
    { numRuns: 500 },
  )
})

test('The first spelling is the one that officials use', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
      const [first = []] = spellings(value)
      expect(first.map((token) => names[token]).join('')).toBe(thaiNumberWords(value))
    }),
  )
})

test.each([
  ['เจ็ดศูนย์สาม', 703],
  ['ร้อยเอ็ด', 101],
  ['ร้อยหนึ่ง', 101],
  ['สองสิบ', 20],
  ['หนึ่งสิบสอง', 12],
  ['ศูนย์', 0],
  ['สองล้านเอ็ด', 2_000_001],
])('%s is %d', (text, value) => expect(heard(tokensOf(text))).toBe(value))

test.each([
  'เอ็ด',
  'ยี่',
  'ยี่ร้อย',
  'ร้อยพัน',
  'สิบศูนย์',
  'สองร้อยร้อย',
  'ศูนย์สิบ',
  'สิบเอ็ดเอ็ด',
  'เจ็ดศูนย์สิบ',
])('%s is no number', (text) => expect(heard(tokensOf(text))).toBeNull())
