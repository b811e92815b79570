import { describe, expect, it } from 'vitest'
import { countedPlace, mayBeOne, type SaidPlace, saysAllOf } from './counted-place.ts'

const said: SaidPlace = {
  ...{ province: 'แพร่', constituency: 1, district: 'เมือง', subdistrict: 'ในเวียง', unit: 7, set: 3 },
}
const place = (district: string | null, subdistrict: string | null) => ({
  ...{ province: 'แพร่', constituency: 1, district, subdistrict, number: 7 },
})

describe('what a form is counted for', () => {
  it.each([
    ['unit', said, { district: 'เมืองแพร่', subdistrict: 'ในเวียง', number: 7 }],
    ['set', said, { district: null, subdistrict: null, number: 3 }],
    ['constituency', said, { district: null, subdistrict: null, number: null }],
  ] as const)('a form of a %s', (of, from, expected) => {
    expect(countedPlace(of, from)).toEqual({ province: 'แพร่', constituency: 1, ...expected })
  })

  it.each([
    ['unit', { unit: null }],
    ['set', { set: null }],
    ['unit', { province: null }],
    ['set', { constituency: null }],
    ['constituency', { constituency: null }],
  ] as const)('nothing, for a form of a %s that lacks %o', (of, lacks) => {
    expect(countedPlace(of, { ...said, ...lacks })).toBe(null)
  })

  it.each([
    ['the same', place('ก', 'ข'), place('ก', 'ข'), true, true],
    ['one says more', place('ก', 'ข'), place('ก', null), true, true],
    ['one says less', place(null, null), place('ก', null), true, false],
    ['each says what the other does not', place('ก', null), place(null, 'ข'), true, false],
    ['another subdistrict', place('ก', 'ข'), place('ก', 'ค'), false, false],
    ['the name in Latin letters', place('ก', 'Kho'), place('ก', 'ข'), true, false],
    ['another unit', { ...place('ก', 'ข'), number: 8 }, place('ก', 'ข'), false, true],
  ])('two places: %s', (_, a, b, one, all) => {
    expect([mayBeOne(a, b), saysAllOf(a, b)]).toEqual([one, all])
  })
})
