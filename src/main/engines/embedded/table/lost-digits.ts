import { median } from '../page/statistics.ts'

/** What a row's number was taken for, how wide it is and how far it stands right of its column's middle (row heights). */
export type Standing = { number: number; aside: number; width: number }

/** Numbers stand in the middle of their column within 0.04 row heights; half a lost digit moves them by 0.12. */
const farthest = 0.08
/** Two digits are so many times as wide as one. */
const twoDigits = 1.5

/**
 * A page of 11–19 on which all first digits are lost (cut off, in a dark gutter, under a white streak) reads as 1–9 and
 * is consistent in itself. What is left of its numbers stands too far to the right. A number of two digits on the same
 * page that stands as far to the right says that numbers are printed so.
 */
export const mayLackDigits = (rows: readonly Standing[]): boolean => {
  const short = rows.filter(({ number }) => number < 10)
  const aside = median(short.map((row) => row.aside))
  if (short.length === 0 || aside <= farthest) return false
  const wide = twoDigits * median(short.map(({ width }) => width))
  const long = rows.filter(({ number, width }) => number > 9 && width >= wide)
  return long.length === 0 || aside - median(long.map((row) => row.aside)) > farthest
}
