import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BatchPage } from '../../../shared/calls/pages.ts'
import { nothingSaid } from '../../../shared/page-saying.ts'
import { definitions } from '../../testing/definitions.ts'
import { groupsOf, linesOf } from './form-groups.ts'
import { changeOf, saidFields, shownFields, wrongFields } from './place-change.ts'
import { movedBeside, numbered, splitBefore } from './wanted-groups.ts'

const [kind] = definitions
if (kind === undefined) throw new Error('no definition')

const unplaced = {
  ...{ province: null, constituency: null, district: null, subdistrict: null, unit: null, set: null },
  ...{ confidence: 0, facts: {} },
}

/** `A1`: the first page of form A; `-`: a page of no form. */
const pageOf = (name: string, at: number): BatchPage => ({
  ...{ id: `${name}@${at}`, path: `${at}.pdf`, page: 1, state: 'read', failure: null, width: 1, height: 1 },
  ...{ picture: null, said: nothingSaid },
  form:
    name === '-'
      ? null
      : { id: name.slice(0, 1), kind: kind.id, formPage: Number(name.slice(1)), place: unplaced, firstPage: 1 },
})
const pages = (...names: string[]) => names.map(pageOf)
const idsOf = (all: readonly BatchPage[]) => all.map(({ id }) => id)

describe('pages in groups and lines', () => {
  it('lie together by form, each page of no form alone', () => {
    const all = groupsOf(pages('A1', 'A2', '-', '-', 'B1'))
    expect(all.map((group) => group.pages.length)).toEqual([2, 1, 1, 1])
  })

  it('are all in lines, in order, and no line holds more than it can', () => {
    const name = fc.constantFrom('A1', 'B1', 'C1', '-')
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (names, perLine) => {
        const all = pages(...names)
        const lines = linesOf(groupsOf(all), perLine)
        const counts = lines.map(({ pieces }) => pieces.reduce((sum, piece) => sum + piece.pages.length, 0))
        expect(counts.every((count) => count > 0 && count <= perLine)).toBe(true)
        expect(lines.flatMap(({ pieces }) => pieces.flatMap((piece) => idsOf(piece.pages)))).toEqual(idsOf(all))
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
      }),
    )
  })
})

describe('what is to be one form', () => {
  it('is numbered as it comes, never beyond the form', () => {
    const ids = Array.from({ length: kind.pages + 2 }, (_, n) => String(n))
    const last = numbered(ids, kind).map(({ formPage }) => formPage)
    expect(last).toEqual(ids.map((_, n) => Math.min(n + 1, kind.pages)))
  })

  it('is cut in two before a page, not before its first', () => {
    const all = pages('A1', 'A2', 'B1')
    const partsAt = (at: number) =>
      splitBefore(all, all[at]?.id ?? '')?.map((group) =>
        group.kind === 'form' ? group.pages.map(({ pageId, formPage }) => `${pageId} as ${formPage}`) : [],
      )
    expect(partsAt(1)).toEqual([['A1@0 as 1'], ['A2@1 as 2']])
    expect([partsAt(0), partsAt(2)]).toEqual([undefined, undefined])
  })

  it.each([
    ['down', 1, ['A1', 'A2', 'B1'], ['A2@1'], ['B1@2 as 1', 'A2@1 as 2']],
    ['up, past a page of no form', -1, ['A1', '-', 'B2'], ['B2@2'], ['A1@0 as 1', 'B2@2 as 2']],
    ['to the first number that is lacking', 1, ['A1', 'A2', 'B1'], ['A1@0'], ['B1@2 as 1', 'A1@0 as 2']],
    ['from no form', -1, ['A1', '-'], ['-@1'], ['A1@0 as 1', '-@1 as 2']],
  ] as const)('is moved %s', (_, by, names, chosen, wanted) => {
    const groups = movedBeside(pages(...names), new Set(chosen), by, definitions)
    const moved = groups?.flatMap((group) => (group.kind === 'form' ? group.pages : []))
    expect(moved?.map(({ pageId, formPage }) => `${pageId} as ${formPage}`)).toEqual(wanted)
  })

  it('is not moved where there is no other form', () => {
    expect(movedBeside(pages('A1', 'A2'), new Set(['A1@0']), 1, definitions)).toBe(null)
    expect(movedBeside(pages('A1', '-'), new Set(['A1@0']), 1, definitions)).toBe(null)
  })
})

describe('the place of forms', () => {
  const withPlace = (unit: number, said: number | null): BatchPage => {
    const page = pageOf('A1', unit)
    const form = page.form === null ? null : { ...page.form, place: { ...unplaced, province: 'แพร่', unit } }
    return { ...page, form, said: { ...nothingSaid, place: said === null ? null : { unit: said } } }
  }

  it('is shown where it is the same of all, and filled in where people said it', () => {
    expect(shownFields([withPlace(1, null), withPlace(2, null)])).toMatchObject({ province: 'แพร่', unit: '' })
    expect(saidFields([withPlace(1, 7), withPlace(2, 7)])).toMatchObject({ province: '', unit: '7' })
    expect(saidFields([withPlace(1, 7), withPlace(2, null)]).unit).toBe('')
  })

  it('is changed where a field was: made empty, nothing is said any more', () => {
    const before = saidFields([withPlace(1, 7)])
    expect(changeOf(before, before)).toEqual({})
    expect(changeOf(before, { ...before, province: ' น่าน ', unit: '' })).toEqual({ province: 'น่าน', unit: null })
    expect(changeOf(before, { ...before, unit: '12' })).toEqual({ unit: 12 })
  })

  it.each(['0', '-1', '1.5', 'x', '123456'])('has no unit %s', (unit) => {
    expect(wrongFields({ ...saidFields([]), unit })).toEqual(['unit'])
  })
})
