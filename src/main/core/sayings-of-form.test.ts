import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formDefinition, pageReading } from '../../../test/support/scripted-parts.ts'
import type { Check, CheckHow } from '../../shared/check.ts'
import { rowSlot, Slot } from '../../shared/slot.ts'
import type { GroupedForm } from './group-forms.ts'
import { validate } from './validate.ts'

const rows = [148, 44, 13]
const good: Partial<Record<Slot, number>> = {
  ...{ eligible: 400, turnout: 230, ballots_allocated: 300, ballots_used: 230, valid: 205, invalid: 15, blank: 10 },
  ...{ ballots_remaining: 70, total: 205 },
  ...Object.fromEntries(rows.map((value, at) => [rowSlot(at + 1), value])),
}
const form = formDefinition('ss-5-18')
const page = (id: string, formPage: number, values = {}) => ({
  page: { id, number: formPage, reading: pageReading(form.id, formPage, values), file: 'f' },
  formPage,
})
const group: GroupedForm = { form, parts: [page('1', 1, good), page('2', 2)], sure: true, outOfOrder: false }
const alone = validate(group)

const slots = Object.keys(good).map((slot) => Slot.parse(slot))
const check = fc.record({
  verdict: fc.oneof(
    fc.record({ kind: fc.constant('value' as const), value: fc.constantFrom(148, 44, 400, 7) }),
    fc.constant({ kind: 'unreadable' as const }),
    fc.constant({ kind: 'passed-on' as const }),
  ),
  note: fc.constant(null),
  who: fc.constantFrom('A', 'B', 'C'),
  at: fc.constant('2026'),
  how: fc.constantFrom<CheckHow>('check', 'blind', 'merged', 'adjudicated', 'known'),
})
const sayings = fc.array(fc.tuple(fc.constantFrom(...slots), fc.array(check, { minLength: 1, maxLength: 4 })), {
  maxLength: 3,
})
const judge = (all: readonly (readonly [Slot, Check[]])[]) => validate(group, new Map(all))

it('leaves a figure on which people differ to a person, whatever was proved', () => {
  fc.assert(
    fc.property(sayings, (all) => {
      const { figures, findings } = judge(all)
      const contested = figures.filter((figure) => figure.contested !== undefined)
      for (const { level, state, why } of contested)
        expect([level, state, why?.about]).toEqual(['read', 'open', 'contested'])
      const found = findings.filter(({ code }) => code === 'contested').flatMap((one) => one.slots)
      expect(found).toEqual(contested.map(({ slot }) => slot))
    }),
    { numRuns: 60 },
  )
})

it('takes no value as checked that nobody said', () => {
  fc.assert(
    fc.property(sayings, (all) => {
      const said = new Map(all)
      for (const { slot, level, value } of judge(all).figures) {
        const values = (said.get(slot) ?? []).map(({ verdict }) => (verdict.kind === 'value' ? verdict.value : null))
        if (level === 'checked') expect(values).toContain(value)
      }
    }),
    { numRuns: 60 },
  )
})

it('does not let one who keyed blind move anything on an open figure', () => {
  fc.assert(
    fc.property(check, (one) => {
      const { figures, votesInDoubt } = judge([['eligible', [{ ...one, how: 'blind' }]]])
      expect({ figures, votesInDoubt }).toEqual({ figures: alone.figures, votesInDoubt: alone.votesInDoubt })
    }),
    { numRuns: 20 },
  )
})

it('weighs the values that people say where they differ, so that the rest is judged by both', () => {
  const differ = (other: number): Check[] => [
    { verdict: { kind: 'value', value: 148 }, note: null, who: 'A', at: '2026', how: 'check' },
    { verdict: { kind: 'value', value: other }, note: null, who: 'B', at: '2026', how: 'blind' },
  ]
  const { figures, votesInDoubt, sums } = judge([['votes.1', differ(151)]])
  expect(figures.find(({ slot }) => slot === 'votes.1')).toMatchObject({ value: 148, state: 'open' })
  expect(votesInDoubt).toBe(3)
  expect(sums.every(({ holds }) => holds === true)).toBe(true)
  expect(figures.find(({ slot }) => slot === 'votes.2')?.state).toBe('accepted')
})
