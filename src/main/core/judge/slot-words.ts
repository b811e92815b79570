import type { Sentence } from '../../../shared/failure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import { rowOf, type Slot } from '../../../shared/slot.ts'

/** How a slot is called within a sentence: a row by its number, an item by the number and name printed beside it. */
export const slotWords = ({ items }: FormDefinition, slot: Slot): Sentence => {
  const row = rowOf(slot)
  if (row !== null) return { th: `หมายเลข ${row} `, en: `No. ${row}` }
  const found = items.find(({ key }) => key === slot)
  if (found === undefined) return { th: slot, en: slot }
  return { th: `“${found.label.th}” `, en: `“${found.label.en}”` }
}
