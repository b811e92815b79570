import type { FormDefinition } from '../../shared/form-definition.ts'
import { rowOf, type Slot } from '../../shared/slot.ts'
import type { Words } from '../words/use-words.ts'

/** How a figure is called: its item number and label, or the row's label and number. */
export const slotName = (slot: Slot, definition: FormDefinition | undefined, say: Words['say']): string => {
  const row = rowOf(slot)
  if (row !== null) return definition === undefined ? String(row) : `${say(definition.table.label)} ${row}`
  const item = definition?.items.find(({ key }) => key === slot)
  return item === undefined ? slot : `${item.item} ${say(item.label)}`
}
