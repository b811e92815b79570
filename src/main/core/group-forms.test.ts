import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formDefinition, pageReading } from '../../../test/support/scripted-parts.ts'
import type { Slot } from '../../shared/slot.ts'
import { groupForms, type ReadPage } from './group-forms.ts'

const definitions = ['ss-5-17', 'ss-5-17-pl', 'ss-5-18'].map(formDefinition)

/** `17:1` is page 1 of a 5/17, `pl:2` of its party list, `-` no form, `x` a page that failed, `17:?` an unknown page. */
const pagesOf = (script: string): ReadPage[] =>
  script.split(' ').map((word, n): ReadPage => {
    const base = { id: `p${n + 1}`, number: n + 1 }
    if (word === 'x') return { ...base, reading: null }
    if (word === '-') return { ...base, reading: pageReading(null, null) }
    const [kind, page] = word.split(':')
    const form = { 17: 'ss-5-17', pl: 'ss-5-17-pl', 18: 'ss-5-18' }[kind ?? ''] ?? ''
    return { ...base, reading: pageReading(form, page === '?' ? null : Number(page)) }
  })

const grouped = (script: string): string => {
  const { forms, skipped } = groupForms(pagesOf(script), definitions)
  const told = forms.map(
    ({ form, parts }) => `${form.id}[${parts.map(({ page, formPage }) => `${page.number}=${formPage}`)}]`,
  )
  return [...told, ...skipped.map(({ page, code }) => `${code}(${page.number})`)].join(' ')
}

