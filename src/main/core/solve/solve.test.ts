import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formDefinition } from '../../../../test/support/scripted-parts.ts'
import { rowSlot, type Slot } from '../../../shared/slot.ts'
import type { Candidates } from './candidates.ts'
import { clerkErrs, closesByChance } from './odds.ts'
import { solve } from './solve.ts'

const { checks } = formDefinition('ss-5-17')

const slot = (slot: Slot, ...candidates: [value: number, probability: number][]): Candidates => ({
  slot,
  candidates: candidates.map(([value, probability]) => ({ value, probability })),
})
const sure = (name: Slot, value: number): Candidates => slot(name, [value, 0.99])

const form = (rows: Candidates[], valid: Candidates, total: Candidates, received = 320): Candidates[] => [
  sure('ballots_received', received),
  valid,
  sure('invalid', 12),
  sure('blank', 8),
  total,
  ...rows,
]

describe('solving a form', () => {
  it('leaves what adds up as it is read', () => {
    const read = form([sure('votes.1', 180), sure('votes.2', 120)], sure('valid', 300), sure('total', 300))
    const { likeliest } = solve(checks, read)
    expect(likeliest?.get('votes.1')?.value).toBe(180)
    expect(likeliest?.get('votes.1')?.probability).toBeGreaterThan(0.98)
  })

  it('finds the only repair: the row that may be another figure', () => {
    const rows = [slot('votes.1', [180, 0.6], [130, 0.3]), sure('votes.2', 120), slot('votes.3', [50, 0.8], [56, 0.1])]
    const { likeliest, posteriors } = solve(checks, form(rows, sure('valid', 300), sure('total', 300)))
    expect((['votes.1', 'votes.2', 'votes.3'] as const).map((row) => likeliest?.get(row)?.value)).toEqual([
      130, 120, 50,
    ])
    expect(likeliest?.get('votes.1')?.probability).toBeGreaterThan(0.95)
    expect(posteriors.get('votes.1')?.[1]?.probability).toBeGreaterThan(0.95)
  })

  it('is sure of nothing when two repairs do', () => {
    const rows = [slot('votes.1', [180, 0.6], [170, 0.3]), slot('votes.2', [130, 0.6], [120, 0.3])]
    const { likeliest, posteriors } = solve(checks, form(rows, sure('valid', 300), sure('total', 300)))
    expect(likeliest?.get('votes.1')?.probability).toBeLessThan(0.6)
    expect(posteriors.get('votes.1')?.[0]?.probability).toBeCloseTo(0.5, 1)
  })

  it('gives what nobody could read the value that the identities leave', () => {
    const rows = [sure('votes.1', 180), slot('votes.2')]
    const { likeliest } = solve(checks, form(rows, slot('valid'), sure('total', 300)))
    expect([likeliest?.get('valid')?.value, likeliest?.get('votes.2')?.value]).toEqual([300, 120])
  })

  it('has no solution where nothing that was named adds up', () => {
    const rows = [sure('votes.1', 180), sure('votes.2', 110)]
    const { likeliest } = solve(checks, form(rows, sure('valid', 300), sure('total', 300)))
    expect(likeliest).toBeNull()
  })
})

/** Candidates among which the truth is, with some misreadings of it. */
const candidatesOf = (truth: number) =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 2 }),
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([others, weights, first]) => {
      const values = [...new Set(first ? [truth, ...others] : [...others, truth])]
      const all = weights.reduce((sum, weight) => sum + weight, 1)
      return values.map((value, n) => ({ value, probability: (weights[n] ?? 0) / all }))
    })
const votes = fc.integer({ min: 0, max: 9 })
const anyForm = fc.tuple(fc.array(votes, { maxLength: 3 }), votes, votes).chain(([rows, invalid, blank]) => {
  const valid = rows.reduce((sum, one) => sum + one, 0)
  const truth: [Slot, number][] = [
    ...rows.map((own, n): [Slot, number] => [rowSlot(n + 1), own]),
    ['valid', valid],
    ['total', valid],
    ['invalid', invalid],
    ['blank', blank],
    ['ballots_received', valid + invalid + blank],
  ]
  return fc.tuple(
    ...truth.map(([name, value]) => candidatesOf(value).map((own): Candidates => ({ slot: name, candidates: own }))),
  )
})

/** Every choice of candidates that satisfies the form, one by one. */
const everyWay = (slots: readonly Candidates[]) => {
  const all = slots.reduce<{ values: Map<Slot, number>; likelihood: number }[]>(
    (ways, { slot, candidates }) =>
      ways.flatMap(({ values, likelihood }) =>
        candidates.map(({ value, probability }) => ({
          values: new Map([...values, [slot, value]]),
          likelihood: likelihood * probability,
        })),
      ),
    [{ values: new Map(), likelihood: 1 }],
  )
  return all.filter(({ values }) => {
    const of = (name: Slot) => values.get(name) ?? 0
    const votes = [...values].reduce((sum, [name, value]) => sum + (name.startsWith('votes.') ? value : 0), 0)
    return (
      votes === of('total') &&
      of('total') === of('valid') &&
      of('valid') + of('invalid') + of('blank') === of('ballots_received')
    )
  })
}

it('tells nothing new of an item that no identity names', () => {
  const unitForm = formDefinition('ss-5-18')
  const slots = [slot('eligible', [700, 0.8], [100, 0.1]), sure('votes.1', 5), sure('total', 5), sure('valid', 5)]
  const shown = solve(unitForm.checks, slots).posteriors.get('eligible') ?? []
  expect((shown[0]?.probability ?? 0) / (shown[1]?.probability ?? 1)).toBeCloseTo(8, 3)
})

describe('whatever the candidates', () => {
  it('the likeliest values are the best of all that satisfy the form', () => {
    fc.assert(
      fc.property(anyForm, (slots) => {
        const ways = everyWay(slots)
        const { likeliest } = solve(checks, slots)
        const best = Math.max(...ways.map(({ likelihood }) => likelihood))
        const isFound = (values: ReadonlyMap<Slot, number>) =>
          [...values].every(([name, value]) => likeliest?.get(name)?.value === value)
        expect(ways.find(({ values }) => isFound(values))?.likelihood).toBeCloseTo(best, 12)
        for (const { probability } of likeliest?.values() ?? []) expect(probability).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('a candidate is as probable as the ways that hold it, but for the clerks’ errors', () => {
    fc.assert(
      fc.property(anyForm, (slots) => {
        const ways = everyWay(slots)
        const { posteriors } = solve(checks, slots)
        for (const { slot: name, candidates } of slots) {
          const weights = candidates.map(({ value, probability }) => {
            const held = ways.filter(({ values }) => values.get(name) === value)
            const share = held.reduce((sum, { likelihood }) => sum + likelihood, 0)
            return ((1 - clerkErrs) / closesByChance) * share + clerkErrs * probability
          })
          const shown = (posteriors.get(name) ?? []).map(({ probability }) => probability)
          for (const [n, weight] of weights.entries()) {
            if (n > 0) expect((shown[n] ?? 0) * (weights[1] ?? 0)).toBeCloseTo(weight * (shown[1] ?? 0), 9)
            expect((shown[n] ?? 0) * (weights[0] ?? 0)).toBeLessThanOrEqual(weight * (shown[0] ?? 0) + 1e-9)
          }
          expect(shown.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
  })
})
