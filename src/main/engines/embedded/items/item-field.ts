import { cellInk } from '../figure/cell-ink.ts'
import type { Field } from '../figure/field.ts'
import { crop, type Grey } from '../page/raster.ts'
import type { Area } from '../page/upright.ts'
import type { Cell } from '../table/cell.ts'
import type { WordsField } from '../words/words-field.ts'
import { type ItemPlace, lineArea } from './place-items.ts'

/** Writing may stand out over its dotted line by this much; what lies further belongs to the print beside it. */
const overhang = { before: 6, behind: 12 }
const room = 60

const cellOf = (page: Grey, area: Area): Cell => ({
  image: crop(page, area.x, area.y, area.w, area.h),
  toFrame: ({ x, y, w, h }) => ({ x: area.x + x, y: area.y + y, w, h }),
})

/** The field of an item above the table: over its dotted line, between the printed words. */
export const itemField = (page: Grey, place: ItemPlace): Field => {
  const cell = cellOf(page, lineArea(place.left, place.right, place, room))
  return {
    cell,
    ink: cellInk(cell.image),
    rowHeight: place.lineHeight,
    begin: room - overhang.before,
    end: room + (place.right - place.left) + overhang.behind,
  }
}

/** The words beside an item's figure; null when the item is printed without a place for them. */
export const itemWords = (page: Grey, place: ItemPlace): WordsField | null => {
  if (place.words === null) return null
  const { left, right } = place.words
  const cell = cellOf(page, lineArea(left, right, place, room))
  return { cell, rowHeight: place.lineHeight, begin: room, end: room + right - left }
}
