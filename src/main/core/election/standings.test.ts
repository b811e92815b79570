import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CountedPlace, keyOf, mayBeOne } from './counted-place.ts'
import { type Choices, type ElectionForm, standingsOf } from './standings.ts'

const phrae = { province: 'แพร่', constituency: 1 }
const unit = (number: number, subdistrict: string | null = 'ในเวียง', district: string | null = null): CountedPlace => ({
  ...{ ...phrae, district, subdistrict, number },
})

const form = (id: string, place: CountedPlace | null, paper: string | null = null, kind = 'a'): ElectionForm => ({
  ...{ id, kind, place, paper, pages: [`${id} 1`, `${id} 2`] },
})

const none: Choices = new Map()
const stood = (forms: readonly ElectionForm[], choices: Choices = none) =>
  Object.fromEntries(standingsOf(forms, choices).standings)

describe('how forms stand', () => {
  it.each<[string, ElectionForm[], Record<string, string>]>([
    ['one form of a place', [form('x', unit(1))], { x: 'counted' }],
    ['two kinds of one place', [form('x', unit(1)), form('y', unit(1), null, 'b')], { x: 'counted', y: 'counted' }],
    ['two subdistricts', [form('x', unit(1, 'ก')), form('y', unit(1, 'ข'))], { x: 'counted', y: 'counted' }],
    ['no place', [form('x', null), form('y', null)], { x: 'no-place', y: 'no-place' }],
    ['a copy', [form('x', unit(1), 'p'), form('y', unit(1), 'p')], { x: 'counted', y: 'copy' }],
    [
      'a copy that is named more fully',
      [form('x', unit(1, null), 'p'), form('y', unit(1), 'p')],
      { x: 'copy', y: 'counted' },
    ],
    ['two that differ', [form('x', unit(1), 'p'), form('y', unit(1), 'q')], { x: 'in-conflict', y: 'in-conflict' }],
    [
      'two that differ and a copy of one',
      [form('x', unit(1), 'p'), form('y', unit(1), 'q'), form('z', unit(1), 'q')],
      { x: 'in-conflict', y: 'in-conflict', z: 'copy' },
    ],
    ['bytes that are not known', [form('x', unit(1)), form('y', unit(1))], { x: 'in-conflict', y: 'in-conflict' }],
    [
      'one without its subdistrict beside two with theirs',
      [form('v', unit(1, null)), form('x', unit(1, 'ก')), form('y', unit(1, 'ข'))],
      { v: 'in-conflict', x: 'counted', y: 'counted' },
    ],
    [
      'two that each leave out what the other says',
      [form('x', unit(1, 'ก', null)), form('y', unit(1, null, 'ข'))],
      { x: 'in-conflict', y: 'in-conflict' },
    ],
    [
      'one paper in two places',
      [form('x', unit(1), 'p'), form('y', unit(2), 'p')],
      { x: 'in-conflict', y: 'in-conflict' },
    ],
    [
      'a name in Thai and one in Latin letters',
      [form('x', unit(1, 'มะต้อง')), form('y', unit(1, 'Matong'))],
      { x: 'in-conflict', y: 'in-conflict' },
    ],
  ])('%s', (_, forms, standings) => {
    expect(stood(forms)).toEqual(standings)
    expect(stood(forms.toReversed())).toEqual(standings)
  })
})

describe('a choice', () => {
  const two = [form('x', unit(1), 'p'), form('y', unit(1), 'q')]
  const contestOf = (forms: readonly ElectionForm[]) => standingsOf(forms, none).contests[0]?.id ?? ''
  const choice = (forms: readonly ElectionForm[], pages: readonly string[]): Choices =>
    new Map([[contestOf(forms), { pages }]])

  it('lets one form count, and leaves the others out', () => {
    expect(stood(two, choice(two, ['y 1', 'y 2']))).toEqual({ x: 'not-chosen', y: 'counted' })
  })

  it('is of no effect on a form that was made anew of other pages', () => {
    expect(stood(two, choice(two, ['y 1']))).toEqual({ x: 'in-conflict', y: 'in-conflict' })
  })

  it('says that a vague form is a unit of its own, or the same as a fuller one', () => {
    const forms = [form('v', unit(1, null)), form('x', unit(1))]
    expect(stood(forms, choice(forms, ['v 1', 'v 2']))).toEqual({ v: 'counted', x: 'counted' })
    expect(stood(forms, choice(forms, ['x 1', 'x 2']))).toEqual({ v: 'not-chosen', x: 'counted' })
  })

  it('says to which of two places a paper belongs', () => {
    const forms = [form('x', unit(1), 'p'), form('y', unit(2), 'p')]
    expect(stood(forms, choice(forms, ['x 1', 'x 2']))).toEqual({ x: 'counted', y: 'not-chosen' })
  })
})

