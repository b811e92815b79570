import { heightOf, type Part, type Parts, widthOf } from '../page/parts.ts'
import { type Bounds, boundsOf } from './bounds.ts'
import type { Field } from './field.ts'
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
const room = { before: 0.28, behind: 0.43, least: 0.07 }

const around = ({ left, top, width, height }: Bounds, { begin, end, rowHeight }: Field): Look => {
  const right = left + width
  return {
    begin: Math.max(begin, left - room.before * rowHeight),
    end: Math.max(Math.min(end, right + room.behind * rowHeight), right + room.least * rowHeight),
    middle: top + height / 2,
    zoom: Math.max(0.8, Math.min(2, (usualHeight * rowHeight) / Math.max(1, height))),
  }
}

/** A closer look at the pieces of ink that seem to be the figure; null when none do. */
export const closerLook = (field: Field, written: Written): Look | null =>
  written.ink === 'empty' ? null : around(boundsOf(written.own), field)

/** What of a piece stands within the field when a digit runs over its end: so wide and so high at least, in row heights. */
const within = { wide: 0.12, high: 0.45 }
/** About the width of a digit. */
const oneMore = 0.45

/** From the highest to the lowest ink of a piece between two columns. */
const heightWithin = ({ labels }: Parts, part: Part, width: number, from: number, to: number): number => {
  let [top, bottom] = [part.bottom + 1, part.top - 1]
  for (let y = part.top; y <= part.bottom; y++) {
    for (let x = Math.max(from, part.left); x <= Math.min(to, part.right); x++) {
      if (labels[y * width + x] !== part.id) continue
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  return bottom - top + 1
}

/** Whether a digit stands across a place: print that only touches it is lower or hardly reaches beyond. */
const crosses = ({ ink, cell, rowHeight, begin }: Field, at: number): boolean =>
  ink.parts.some((part) => {
    if (part.left >= at || part.right <= at) return false
    const [from, to] =
      at === begin ? [at, Math.min(part.right, at + rowHeight)] : [Math.max(part.left, at - rowHeight), at]
    if (to - from < within.wide * rowHeight) return false
    return heightWithin(ink, part, cell.image.width, Math.round(from), Math.round(to)) > within.high * rowHeight
  })

const crossing = (field: Field): { before: boolean; behind: boolean } => ({
  before: field.begin > 0 && crosses(field, field.begin),
  behind: crosses(field, field.end),
})

/** Whether a digit runs over an end of the field. */
export const runsOver = (field: Field): boolean => {
  const { before, behind } = crossing(field)
  return before || behind
}

/**
 * A look at one digit's width more where writing runs over an end of the field: a figure written larger than its dotted
 * line would lose its first digit, and what is left would look well. Null when nothing runs over.
 */
export const widerLook = (field: Field): Look | null => {
  const { begin, end, rowHeight } = field
  const { before, behind } = crossing(field)
  if (!before && !behind) return null
  const more = oneMore * rowHeight
  return { ...wholeField(field), begin: before ? begin - more : begin, end: behind ? end + more : end }
}
