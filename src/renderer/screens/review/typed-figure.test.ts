import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { eraseDigit, type Typed, typeDigit, valueTyped } from './typed-figure.ts'

const typeAll = (digits: readonly string[]): Typed => digits.reduce<Typed>(typeDigit, null)

describe('typing a figure', () => {
  it('gives the number that was typed, however many noughts stand before it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: 7 }), (digits) => {
        expect(valueTyped(typeAll(digits))).toBe(Number(digits.join('')))
      }),
    )
  })

  it('takes no more digits than a figure can have', () => {
    expect(typeAll([...'12345678'])).toBe('1234567')
  })

  it('is taken back digit by digit, until nothing is typed', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.constantFrom(...'0123456789'), (value, digit) => {
        expect(eraseDigit(typeDigit(String(value), digit))).toBe(value === 0 ? null : String(value))
      }),
    )
  })
})

test('nothing typed is no value', () => expect([valueTyped(null), eraseDigit(null)]).toEqual([null, null]))
