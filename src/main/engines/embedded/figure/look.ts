import { heightOf, widthOf } from '../page/parts.ts'
import { type Bounds, boundsOf } from './bounds.ts'
import type { Field } from './field.ts'
import type { RunsOver } from './runs-over.ts'
import type { Look } from './view.ts'
import type { Written } from './written.ts'

const smallestInk = 0.1

/** Whether there is anything in the field but dots: what is untouched need not be read. */
export const hasInk = ({ ink, rowHeight, begin, end }: Field): boolean =>
  ink.parts.some((part) => {
    const middle = (part.left + part.right) / 2
    return middle > begin && middle < end && Math.max(heightOf(part), widthOf(part)) > smallestInk * rowHeight
  })

/** The whole field. */
export const wholeField = ({ cell, begin, end }: Field): Look => ({
  begin,
  end,
  middle: cell.image.height / 2,
  zoom: 1,
})

const usualHeight = 26 / 44
/** Digits that stand close together are seen larger, as high as a view can show them whole. */
const crowdedHeight = 34 / 44
const room = { before: 0.28, behind: 0.43, least: 0.07 }

const around = ({ left, top, width, height }: Bounds, { begin, end, rowHeight }: Field, high: number): Look => {
  const right = left + width
  return {
    begin: Math.max(begin, left - room.before * rowHeight),
    end: Math.max(Math.min(end, right + room.behind * rowHeight), right + room.least * rowHeight),
    middle: top + height / 2,
    zoom: Math.max(0.8, Math.min(2, (high * rowHeight) / Math.max(1, height))),
  }
}

/** A closer look at the pieces of ink that seem to be the figure, closer still where they are crowded; null when none do. */
export const closerLook = (field: Field, written: Written, crowded: boolean): Look | null =>
  written.ink === 'empty' ? null : around(boundsOf(written.own), field, crowded ? crowdedHeight : usualHeight)

/** About the width of a digit. */
const oneMore = 0.45

/**
 * A look at one digit's width more where writing runs over an end of the field: a figure written larger than its dotted
 * line would lose its first digit, and what is left would look well. Null when nothing runs over.
 */
export const widerLook = (field: Field, over: RunsOver): Look | null => {
  if (!over.begin && !over.end) return null
  const { begin, end, rowHeight } = field
  const more = oneMore * rowHeight
  return { ...wholeField(field), begin: over.begin ? begin - more : begin, end: over.end ? end + more : end }
}
