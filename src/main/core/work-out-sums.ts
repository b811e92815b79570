import type { CheckedSum } from '../../shared/figure.ts'
import { FigureKey, type FormCheck, type FormDefinition, type Term } from '../../shared/form-definition.ts'
import type { Slot } from '../../shared/slot.ts'

/** The best present value of each slot; null: nothing legible. A row without a candidate counts with what is on it. */
export type Values = { items: ReadonlyMap<FigureKey, number | null>; rows: ReadonlyMap<Slot, number | null> }

type Side = CheckedSum['left']

const valueOfTerm = (term: Term, { items, rows }: Values): Side => {
  // Of a table in which nobody has found a row, the sum is not known.
  if (term === 'votes' && rows.size === 0) return [{ slots: [], value: null }]
  if (term === 'votes') return [...rows].map(([slot, value]) => ({ slots: [slot], value }))
  return [{ slots: [FigureKey.parse(term)], value: items.get(term) ?? null }]
}

/** The sum of a side, or null when one of its terms is not legible. */
export const sumOf = (side: Side): number | null =>
  side.reduce<number | null>((sum, { value }) => (sum === null || value === null ? null : sum + value), 0)

const holds = (left: number | null, relation: FormCheck['relation'], right: number | null): boolean | null => {
  if (left === null || right === null) return null
  return relation === '=' ? left === right : left <= right
}

/** Puts a form's numbers into each of its identities. */
export const workOutSums = (form: FormDefinition, values: Values): CheckedSum[] =>
  form.checks.map(({ code, label, relation, left, right }) => {
    const sides = [left, right].map((terms) => terms.flatMap((term) => valueOfTerm(term, values)))
    const [l = [], r = []] = sides
    return { code, label, relation, left: l, right: r, holds: holds(sumOf(l), relation, sumOf(r)) }
  })

const side = (terms: Side): string => {
  const sum = sumOf(terms)
  if (terms.length <= 4) return terms.map(({ value }) => value ?? '?').join(' + ')
  return String(sum ?? '?')
}

/** The sum as a person would write it: `398 + 14 + 19 ≠ 430`; long sides are given by their sum. */
export const writeSum = ({ left, right, relation, holds: held }: CheckedSum): string => {
  const sign = relation === '=' ? (held ? '=' : '≠') : held ? '≤' : '>'
  return `${side(left)} ${sign} ${side(right)}`
}

/** Every slot that stands in a sum. */
export const slotsOf = ({ left, right }: CheckedSum): Slot[] => [...left, ...right].flatMap(({ slots }) => slots)
