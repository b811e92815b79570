import type { SlotTally, Tally } from '../../../shared/election.ts'
import { rowOf, type Slot } from '../../../shared/slot.ts'

/** What a slot may come to beyond what is counted; `high` null: no bound. */
export type Range = { low: number; high: number | null }

export type Sums = ReadonlyMap<Slot, Tally>

export const nothing: Tally = { checked: 0, read: 0, doubt: { figures: 0, value: 0, low: 0, high: 0 } }

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)
const larger = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : Math.max(a, b))

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, { checked, read, doubt }) => ({
      checked: sum.checked + checked,
      read: sum.read + read,
      doubt: {
        figures: sum.doubt.figures + doubt.figures,
        value: sum.doubt.value + doubt.value,
        low: sum.doubt.low + doubt.low,
        high: plus(sum.doubt.high, doubt.high),
      },
    }),
    nothing,
  )

const rangeOf = ({ checked, read, doubt }: Tally): Range => ({
  low: checked + read + doubt.low,
  high: plus(checked + read, doubt.high),
})

/**
 * The least and the most that a contest may bring, slot by slot. `oneCounts`: one of its forms will count in the end; else
 * perhaps none.
 */
export const rangesOf = (forms: readonly Sums[], oneCounts: boolean): ReadonlyMap<Slot, Range> => {
  const slots = new Set(forms.flatMap((form) => [...form.keys()]))
  return new Map(
    [...slots].map((slot) => {
      const each = forms.map((form) => rangeOf(form.get(slot) ?? nothing))
      const low = oneCounts ? Math.min(...each.map((range) => range.low)) : 0
      return [slot, { low, high: each.map(({ high }) => high).reduce(larger, 0) }]
    }),
  )
}

/** Sums with what waits for a choice added to their doubt. */
export const withRanges = (sums: Sums, more: readonly ReadonlyMap<Slot, Range>[]): SlotTally[] => {
  const slots = new Set([...sums.keys(), ...more.flatMap((ranges) => [...ranges.keys()])])
  return [...slots].map((slot): SlotTally => {
    const own = sums.get(slot) ?? nothing
    const brought = more.flatMap((ranges) => ranges.get(slot) ?? [])
    const doubt = {
      ...own.doubt,
      low: brought.reduce((sum, { low }) => sum + low, own.doubt.low),
      high: brought.map(({ high }) => high).reduce(plus, own.doubt.high),
    }
    return { ...own, slot, doubt }
  })
}

/** Rows by number; items in the order of the forms. */
export const inOrder = (
  tallies: readonly SlotTally[],
  items: readonly Slot[],
): { rows: SlotTally[]; items: SlotTally[] } => {
  const rows = tallies.flatMap((tally) => {
    const row = rowOf(tally.slot)
    return row === null ? [] : [{ row, tally }]
  })
  return {
    rows: rows.toSorted((a, b) => a.row - b.row).map(({ tally }) => tally),
    items: items.flatMap((item) => tallies.find(({ slot }) => slot === item) ?? []),
  }
}