describe('grouping pages into forms', () => {
  it.each([
    ['17:1 17:2', 'ss-5-17[1=1,2=2]'],
    ['17:1 17:2 17:1 17:2', 'ss-5-17[1=1,2=2] ss-5-17[3=1,4=2]'],
    ['17:1 17:2 pl:1 pl:2 pl:3 pl:4', 'ss-5-17[1=1,2=2] ss-5-17-pl[3=1,4=2,5=3,6=4]'],
    ['17:1 -', 'ss-5-17[1=1,2=2]'],
    ['pl:1 pl:2 pl:3 -', 'ss-5-17-pl[1=1,2=2,3=3,4=4]'],
    ['pl:1 - pl:3', 'ss-5-17-pl[1=1,3=3] no-form(2)'],
    ['- 17:1 17:2 -', 'ss-5-17[2=1,3=2] no-form(1) no-form(4)'],
    ['pl:1 x pl:3 pl:4', 'ss-5-17-pl[1=1,3=3,4=4]'],
    ['17:? 17:?', 'ss-5-17[1=1,2=2]'],
    ['pl:2 pl:3', 'ss-5-17-pl[1=2,2=3]'],
    ['17:1 18:1 18:2', 'ss-5-17[1=1] ss-5-18[2=1,3=2]'],
    ['17:2 17:1', 'ss-5-17[2=1,1=2]'],
    ['pl:1 pl:3 pl:2 pl:4', 'ss-5-17-pl[1=1,3=2,2=3,4=4]'],
    ['pl:4 pl:3 pl:2 pl:1 pl:4 pl:3 pl:2 pl:1', 'ss-5-17-pl[4=1,3=2,2=3,1=4] ss-5-17-pl[8=1,7=2,6=3,5=4]'],
    ['17:1 pl:1 17:2 pl:2 pl:3 pl:4', 'ss-5-17[1=1,3=2] ss-5-17-pl[2=1,4=2,5=3,6=4]'],
    ['17:1 17:1 18:1 17:2', 'ss-5-17[1=1] ss-5-17[2=1] ss-5-18[3=1] ss-5-17[4=2]'],
    ['17:1 17:2 17:2', 'ss-5-17[1=1,2=2,3=2]'],
  ])('%s gives %s', (script, forms) => {
    expect(grouped(script)).toBe(forms)
  })

  it('takes the next page of a form for its own when its code was read badly as a form laid out alike', () => {
    const named = (id: string, formPage: number, formConfidence: number, number: number): ReadPage => ({
      id: `p${number}`,
      number,
      reading: { ...pageReading(id, formPage), formConfidence },
    })
    const alike = [...definitions, formDefinition('ss-5-16-pl')]
    const first = named('ss-5-17-pl', 1, 0.99, 1)
    const kinds = (second: ReadPage): string[] => groupForms([first, second], alike).forms.map(({ form }) => form.id)
    expect(kinds(named('ss-5-16-pl', 2, 0.7, 2))).toEqual(['ss-5-17-pl'])
    expect(kinds(named('ss-5-16-pl', 2, 0.99, 2))).toEqual(['ss-5-17-pl', 'ss-5-16-pl'])
    expect(kinds(named('ss-5-16-pl', 1, 0.7, 2))).toEqual(['ss-5-17-pl', 'ss-5-16-pl'])
    expect(kinds(named('ss-5-18', 2, 0.7, 2))).toEqual(['ss-5-17-pl', 'ss-5-18'])
  })

  it('takes a page that is photographed twice for one page, and one with other figures for another form', () => {
    const rows = { 'votes.1': 5, 'votes.2': 31, 'votes.3': 0 } as const
    const photo = (id: string, votes: Partial<Record<Slot, number>>): ReadPage => ({
      id,
      number: 1,
      file: id,
      reading: pageReading('ss-5-18', 1, votes),
    })
    const twice = groupForms([photo('a', rows), photo('b', rows)], definitions)
    expect(twice.forms.map(({ parts }) => parts.length)).toEqual([2])
    const two = groupForms([photo('a', rows), photo('b', { ...rows, 'votes.2': 37 })], definitions)
    expect(two.forms.map(({ parts }) => parts.length)).toEqual([1, 1])
  })

  it('keeps pages apart whose paths name different places', () => {
    const [one, other] = pagesOf('17:1 17:2')
    if (!one || !other) throw new Error('two pages')
    const of = (place: string) =>
      groupForms(
        [
          { ...one, place: '[1]' },
          { ...other, place },
        ],
        definitions,
      ).forms
    expect(of('[1]').map(({ parts }) => parts.length)).toEqual([2])
    expect(of('[2]').map(({ parts }) => parts.length)).toEqual([1, 1])
  })

  it('takes a page of signatures in another file only by its printed number', () => {
    const [first] = pagesOf('17:1')
    const signed = (printedPage: number | null): ReadPage => ({
      id: 'p2',
      number: 1,
      file: 'b',
      reading: { ...pageReading(null, null), printedPage },
    })
    if (!first) throw new Error('a page')
    const parts = (printed: number | null) =>
      groupForms([{ ...first, file: 'a' }, signed(printed)], definitions).forms[0]?.parts.length
    expect([parts(2), parts(null), parts(3)]).toEqual([2, 1, 1])
  })

  it('says whether pages were out of order and whether the kind is sure', () => {
    const told = (script: string) => groupForms(pagesOf(script), definitions).forms.map(({ outOfOrder }) => outOfOrder)
    expect(told('pl:1 pl:3 pl:2 pl:4')).toEqual([true])
    expect(told('pl:1 pl:2 pl:4')).toEqual([false])
    const [page] = pagesOf('17:1')
    if (!page?.reading) throw new Error('a page')
    const doubtful = { ...page, reading: { ...page.reading, formConfidence: 0.5 } }
    expect(groupForms([doubtful], definitions).forms.map(({ sure }) => sure)).toEqual([false])
  })

  const word = fc.constantFrom('17:1', '17:2', '17:?', 'pl:1', 'pl:2', 'pl:3', 'pl:4', '18:1', '18:2', '-', 'x')

  it('puts every page that was read into one form or among the skipped, never into two', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), (words, cut) => {
        const pages = pagesOf(words.join(' ')).map((page, n) => ({ ...page, file: n < cut % 30 ? 'a' : 'b' }))
        const { forms, skipped } = groupForms(pages, definitions)
        const seen = [
          ...forms.flatMap(({ parts }) => parts.map(({ page }) => page.id)),
          ...skipped.map(({ page }) => page.id),
        ]
        expect(seen.sort()).toEqual(
          pages
            .filter(({ reading }) => reading)
            .map(({ id }) => id)
            .sort(),
        )
      }),
    )
  })

  it('makes the same forms of photographs in any order where their pages are read', () => {
    const photographs = pagesOf('17:1 17:2 pl:1 pl:2 pl:3 pl:4 18:1 18:2').map((page) => ({ ...page, file: page.id }))
    const told = (pages: readonly ReadPage[]) =>
      groupForms(pages, definitions)
        .forms.map(({ form, parts }) => `${form.id} ${parts.map(({ page }) => page.id)}`)
        .toSorted()
    fc.assert(
      fc.property(fc.shuffledSubarray(photographs, { minLength: 1 }), (pages) => {
        const inOrder = photographs.filter((page) => pages.includes(page))
        expect(told(pages)).toEqual(told(inOrder))
      }),
    )
  })

  it('never puts a page twice into a form unless it is the same paper or bears only signatures', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        for (const { parts } of groupForms(pagesOf(words.join(' ')), definitions).forms) {
          const tables = parts.map(({ formPage }) => formPage).filter((page) => page === 1)
          expect(tables.length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
