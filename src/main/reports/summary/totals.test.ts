import { describe, expect, it } from 'vitest'
import { definitions, figure, form } from '../../../../test/unit/reports/made-up-results.ts'
import { standingOf } from './standing.ts'
import { add, isDoubtful, levelOf, noTotal, sumOf, talliesOf } from './totals.ts'

const standings = (...forms: ReturnType<typeof form>[]) =>
  standingOf(forms, definitions).map(({ standing }) => standing)

describe('standingOf', () => {
  it('lets one form of a kind count for a place', () => {
    expect(standings(form('a', 'ss-5-18', { unit: 1 }), form('b', 'ss-5-18-pl', { unit: 1 }))).toEqual([
      'counts',
      'counts',
    ])
  })

  it('lets neither of two forms for the same place and kind count', () => {
    const same = [
      form('a', 'ss-5-18', { unit: 1 }),
      form('b', 'ss-5-18', { unit: 1 }),
      form('c', 'ss-5-18', { unit: 2 }),
    ]
    expect(standings(...same)).toEqual(['conflict', 'conflict', 'counts'])
  })

  it('tells units of different subdistricts apart', () => {
    const units = [form('a', 'ss-5-18', { unit: 1 }), form('b', 'ss-5-18', { unit: 1, subdistrict: 'นอกเมือง' })]
    expect(standings(...units)).toEqual(['counts', 'counts'])
  })

  it.each([
    { unit: null },
    { unit: 1, province: null },
    { unit: 1, constituency: null },
  ])('leaves out a form whose place is not wholly known: %j', (spot) => {
    expect(standings(form('a', 'ss-5-18', spot))).toEqual(['no-place'])
  })

  it('asks for the set of a form that is counted in sets', () => {
    expect(standings(form('a', 'ss-5-17', { unit: 1 }), form('b', 'ss-5-17', { set: 1 }))).toEqual([
      'no-place',
      'counts',
    ])
  })

  it('leaves out a form it has no definition of', () => {
    expect(standings(form('a', 'some-card', { unit: 1 }))).toEqual(['unknown-form'])
  })
})

describe('add', () => {
  const total = (...figures: ReturnType<typeof figure>[]) => figures.reduce(add, noTotal)

  it('keeps the levels apart', () => {
    const mixed = total(
      figure(1),
      figure(2, { state: 'solved' }),
      figure(4, { state: 'open' }),
      figure(8, { level: 'checked', state: 'open' }),
      figure(16, { level: 'official' }),
      figure(null),
    )
    expect(mixed).toEqual({
      proved: { sum: 1, figures: 1 },
      doubt: { sum: 6, figures: 2 },
      checked: { sum: 8, figures: 1 },
      official: { sum: 16, figures: 1 },
      missing: 1,
    })
    expect(sumOf(mixed)).toBe(31)
  })

  it('is as weak as its weakest figure, even one of nought', () => {
    const checked = figure(5, { level: 'checked' })
    expect(levelOf(total(checked, checked))).toBe('checked')
    expect(levelOf(total(checked, figure(0)))).toBe('read')
    expect(levelOf(total(checked, figure(null)))).toBe('read')
    expect(levelOf(total(figure(5, { level: 'official' })))).toBe('official')
    expect(isDoubtful(total(checked, figure(0)))).toBe(false)
    expect(isDoubtful(total(checked, figure(0, { state: 'open' })))).toBe(true)
  })
})

describe('talliesOf', () => {
  const tallies = (...forms: ReturnType<typeof form>[]) => talliesOf(standingOf(forms, definitions))

  it('adds up each constituency and kind of ballot by itself', () => {
    const [a, b] = [form('a', 'ss-5-18', { unit: 1 }, { seed: 1 }), form('b', 'ss-5-17', { set: 1 }, { seed: 2 })]
    const list = form('c', 'ss-5-18-pl', { unit: 1 }, { rows: 57 })
    const far = form('d', 'ss-5-18', { unit: 1, constituency: 2 })
    const all = tallies(far, list, a, b)
    expect(all.map(({ constituency, ballot, forms }) => [constituency, ballot, forms.length])).toEqual([
      [1, 'constituency', 2],
      [1, 'party-list', 1],
      [2, 'constituency', 1],
    ])
    const expected = a.votes.map((vote, at) => (vote.value ?? 0) + (b.votes[at]?.value ?? 0))
    expect(all[0]?.rows.map(({ total }) => sumOf(total))).toEqual(expected)
  })

  it('names what contradicts, and adds nothing of it', () => {
    const [tally] = tallies(form('a', 'ss-5-18', { unit: 1 }), form('b', 'ss-5-18', { unit: 1 }))
    expect(tally?.conflicts.map(({ form }) => form.id)).toEqual(['a', 'b'])
    expect(tally?.rows).toEqual([])
    expect(tally?.ballots.map(({ total }) => sumOf(total))).toEqual([0, 0, 0])
  })

  it('passes over rows without a candidate', () => {
    const one = form('a', 'ss-5-18', { unit: 1 })
    one.votes = one.votes.map((vote) => ({ ...vote, used: vote.number !== 4 }))
    expect(tallies(one)[0]?.rows.map(({ number }) => number)).toEqual([1, 2, 3, 5, 6])
  })
})