const places = fc.record({
  province: fc.constant('แพร่'),
  constituency: fc.constantFrom(1, 2),
  district: fc.constantFrom(null, 'ก', 'ข'),
  subdistrict: fc.constantFrom(null, 'ค', 'ง', 'Kho'),
  number: fc.constantFrom(1, 2),
})
const someForms = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom('a', 'b'),
    place: fc.option(places),
    paper: fc.constantFrom(null, 'p', 'q', 'r'),
    pages: fc.constant<string[]>([]),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)
const named = (forms: readonly ElectionForm[]): ElectionForm[] => forms.map((one) => ({ ...one, pages: [one.id] }))
/** Some contests are decided, each for one of its forms. */
const decided = (forms: readonly ElectionForm[], picks: readonly number[]): Choices =>
  new Map(
    standingsOf(forms, none).contests.flatMap(({ id, waiting, beside }, at) => {
      const all = [...waiting, ...beside]
      const pick = picks[at] ?? 0
      const page = all[pick % (all.length + 1)]
      return page === undefined ? [] : [[id, { pages: [page] }] as const]
    }),
  )

describe('whatever the forms', () => {
  const cases = fc.tuple(someForms.map(named), fc.array(fc.nat(20), { maxLength: 12 }), fc.infiniteStream(fc.nat()))

  it('each stands in exactly one way, in every order', () => {
    fc.assert(
      fc.property(cases, ([forms, picks, keys]) => {
        const choices = decided(forms, picks)
        const { standings, contests } = standingsOf(forms, choices)
        expect([...standings.keys()].toSorted()).toEqual(forms.map(({ id }) => id).toSorted())
        const shuffled = forms
          .map((one) => ({ one, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one)
        const again = standingsOf(shuffled, choices)
        expect(Object.fromEntries(again.standings)).toEqual(Object.fromEntries(standings))
        expect(again.contests.map(({ id }) => id).toSorted()).toEqual(contests.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('no place, no paper and nothing that may be one place is counted twice, but for what a person said', () => {
    fc.assert(
      fc.property(cases, ([forms, picks]) => {
        const { standings } = standingsOf(forms, none)
        const counted = forms.filter(({ id }) => standings.get(id) === 'counted')
        const twice = counted.filter(({ kind, place }) =>
          counted.some((other) => {
            if (place === null || other.place === null || other.place === place) return false
            return other.kind === kind && mayBeOne(place, other.place)
          }),
        )
        expect(twice).toEqual([])
        const after = standingsOf(forms, decided(forms, picks)).standings
        const chosen = forms.filter(({ id }) => after.get(id) === 'counted')
        const keys = chosen.map(({ kind, place }) => `${kind} ${place === null ? '' : keyOf(place)}`)
        const papers = chosen.flatMap(({ kind, paper }) => (paper === null ? [] : [`${kind} ${paper}`]))
        expect(new Set(keys).size).toBe(keys.length)
        expect(new Set(papers).size).toBe(papers.length)
      }),
    )
  })

  it('every form in conflict is in exactly one contest that waits', () => {
    fc.assert(
      fc.property(cases, ([forms, picks]) => {
        const { standings, contests } = standingsOf(forms, decided(forms, picks))
        const waiting = contests.filter(({ chosen }) => chosen === null).flatMap((contest) => contest.waiting)
        const inConflict = forms.map(({ id }) => id).filter((id) => standings.get(id) === 'in-conflict')
        expect(waiting.toSorted()).toEqual(inConflict.toSorted())
      }),
    )
  })
})
