import { describe, expect, it } from 'vitest'
import { openUnitIndex } from './match-units.ts'

const place = (number: number, subdistrict: string | null) => ({
  ...{ province: 'แพร่', constituency: 1, district: null, subdistrict, number },
})
const index = openUnitIndex(
  [place(1, 'ก'), place(1, 'ข'), place(2, 'ก')].map((one, at) => ({ position: at + 1, place: one, eligible: 500 })),
)
const positions = (units: readonly { position: number }[]): number[] => units.map(({ position }) => position)

describe('places in the list of units', () => {
  it('are found by name, and those left are missing', () => {
    const { reported, missing } = index.match([place(1, 'ข'), place(1, 'ข')])
    expect([positions(reported), positions(missing)]).toEqual([[2], [1, 3]])
  })

  it('are named as the list names them where they can be only one unit', () => {
    expect(index.named(place(2, null))).toEqual(place(2, 'ก'))
    expect(index.named(place(1, null))).toEqual(place(1, null))
    expect(index.named(place(9, null))).toEqual(place(9, null))
    expect(positions(index.match([place(2, null)]).reported)).toEqual([3])
  })

  it('are none of several units that they may be', () => {
    expect(index.match([place(1, null)]).reported).toEqual([])
    expect(index.isUnknown(place(1, null))).toBe(false)
  })

  it('are unknown where no unit can be meant', () => {
    expect([place(3, 'ก'), place(2, 'ข'), place(2, 'ก')].map(index.isUnknown)).toEqual([true, true, false])
  })
})
