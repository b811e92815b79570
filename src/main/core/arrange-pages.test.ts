import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formDefinition, pageReading } from '../../../test/support/scripted-parts.ts'
import type { Check } from '../../shared/check.ts'
import type { FormSaying } from '../../shared/page-saying.ts'
import type { PageReading } from '../../shared/reading.ts'
import { arrangePages } from './arrange-pages.ts'
import type { HandledPage } from './forms-by-hand.ts'
import type { FilePages } from './group-folders.ts'
import type { GroupedForm } from './group-forms.ts'
import { validate } from './validate.ts'

const kinds = ['ss-5-16', 'ss-5-17', 'ss-5-17-pl', 'ss-5-18', 'ss-5-18-pl']
const definitions = kinds.map(formDefinition)

const figures = {
  ballots_received: 30,
  valid: 24,
  invalid: 4,
  blank: 2,
  total: 24,
  'votes.1': 10,
  'votes.2': 14,
} as const

const reading: fc.Arbitrary<PageReading | null> = fc.oneof(
  fc.constant(null),
  fc
    .record({
      form: fc.option(fc.constantFrom(...kinds), { nil: null }),
      formPage: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
      confidence: fc.constantFrom(0.3, 0.99),
    })
    .map(({ form, formPage, confidence }) => ({
      ...pageReading(form, formPage, formPage === 1 ? figures : {}),
      formConfidence: form === null ? 0 : confidence,
    })),
)

const saying: fc.Arbitrary<FormSaying | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  fc.constant<FormSaying>({ kind: 'aside' }),
  fc.record({
    kind: fc.constant('part' as const),
    group: fc.constantFrom('a', 'b', 'c'),
    form: fc.constantFrom('ss-5-17', 'ss-5-18-pl', 'no-more'),
    formPage: fc.integer({ min: 1, max: 4 }),
  }),
)

/** A group is of one kind, as an act writes it. */
const ofOneKind = (pages: readonly HandledPage[]): HandledPage[] => {
  const kindOf = new Map<string, string>()
  return pages.map((page) => {
    if (page.said?.kind !== 'part') return page
    const form = kindOf.get(page.said.group) ?? page.said.form
    kindOf.set(page.said.group, form)
    return { ...page, said: { ...page.said, form } }
  })
}

const files: fc.Arbitrary<FilePages<HandledPage>[]> = fc
  .array(fc.array(fc.record({ reading, said: saying }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((all) => {
    const pages = ofOneKind(
      all.flatMap((own, file) =>
        own.map((page, at) => ({ ...page, id: `${file}-${at}`, number: at + 1, file: String(file) })),
      ),
    )
    return all.map((_, file) => ({
      folder: String(file % 2),
      pages: pages.filter((page) => page.file === String(file)),
    }))
  })

const shape = ({ form, parts }: GroupedForm) => [
  form.id,
  ...parts.map(({ page, formPage }) => `${page.id} as ${formPage}`),
]

describe('pages, whatever is read and said of them', () => {
  it('are each in one form, put aside, or skipped: none is lost and none is there twice', () => {
    fc.assert(
      fc.property(files, (all) => {
        const { forms, aside, skipped } = arrangePages(all, definitions)
        const placed = [
          ...forms.flatMap(({ parts }) => parts.map(({ page }) => page.id)),
          ...aside.map(({ id }) => id),
          ...skipped.map(({ page }) => page.id),
        ]
        expect(placed.toSorted()).toEqual(all.flatMap(({ pages }) => pages.map(({ id }) => id)).toSorted())
      }),
    )
  })

  it('lie as a person says', () => {
    fc.assert(
      fc.property(files, (all) => {
        const { forms, aside } = arrangePages(all, definitions)
        for (const { id, said } of all.flatMap(({ pages }) => pages)) {
          const form = forms.find(({ parts }) => parts.some(({ page }) => page.id === id))
          if (said?.kind === 'aside') expect(aside.map((page) => page.id)).toContain(id)
          if (said?.kind !== 'part' || said.form === 'no-more') continue
          expect([form?.form.id, form?.sure]).toEqual([said.form, true])
          expect(form?.parts.find(({ page }) => page.id === id)?.formPage).toBe(said.formPage)
        }
      }),
    )
  })

  it('lie in the same forms when they are arranged once more, or said in another order', () => {
    fc.assert(
      fc.property(files, (all) => {
        const once = arrangePages(all, definitions).forms.map(shape)
        expect(arrangePages(all, definitions).forms.map(shape)).toEqual(once)
        expect(arrangePages(structuredClone(all), definitions).forms.map(shape)).toEqual(once)
      }),
    )
  })

  it('are grouped as if nobody had said anything once nobody does', () => {
    fc.assert(
      fc.property(files, (all) => {
        const silent = all.map((file) => ({ ...file, pages: file.pages.map((page) => ({ ...page, said: null })) }))
        const unknown = all.map((file) => ({
          ...file,
          pages: file.pages.map((page) => ({
            ...page,
            said: { kind: 'part', group: 'a', form: 'no-more', formPage: 1 } as const,
          })),
        }))
        expect(arrangePages(unknown, definitions).forms.map(shape)).toEqual(
          arrangePages(silent, definitions).forms.map(shape),
        )
      }),
    )
  })
})

const part = (group: string, form: string, formPage: number): FormSaying => ({ kind: 'part', group, form, formPage })
const page = (id: string, read: PageReading | null, said: FormSaying | null): HandledPage => ({
  ...{ id, number: 1, reading: read, said, file: id },
})
const madeBy = (...pages: HandledPage[]): GroupedForm => {
  const [form] = arrangePages([{ folder: '', pages }], definitions).forms
  if (form === undefined) throw new Error('no form')
  return form
}
const accepted = (form: GroupedForm) => validate(form).figures.filter(({ state }) => state === 'accepted').length

describe('what a reader read of a form that a person made', () => {
  const first = pageReading('ss-5-17', 1, figures)
  const signatures = page('b', pageReading('ss-5-17', 2), part('a', 'ss-5-17', 2))

  it('counts where it was read as the page it is', () => {
    expect(accepted(madeBy(page('a', first, part('a', 'ss-5-17', 1)), signatures))).toBe(7)
  })

  it.each([
    ['of another kind', part('a', 'ss-5-18', 1), pageReading('ss-5-18', 2)],
    ['as another page', part('a', 'ss-5-17', 2), null],
  ])('does not count where it was read %s', (_, said, other) => {
    expect(accepted(madeBy(page('a', first, said), page('b', other, said)))).toBe(0)
  })

  it('proves nothing while a page with rows was not read, and more once a person has keyed it', () => {
    const doubled = part('a', 'ss-5-17', 1)
    const form = madeBy(page('a', null, doubled), signatures)
    const { figures: all, findings } = validate(form)
    expect(all.map(({ why }) => why?.about)).toEqual(Array(5).fill('page'))
    expect(findings.map(({ code }) => code)).toEqual(['page-not-read'])
    const check = (value: number): Check[] => [
      { verdict: { kind: 'value', value }, note: null, who: 'w', at: '', how: 'check' },
    ]
    const keyed = new Map(Object.entries(figures).map(([slot, value]) => [slot as keyof typeof figures, check(value)]))
    const known = validate(form, keyed)
    expect(known.findings).toEqual([])
    expect(known.sums.map(({ holds }) => holds)).toEqual(known.sums.map(() => true))
  })
})
