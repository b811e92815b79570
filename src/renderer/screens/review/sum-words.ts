import type { CheckedSum, Figure } from '../../../shared/figure.ts'
import type { Slot } from '../../../shared/slot.ts'

/** A number of a sum as it is written out: `value` null is not legible; `here` marks the chosen figure. */
export type SumNumber = { readonly key: string; readonly value: number | null; readonly here: boolean }

type Term = CheckedSum['left'][number]

/** A term that stands for several slots (all rows) is written out row by row, so that the arithmetic is in sight. */
const numbersOf = ({ slots, value }: Term, figures: readonly Figure[], chosen: Slot | undefined): SumNumber[] => {
  const [only, ...more] = slots
  if (only === undefined || more.length === 0) {
    return [{ key: only ?? 'none', value, here: only !== undefined && only === chosen }]
  }
  return figures
    .filter(({ slot, used }) => used && slots.includes(slot))
    .map((figure) => ({ key: figure.slot, value: figure.value, here: figure.slot === chosen }))
}

export const sideOf = (terms: readonly Term[], figures: readonly Figure[], chosen: Slot | undefined): SumNumber[] =>
  terms.flatMap((term) => numbersOf(term, figures, chosen))

const totalOf = (terms: readonly Term[]): number | null =>
  terms.reduce<number | null>((sum, { value }) => (sum === null || value === null ? null : sum + value), 0)

/** By how much the two sides differ; null when a term is not legible. */
export const differenceOf = ({ left, right }: CheckedSum): number | null => {
  const [a, b] = [totalOf(left), totalOf(right)]
  return a === null || b === null ? null : Math.abs(a - b)
}
