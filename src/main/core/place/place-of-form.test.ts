import { describe, expect, it } from 'vitest'
import { formDefinition } from '../../../../test/support/scripted-parts.ts'
import { placeOfForm } from './place-of-form.ts'

const provinces = [{ th: 'แพร่', en: 'Phrae', constituencies: 3 }]
const path = { province: 'แพร่', constituency: 1, district: null, subdistrict: 'แม่สัน', unit: 4, set: 7 }
const page = { province: null, constituency: null, unit: null, set: null }

describe('the place of a form', () => {
  it('takes the fact that its kind bears, and is sure when all are in the list', () => {
    const set = placeOfForm(formDefinition('ss-5-17'), path, page, provinces).place
    expect(set).toMatchObject({
      province: 'แพร่',
      constituency: 1,
      set: 7,
      unit: null,
      subdistrict: 'แม่สัน',
      confidence: 1,
    })
    expect(set.facts).toMatchObject({ set: { value: 7, from: 'path' } })
    expect(placeOfForm(formDefinition('ss-5-18'), path, page, provinces).place).toMatchObject({ unit: 4, set: null })
  })

  it('fills from the page what the path lacks', () => {
    const { place } = placeOfForm(formDefinition('ss-5-18'), { ...path, unit: null }, { ...page, unit: 9 }, provinces)
    expect(place.facts.unit).toEqual({ value: 9, from: 'page' })
  })

  it('leaves a fact open on which path and page differ, and says so', () => {
    const { place, findings } = placeOfForm(formDefinition('ss-5-18'), path, { ...page, constituency: 2 }, provinces)
    expect([place.constituency, place.confidence]).toEqual([null, 0.7])
    expect(findings).toMatchObject([{ code: 'place-conflict' }])
  })

  it('counts nothing that the list does not know', () => {
    const { place } = placeOfForm(formDefinition('ss-5-18'), { ...path, constituency: 9 }, page, provinces)
    expect(place.confidence).toBe(0.7)
  })
})
