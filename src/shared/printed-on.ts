import type { FormDefinition } from './form-definition.ts'
import { rowOf, type Slot } from './slot.ts'

/** The page of a form on which a slot is printed. */
export const printedOn = ({ items, table }: FormDefinition, slot: Slot): number | undefined => {
  const row = rowOf(slot)
  if (row === null) return items.find(({ key }) => key === slot)?.page
  return table.pages.find(({ from, to }) => row >= from && (to === null || row <= to))?.page
}

/** More candidates than this nobody has seen on a form. */
const mostRows = 100

/** A row that was not found may still be on the paper, where the form does not say how many there are. */
export const mayBeAdded = ({ table }: FormDefinition, slot: Slot): boolean => {
  const row = rowOf(slot)
  return table.rows === null && row !== null && row <= mostRows
}
