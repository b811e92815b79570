import { describe, expect, it } from 'vitest'
import { formDefinition } from '../../../../test/support/scripted-parts.ts'
import type { HeaderFacts } from '../../../shared/reading.ts'
import { placeOfForm } from './place-of-form.ts'

const provinces = [{ th: 'แพร่', en: 'Phrae', constituencies: 3, aliases: [] }]
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

  it('keeps the set of a folder that counts units by sets, and is not surer for it', () => {
    const { place } = placeOfForm(formDefinition('ss-5-18'), { ...path, unit: null }, page, provinces)
    expect(place).toMatchObject({ unit: null, set: 7, confidence: 0.7 })
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

  it('fills set and constituency from the page too, but no constituency that the province does not have', () => {
    const bare = { ...path, constituency: null, set: null }
    const filled = placeOfForm(formDefinition('ss-5-17'), bare, { ...page, constituency: 2, set: 5 }, provinces)
    expect(filled.place).toMatchObject({ constituency: 2, set: 5, confidence: 1 })
    expect(filled.place.facts.set).toEqual({ value: 5, from: 'page' })
    const wrong = placeOfForm(formDefinition('ss-5-17'), bare, { ...page, constituency: 7 }, provinces)
    expect([wrong.place.constituency, wrong.findings]).toEqual([null, []])
    const beside = placeOfForm(formDefinition('ss-5-17'), path, { ...page, constituency: 7 }, provinces)
    expect([beside.place.constituency, beside.findings]).toEqual([1, []])
  })

  it('opens a set or a unit on which path and page differ, each for the kind that bears it', () => {
    const codes = (id: string, more: Partial<HeaderFacts>) =>
      placeOfForm(formDefinition(id), path, { ...page, ...more }, provinces).findings.map(({ code }) => code)
    expect(codes('ss-5-17', { set: 8 })).toEqual(['place-conflict'])
    expect(codes('ss-5-17', { unit: 8 })).toEqual([])
    expect(codes('ss-5-18', { unit: 8 })).toEqual(['place-conflict'])
  })

  it('is sure of an announced result by its constituency alone', () => {
    const { place } = placeOfForm(formDefinition('ss-6-1'), path, page, provinces)
    expect(place).toMatchObject({ constituency: 1, unit: null, set: null, confidence: 1 })
  })
})
