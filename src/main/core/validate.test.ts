import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formDefinition, pageReading, slotReading } from '../../../test/support/scripted-parts.ts'
import type { Figure } from '../../shared/figure.ts'
import type { SlotReading } from '../../shared/reading.ts'
import { rowSlot, type Slot } from '../../shared/slot.ts'
import type { GroupedForm } from './group-forms.ts'
import { validate } from './validate.ts'

const unitForm = formDefinition('ss-5-18')
const setForm = formDefinition('ss-5-17')
const partyList = formDefinition('ss-5-17-pl')

const good: Partial<Record<Slot, number>> = {
  ...{ eligible: 612, turnout: 431, ballots_allocated: 620, ballots_used: 431 },
  ...{ valid: 398, invalid: 14, blank: 19, ballots_remaining: 189, total: 398 },
  ...{ 'votes.1': 187, 'votes.2': 96, 'votes.3': 73, 'votes.4': 21, 'votes.5': 9, 'votes.6': 0, 'votes.7': 12 },
}

type Change = Partial<Record<Slot, Partial<SlotReading>>>

const group = (form: typeof unitForm, values: Partial<Record<Slot, number>>, change: Change = {}): GroupedForm => {
  const first = pageReading(form.id, 1, values)
  const slots = first.slots.map((reading) => ({ ...reading, ...change[reading.slot] }))
  const page = { id: 'p1', number: 1, reading: { ...first, slots } }
  const rest = Array.from({ length: form.pages - 1 }, (_, n) => ({
    page: { id: `p${n + 2}`, number: n + 2, reading: pageReading(form.id, n + 2) },
    formPage: n + 2,
  }))
  return { form, parts: [{ page, formPage: 1 }, ...rest], outOfOrder: false, sure: true }
}

const openOf = (figures: readonly Figure[]): string[] =>
  figures.filter(({ state }) => state === 'open').map(({ slot }) => slot)

const values = (more: Partial<Record<Slot, number>>): Partial<Record<Slot, number>> => ({ ...good, ...more })

