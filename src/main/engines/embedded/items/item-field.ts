import type { Span } from '../../../../shared/form-definition.ts'
import { cellInk } from '../figure/cell-ink.ts'
import type { Field } from '../figure/field.ts'
import type { Grey } from '../page/raster.ts'
import { type Cell, straighten } from '../table/cell.ts'
import type { WordsField } from '../words/words-field.ts'
import type { Flat } from './flat.ts'
import type { ItemPlace } from './place-items.ts'

/** What is shown on both sides of a place, as a share of the table's width. */
const room = 0.042
/** Shares of the distance of lines that belong to a line, above and below its baseline. */
const reach = { above: 0.95, below: 0.45 }

/** A printed line: the height of its baseline and the distance to the next, as shares of the table's width. */
type Printed = { baseline: number; distance: number }

/** The straightened strip of a printed line around a stretch of it, and where the stretch begins and ends in it. */
const strip = (page: Grey, flat: Flat, [from, to]: Span, { baseline, distance }: Printed) => {
  const above = flat.lineAt(baseline + reach.above * distance)
  const below = flat.lineAt(baseline - reach.below * distance)
  const cell: Cell = straighten(page, above, below, flat.columnAt(from - room), flat.columnAt(to + room))
  const scale = cell.image.width / (to - from + 2 * room)
  const rowHeight = cell.image.height / (reach.above + reach.below)
  return { cell, rowHeight, begin: room * scale, end: (room + to - from) * scale }
}

/** The field of a figure on a printed line: over its dots, between the printed words. */
export const itemField = (page: Grey, flat: Flat, place: Printed & { figure: Span }): Field => {
  const { cell, rowHeight, begin, end } = strip(page, flat, place.figure, place)
  return { cell, ink: cellInk(cell.image), rowHeight, begin, end, filled: true }
}

/** The words beside an item's figure; null when the item is printed without a place for them. */
export const itemWords = (page: Grey, flat: Flat, place: ItemPlace): WordsField | null => {
  if (place.words === null) return null
  const { cell, rowHeight, begin, end } = strip(page, flat, place.words, place)
  return { cell, rowHeight, begin, end }
}
