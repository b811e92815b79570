import { describe, expect, it } from 'vitest'
import type { Tally } from '../../../shared/election.ts'
import { rowSlot } from '../../../shared/slot.ts'
import { addTallies, inOrder, nothing, rangesOf, type Sums, withRanges } from './tally.ts'

const [one, two] = [rowSlot(1), rowSlot(2)]
const read = (value: number, low = 0, high: number | null = low): Tally => ({
  ...{ checked: 0, read: value, doubt: { figures: high === 0 ? 0 : 1, value: low, low, high } },
})
const sums = (...rows: [typeof one, Tally][]): Sums => new Map(rows)

describe('what a contest may bring', () => {
  const forms = [sums([one, read(100)], [two, read(50)]), sums([one, read(90, 2, 6)])]

  it('is between the least and the most of its forms when one of them will count', () => {
    expect(Object.fromEntries(rangesOf(forms, true))).toEqual({
      [one]: { low: 92, high: 100 },
      [two]: { low: 0, high: 50 },
    })
  })

  it('may be nothing when perhaps none will', () => {
    expect(rangesOf(forms, false).get(one)).toEqual({ low: 0, high: 100 })
  })

  it('has no bound when one form has none', () => {
    expect(rangesOf([...forms, sums([one, read(1, 0, null)])], true).get(one)).toEqual({ low: 1, high: null })
  })

  it('is added to the doubt of a row, and to nothing else', () => {
    const [first, second] = withRanges(sums([one, read(10)]), [rangesOf(forms, true), rangesOf(forms, false)])
    expect(first).toEqual({ slot: one, checked: 0, read: 10, doubt: { figures: 0, value: 0, low: 92, high: 200 } })
    expect(second).toEqual({ slot: two, ...nothing, doubt: { ...nothing.doubt, high: 100 } })
  })
})

it('rows come by number, items in the order asked for', () => {
  const slots = [rowSlot(10), 'valid', rowSlot(2), 'eligible', 'total'] as const
  const { rows, items } = inOrder(
    slots.map((slot) => ({ slot, ...nothing })),
    ['eligible', 'turnout', 'valid'],
  )
  expect([rows.map(({ slot }) => slot), items.map(({ slot }) => slot)]).toEqual([
    [rowSlot(2), rowSlot(10)],
    ['eligible', 'valid'],
  ])
})

it('tallies are added up side by side, never one into the other', () => {
  const checked: Tally = { ...nothing, checked: 5 }
  expect(addTallies([checked, read(7), read(0, 1, 3)])).toEqual({
    ...{ checked: 5, read: 7, doubt: { figures: 1, value: 1, low: 1, high: 3 } },
  })
})