describe('checking a form by arithmetic', () => {
  it('accepts what is read clearly, anchored and proved; the roll, which no sum proves, stays open', () => {
    const { figures, findings, votesInDoubt } = validate(group(unitForm, good))
    expect(openOf(figures)).toEqual(['eligible'])
    expect(figures[0]?.why?.en).toBe('No sum on this form proves this figure.')
    expect([findings, votesInDoubt]).toEqual([[], 0])
  })

  it('keeps every figure of a broken sum open, and names those that one digit would mend', () => {
    const { figures, findings, votesInDoubt } = validate(group(unitForm, values({ 'votes.3': 13 })))
    expect(openOf(figures)).toEqual(expect.arrayContaining(['votes.1', 'votes.3', 'votes.7', 'total']))
    expect(findings.map(({ code }) => code)).toEqual(['rows-do-not-add-up'])
    expect(figures.find(({ slot }) => slot === 'votes.3')?.why?.en).toBe(
      'A sum does not hold (rows = total): 338 ≠ 398. No. 3 may be 13 or 73.',
    )
    const waiting = figures.find(({ slot }) => slot === 'votes.1')
    expect(waiting?.why?.en).toBe(
      'Look at No. 3, No. 4, and No. 5 first: then the sum tells whether this figure is right.',
    )
    expect(waiting?.waitsFor).toEqual(['votes.3', 'votes.4', 'votes.5'])
    expect(votesInDoubt).toBeGreaterThanOrEqual(60)
    expect(figures.find(({ slot }) => slot === 'blank')?.state).toBe('accepted')
  })

  const mayBe = (...values: [value: number, probability: number][]): Partial<SlotReading> => ({
    confidence: values[0]?.[1] ?? 0,
    alternatives: values.map(([value, probability]) => ({ value, probability })),
  })

  it('solves a form that one other reading makes add up, and accepts nothing of that sum', () => {
    const read = group(unitForm, values({ 'votes.3': 13 }), { 'votes.3': mayBe([13, 0.6], [73, 0.39]) })
    const { figures, findings, sums } = validate(read)
    const solved = figures.find(({ slot }) => slot === 'votes.3')
    expect(solved).toMatchObject({ value: 73, state: 'solved', read: '13' })
    expect(solved?.why?.en).toContain('338 ≠ 398. With 73 instead of 13 everything adds up')
    expect(figures.filter(({ state }) => state === 'solved')).toHaveLength(1)
    expect(openOf(figures)).toEqual(expect.arrayContaining(['votes.1', 'votes.7', 'total']))
    expect(figures.find(({ slot }) => slot === 'votes.1')?.waitsFor).toEqual(['votes.3'])
    expect([findings, sums.every(({ holds }) => holds)]).toEqual([[], true])
  })

  it('fills in what nobody could read when the sums leave one value to it', () => {
    const illegible: Partial<SlotReading> = { ink: 'illegible', text: null, alternatives: [] }
    const { figures } = validate(group(unitForm, good, { valid: illegible }))
    expect(figures.find(({ slot }) => slot === 'valid')).toMatchObject({ value: 398, state: 'solved', read: null })
    expect(figures.find(({ slot }) => slot === 'invalid')?.why?.en).toContain('“Valid ballots” first')
  })

  it('proposes nothing where two readings would do, and names both', () => {
    const change = { 'votes.3': mayBe([83, 0.6], [73, 0.3]), 'votes.7': mayBe([22, 0.6], [12, 0.3]) }
    const { figures } = validate(
      group(unitForm, values({ 'votes.3': 83, 'votes.7': 22, total: 408, valid: 408 }), change),
    )
    expect(figures.every(({ state }) => state !== 'solved')).toBe(true)
    const { figures: broken } = validate(
      group(unitForm, values({ 'votes.3': 83, 'votes.7': 12 }), { ...change, 'votes.7': mayBe([12, 0.6], [2, 0.3]) }),
    )
    expect(broken.find(({ slot }) => slot === 'votes.3')?.why?.en).toContain('No. 3 may be 83 or 73.')
    expect(broken.find(({ slot }) => slot === 'votes.7')?.why?.en).toContain('No. 7 may be 12 or 2.')
    expect(broken.find(({ slot }) => slot === 'votes.1')?.waitsFor).toEqual(
      expect.arrayContaining(['votes.3', 'votes.7']),
    )
  })

  it('solves nothing of a form with a row that is not anchored', () => {
    const change = { 'votes.3': mayBe([13, 0.6], [73, 0.39]), 'votes.2': { anchor: 'none' } } as const
    const { figures } = validate(group(unitForm, values({ 'votes.3': 13 }), change))
    expect(figures.every(({ state }) => state !== 'solved')).toBe(true)
  })

  it('accepts no row that is not anchored, even when every sum closes', () => {
    const { figures } = validate(group(unitForm, good, { 'votes.2': { anchor: 'none' } }))
    const open = openOf(figures)
    expect(open).toContain('votes.2')
    expect(open.filter((slot) => slot.startsWith('votes.'))).toHaveLength(7)
    expect(figures.find(({ slot }) => slot === 'votes.2')?.why?.en).toContain('its printed number could not be read')
  })

  it('leaves a doubtful digit open, with its alternatives in the reason, though the sum closes', () => {
    const alternatives = [
      { value: 73, probability: 0.6 },
      { value: 13, probability: 0.39 },
    ]
    const { figures, votesInDoubt } = validate(group(unitForm, good, { 'votes.3': { confidence: 0.6, alternatives } }))
    expect(openOf(figures)).toEqual(['eligible', 'votes.3'])
    expect(figures.find(({ slot }) => slot === 'votes.3')?.why?.en).toBe('The digits are not clear: 73 or 13.')
    expect(votesInDoubt).toBe(60)
  })

  it('accepts a digit in little doubt when every sum closes with it and with nothing else', () => {
    const { figures } = validate(group(unitForm, good, { 'votes.3': mayBe([73, 0.85], [13, 0.1]) }))
    expect(openOf(figures)).toEqual(['eligible'])
  })

  it('accepts no figures that others may stand for, though the sum closes', () => {
    const change = { 'votes.3': mayBe([73, 0.9], [13, 0.09]), 'votes.2': mayBe([96, 0.9], [156, 0.09]) }
    const { figures } = validate(group(unitForm, good, change))
    expect(openOf(figures)).toEqual(['eligible', 'votes.2', 'votes.3'])
    expect(figures.find(({ slot }) => slot === 'votes.2')?.why?.en).toBe(
      'The sums hold, but they would with other figures as well: 96 or 156.',
    )
  })

  it('counts no more votes in doubt than there are ballots', () => {
    const alternatives = [
      { value: 73, probability: 0.6 },
      { value: 7733, probability: 0.39 },
    ]
    const { votesInDoubt } = validate(group(unitForm, good, { 'votes.3': { confidence: 0.6, alternatives } }))
    expect(votesInDoubt).toBe(431 - 73)
  })

  it('takes a dash and an empty cell for nought', () => {
    for (const ink of ['dash', 'empty'] as const) {
      const { figures } = validate(group(unitForm, good, { 'votes.6': { ink, text: null, alternatives: [] } }))
      expect(figures.find(({ slot }) => slot === 'votes.6')).toMatchObject({ value: 0, state: 'accepted' })
    }
  })

  it('proves nothing by empty cells alone', () => {
    const empty: Change = Object.fromEntries(
      Object.keys(good).map((slot) => [slot, { ink: 'empty', text: null, alternatives: [] }]),
    )
    expect(validate(group(unitForm, good, empty)).figures.every(({ state }) => state === 'open')).toBe(true)
  })

  it('has no value for what is not legible and no sum tells, and says so', () => {
    const illegible: Partial<SlotReading> = { ink: 'illegible', text: null, alternatives: [] }
    const { figures } = validate(group(unitForm, good, { invalid: illegible, blank: illegible }))
    expect(figures.find(({ slot }) => slot === 'invalid')).toMatchObject({ value: null, state: 'open' })
    expect(figures.find(({ slot }) => slot === 'invalid')?.why?.en).toBe('The digits are not legible.')
    expect(figures.find(({ slot }) => slot === 'valid')?.waitsFor).toEqual(['invalid', 'blank'])
  })

  it('warns when the turnout is not the ballots used, and does not hold it against the ballots', () => {
    const { figures, findings } = validate(group(unitForm, values({ turnout: 433 })))
    expect(findings).toMatchObject([{ code: 'turnout-is-not-used', severity: 'warning' }])
    expect(openOf(figures)).toEqual(['eligible', 'turnout'])
  })

  it('keeps 57 rows of a party list whatever was read, and says which page is missing', () => {
    const only = { ...group(partyList, { valid: 5, 'votes.1': 5 }), parts: [] as GroupedForm['parts'] }
    only.parts = group(partyList, { valid: 5, 'votes.1': 5 }).parts.filter(({ formPage }) => formPage !== 3)
    const { figures, findings } = validate(only)
    const rows = figures.filter(({ slot }) => slot.startsWith('votes.'))
    expect(rows.map(({ slot }) => slot)).toEqual(Array.from({ length: 57 }, (_, n) => rowSlot(n + 1)))
    expect(rows.at(-1)).toMatchObject({ value: null, state: 'open' })
    expect(rows.at(-1)?.why?.en).toBe('Page 3 of this form is missing or could not be read.')
    expect(findings).toContainEqual(expect.objectContaining({ code: 'page-missing' }))
  })

  it('opens a figure that two pages give differently', () => {
    const both = group(setForm, { valid: 5, total: 5, 'votes.1': 5, invalid: 0, blank: 0, ballots_received: 5 })
    both.parts[1] = {
      page: { id: 'p2', number: 2, reading: { ...pageReading('ss-5-17', 2), slots: [slotReading('votes.1', 6)] } },
      formPage: 2,
    }
    expect(validate(both).figures.find(({ slot }) => slot === 'votes.1')?.why?.en).toContain('two pages')
  })
})

