import type { CheckedSum, Figure } from '../../../shared/figure.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import { rowOf, type Slot } from '../../../shared/slot.ts'

type Side = CheckedSum['left']

const sumOf = (side: Side): number | null =>
  side.reduce<number | null>((sum, { value }) => (sum === null || value === null ? null : sum + value), 0)

const holds = ({ left, relation, right }: CheckedSum): boolean | null => {
  const [l, r] = [sumOf(left), sumOf(right)]
  if (l === null || r === null) return null
  return relation === '=' ? l === r : l <= r
}

/** The form as it would be if a figure had this value: its sums are worked out anew, nothing is judged. */
export const withValue = (form: FormDetail, slot: Slot, value: number): FormDetail => {
  const before = form.figures.find((figure) => figure.slot === slot)?.value ?? null
  const changed = (sum: number | null): number | null => (sum === null || before === null ? null : sum - before + value)
  const isNew = rowOf(slot) !== null && form.figures.every((figure) => figure.slot !== slot)
  const isOfRows = (side: Side): boolean =>
    side.some(({ slots: [first] }) => first === undefined || rowOf(first) !== null)
  const withRow = (side: Side): Side =>
    isNew && isOfRows(side) ? [...side.filter(({ slots }) => slots.length > 0), { slots: [slot], value }] : side
  const put = (side: Side): Side =>
    withRow(side).map((term) => {
      if (!term.slots.includes(slot)) return term
      return { ...term, value: term.slots.length === 1 ? value : changed(term.value) }
    })
  const figures = form.figures.map((figure): Figure => (figure.slot === slot ? { ...figure, value } : figure))
  const sums = form.sums.map((sum) => {
    const tried = { ...sum, left: put(sum.left), right: put(sum.right) }
    return { ...tried, holds: holds(tried) }
  })
  return { ...form, figures, sums }
}

/** What would be wrong with the sums of a figure if it had this value: none when all of its sums hold. */
export const brokenBy = (form: FormDetail, slot: Slot, value: number): CheckedSum[] =>
  withValue(form, slot, value).sums.filter(
    (sum) => sum.holds === false && [...sum.left, ...sum.right].some(({ slots }) => slots.includes(slot)),
  )

/** Every sum of the form holds: the whole form may be confirmed at once. */
export const allHold = ({ sums }: FormDetail): boolean => sums.every((sum) => sum.holds === true)
