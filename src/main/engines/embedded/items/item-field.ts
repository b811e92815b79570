import { cellInk } from '../figure/cell-ink.ts'
import type { Field } from '../figure/field.ts'
import { crop, type Grey } from '../page/raster.ts'
import { type ItemPlace, itemArea } from './place-items.ts'

/** Writing may stand out over its dotted line by this much; what lies further belongs to the print beside it. */
const overhang = { before: 6, behind: 12 }
const room = 60

/** The field of an item above the table: over its dotted line, between the printed words. */
export const itemField = (page: Grey, place: ItemPlace): Field => {
  const area = itemArea(place, room)
  const image = crop(page, area.x, area.y, area.w, area.h)
  return {
    cell: { image, toFrame: ({ x, y, w, h }) => ({ x: area.x + x, y: area.y + y, w, h }) },
    ink: cellInk(image),
    rowHeight: place.lineHeight,
    begin: room - overhang.before,
    end: room + (place.right - place.left) + overhang.behind,
  }
}
