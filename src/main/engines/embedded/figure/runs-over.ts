import type { Part, Parts } from '../page/parts.ts'
import type { Field } from './field.ts'

/** What of a piece stands within the field when a digit runs over its end: so wide and so high at least, in row heights. */
const within = { wide: 0.12, high: 0.45 }

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

/** Whether a digit stands across a place, with the field on one side of it: print that only touches it hardly reaches beyond. */
const crosses = ({ ink, cell, rowHeight }: Field, at: number, field: 'behind' | 'before'): boolean =>
  ink.parts.some((part) => {
    if (part.left >= at || part.right <= at) return false
    const [from, to] =
      field === 'behind' ? [at, Math.min(part.right, at + rowHeight)] : [Math.max(part.left, at - rowHeight), at]
    if (to - from < within.wide * rowHeight) return false
    return heightWithin(ink, part, cell.image.width, Math.round(from), Math.round(to)) > within.high * rowHeight
  })

/** Letters of print are hardly higher than a third of a row; a digit that is written over them is. */
const aboveLetters = 0.5
const lastLetter = 0.45

/** Whether something higher than letters stands where the word before the field ends. */
const standsOnWord = ({ ink, cell, rowHeight, begin }: Field): boolean => {
  const [from, to] = [Math.round(begin - lastLetter * rowHeight), Math.round(begin) - 1]
  return ink.parts.some(
    (part) => heightWithin(ink, part, cell.image.width, Math.max(0, from), to) > aboveLetters * rowHeight,
  )
}

/** Over which ends of its field a digit runs. */
export type RunsOver = { begin: boolean; end: boolean }

/** Before a cell of a table, which begins at 0, nothing can stand. */
export const runsOver = (field: Field): RunsOver => ({
  begin: field.begin > 0 && (crosses(field, field.begin, 'behind') || standsOnWord(field)),
  end: crosses(field, field.end, 'before'),
})
