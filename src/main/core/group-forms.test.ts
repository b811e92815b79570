import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formDefinition, pageReading } from '../../../test/support/scripted-parts.ts'
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
    ['17:2 17:1', 'ss-5-17[1=2] ss-5-17[2=1]'],
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

  it('puts every page that was read into one form or among the skipped, never into two', () => {
    const word = fc.constantFrom('17:1', '17:2', '17:?', 'pl:1', 'pl:2', 'pl:3', 'pl:4', '18:1', '18:2', '-', 'x')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const pages = pagesOf(words.join(' '))
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
})
