import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thaiNumberWords } from './thai-number-words.ts'

const values: readonly [string, number][] = [
  ['ศูนย์', 0],
  ['หนึ่ง', 1],
  ['เอ็ด', 1],
  ['สอง', 2],
  ['ยี่', 2],
  ['สาม', 3],
  ['สี่', 4],
  ['ห้า', 5],
  ['หก', 6],
  ['เจ็ด', 7],
  ['แปด', 8],
  ['เก้า', 9],
]
const ranks: readonly [string, number][] = [
  ['สิบ', 10],
  ['ร้อย', 100],
  ['พัน', 1_000],
  ['หมื่น', 10_000],
  ['แสน', 100_000],
]

/** Reads words back, knowing nothing of how they are made: digits times their rank, ล้าน over all before it. */
const numberOf = (words: string): number => {
  let [rest, whole, part, digit] = [words, 0, 0, 0]
  while (rest.length > 0) {
    const value = values.find(([word]) => rest.startsWith(word))
    const rank = ranks.find(([word]) => rest.startsWith(word))
    if (value) digit = value[1]
    else if (rank) [part, digit] = [part + (digit || 1) * rank[1], 0]
    else if (rest.startsWith('ล้าน')) [whole, part, digit] = [(whole + part + digit) * 1_000_000, 0, 0]
    else throw new Error(`Unknown: ${rest}`)
    rest = rest.slice((value ?? rank ?? ['ล้าน'])[0].length)
  }
  return whole + part + digit
}

describe('thaiNumberWords', () => {
  it.each([
    [0, 'ศูนย์'],
    [1, 'หนึ่ง'],
    [10, 'สิบ'],
    [11, 'สิบเอ็ด'],
    [20, 'ยี่สิบ'],
    [21, 'ยี่สิบเอ็ด'],
    [101, 'หนึ่งร้อยเอ็ด'],
    [112, 'หนึ่งร้อยสิบสอง'],
    [205, 'สองร้อยห้า'],
    [386, 'สามร้อยแปดสิบหก'],
    [1_000, 'หนึ่งพัน'],
    [10_500, 'หนึ่งหมื่นห้าร้อย'],
    [657_001, 'หกแสนห้าหมื่นเจ็ดพันเอ็ด'],
    [1_000_000, 'หนึ่งล้าน'],
    [1_000_001, 'หนึ่งล้านเอ็ด'],
    [21_000_000, 'ยี่สิบเอ็ดล้าน'],
    [52_922_923, 'ห้าสิบสองล้านเก้าแสนสองหมื่นสองพันเก้าร้อยยี่สิบสาม'],
  ])('%i', (number, words) => {
    expect(thaiNumberWords(number)).toBe(words)
  })

  it('can be read back, whatever the number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(2_000), fc.maxSafeNat()), (number) => {
        expect(numberOf(thaiNumberWords(number))).toBe(number)
      }),
    )
  })

  it.each([-1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('has no words for %d', (number) => {
    expect(() => thaiNumberWords(number)).toThrow(RangeError)
  })
})
