import type { Figure } from '../../../shared/figure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import { mayBeAdded } from '../../../shared/printed-on.ts'
import { rowOf, rowSlot, type Slot } from '../../../shared/slot.ts'
import { isUndecided } from './next-in-queue.ts'
import { allHold } from './try-value.ts'

/** No reader found anything in it: it is keyed from the page. */
export const isUnread = ({ read, box }: Figure): boolean => read === null && box === null

/** The row below the last, where a form does not say how many it has. */
export const rowToAdd = ({ figures }: FormDetail, definition: FormDefinition | undefined): Slot | null => {
  const slot = rowSlot(Math.max(0, ...figures.map((figure) => rowOf(figure.slot) ?? 0)) + 1)
  return definition !== undefined && mayBeAdded(definition, slot) ? slot : null
}

/** A row that is to be keyed and that nobody has found so far. */
export const addedRow = (slot: Slot): Figure => ({
  ...{ slot, value: null, state: 'open', level: 'read', read: null, words: null, confidence: 0 },
  ...{ box: null, used: true, why: null },
})

/**
 * Where keying a form goes on after a figure: to the next of which nothing was read, then, while its sums do not hold, to
 * a row that is still to be found. Null: this form is keyed, or was read.
 */
export const nextToKey = (form: FormDetail, slot: Slot, definition: FormDefinition | undefined): Slot | null => {
  const at = form.figures.findIndex((figure) => figure.slot === slot)
  const here = form.figures[at]
  if (here === undefined || !isUnread(here)) return null
  const left = (figure: Figure): boolean => isUnread(figure) && isUndecided(figure)
  const next = form.figures.slice(at + 1).find(left) ?? form.figures.find(left)
  if (next !== undefined) return next.slot
  const rows = form.figures.filter((figure) => rowOf(figure.slot) !== null)
  return rows.every(isUnread) && !allHold(form) ? rowToAdd(form, definition) : null
}