describe('whatever is read', () => {
  const value = fc.integer({ min: 0, max: 999 })
  const form = fc.record({ rows: fc.array(value, { minLength: 1, maxLength: 10 }), invalid: value, blank: value })
  const valuesOf = ({ rows, invalid, blank }: { rows: number[]; invalid: number; blank: number }) => {
    const valid = rows.reduce((sum, one) => sum + one, 0)
    const items = { valid, invalid, blank, total: valid, ballots_received: valid + invalid + blank }
    return { ...items, ...Object.fromEntries(rows.map((votes, n) => [rowSlot(n + 1), votes])) }
  }

  it('a form that adds up is accepted whole', () => {
    fc.assert(
      fc.property(form, (drawn) => {
        expect(openOf(validate(group(setForm, valuesOf(drawn))).figures)).toEqual([])
      }),
    )
  })

  it('one wrong digit is never accepted', () => {
    fc.assert(
      fc.property(form, fc.nat(), fc.integer({ min: 1, max: 50 }), (drawn, pick, off) => {
        const right: Partial<Record<Slot, number>> = valuesOf(drawn)
        const slots = Object.keys(right) as Slot[]
        const slot = slots[pick % slots.length] ?? 'valid'
        const { figures } = validate(group(setForm, { ...right, [slot]: (right[slot] ?? 0) + off }))
        expect(figures.find((figure) => figure.slot === slot)?.state).toBe('open')
      }),
    )
  })
})
