import type { SlotTally, Tally } from '../../../shared/election.ts'
import { rowOf, type Slot } from '../../../shared/slot.ts'
import type { Summed } from '../../store/tallies.ts'

/** What a slot may come to beyond what is counted; `high` null: no bound. */
export type Range = { low: number; high: number | null }

export const nothing: Tally = { checked: 0, read: 0, doubt: { figures: 0, value: 0, low: 0, high: 0 } }

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

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

export const tallyOf = ({ slot, checked, read, figures, value, low, high, unbounded }: Summed): SlotTally => ({
  slot,
  checked,
  read,
  doubt: { figures, value, low, high: unbounded > 0 ? null : high },
})

/** The least and the most that one form of a contest may bring, slot by slot; `whole`: one of them will count in the end. */
export const rangesOf = (forms: readonly (readonly Summed[])[], whole: boolean): ReadonlyMap<Slot, Range> => {
  const slots = new Set(forms.flatMap((form) => form.map(({ slot }) => slot)))
  const rangeOf = (slot: Slot): Range => {
    const each = forms.map((form): Range => {
      const sums = form.find((one) => one.slot === slot)
      if (sums === undefined) return { low: 0, high: 0 }
      const sure = sums.checked + sums.read
      return { low: sure + sums.low, high: sums.unbounded > 0 ? null : sure + sums.high }
    })
    return {
      low: whole ? Math.min(...each.map(({ low }) => low)) : 0,
      high: each.reduce<number | null>(
        (most, { high }) => (most === null || high === null ? null : Math.max(most, high)),
        0,
      ),
    }
  }
  return new Map([...slots].map((slot) => [slot, rangeOf(slot)]))
}

/** Slots with what waits for a choice added to their doubt. */
export const withRanges = (tallies: readonly SlotTally[], more: readonly ReadonlyMap<Slot, Range>[]): SlotTally[] => {
  const known = new Map(tallies.map((tally) => [tally.slot, tally]))
  const slots = new Set([...known.keys(), ...more.flatMap((ranges) => [...ranges.keys()])])
  return [...slots].map((slot): SlotTally => {
    const own = known.get(slot) ?? { slot, ...nothing }
    const brought = more.flatMap((ranges) => ranges.get(slot) ?? [])
    const doubt = {
      ...own.doubt,
      low: brought.reduce((sum, { low }) => sum + low, own.doubt.low),
      high: brought.reduce((sum, { high }) => plus(sum, high), own.doubt.high),
    }
    return { ...own, doubt }
  })
}

/** Rows in their order; items in the order of the forms. */
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
