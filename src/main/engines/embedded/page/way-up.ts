import type { Glyph } from './letters.ts'

/**
 * Which way up print stands: most Thai vowels and all tone marks stand above their letter, few below; and what is
 * higher than the other letters of its line stands out above it. Counts what speaks for each way.
 */
export type WayUp = { upright: number; upsideDown: number }

const isLetter = ({ left, right, top, bottom }: Glyph, size: number): boolean => {
  const [width, height] = [right - left + 1, bottom - top + 1]
  return height > 0.75 * size && height < 1.3 * size && width > 0.3 * size && width < 1.8 * size
}

/** Smaller than a letter, yet no dot of a dotted line. */
const isMark = ({ left, right, top, bottom }: Glyph, size: number): boolean => {
  const [width, height] = [right - left + 1, bottom - top + 1]
  return height < 0.7 * size && Math.max(width, height) > 0.38 * size && width < 1.3 * size
}

const isTall = ({ left, right, top, bottom }: Glyph, size: number): boolean => {
  const [width, height] = [right - left + 1, bottom - top + 1]
  return height > 1.3 * size && height < 2 * size && width > 0.2 * size && width < 1.8 * size
}

/** Letters by columns of one letter's width, so that neighbours are found without looking at all. */
type Columns = { first: number; letters: Glyph[][] }

const columnAt = ({ left, right }: Glyph, size: number): number => Math.floor((left + right) / 2 / size)

const columnsOf = (letters: readonly Glyph[], size: number): Columns => {
  const places = letters.map((letter) => columnAt(letter, size))
  const [first, last] = [Math.min(0, ...places), Math.max(0, ...places)]
  const columns = Array.from({ length: last - first + 1 }, (): Glyph[] => [])
  for (const [i, letter] of letters.entries()) columns[(places[i] ?? 0) - first]?.push(letter)
  return { first, letters: columns }
}

/** Calls `each` for the letters at most so many columns away. */
const overNear = (columns: Columns, glyph: Glyph, size: number, reach: number, each: (letter: Glyph) => void): void => {
  const middle = columnAt(glyph, size) - columns.first
  const last = Math.min(columns.letters.length - 1, middle + reach)
  for (let at = Math.max(0, middle - reach); at <= last; at++)
    for (const letter of columns.letters[at] ?? []) each(letter)
}

/** Which side of the nearest letter a mark stands on: −1 above, 1 below, 0 neither. */
const sideOf = (mark: Glyph, columns: Columns, size: number): number => {
  let closest = 0.45 * size
  let side = 0
  overNear(columns, mark, size, 1, (letter) => {
    const shared = Math.min(mark.right, letter.right) - Math.max(mark.left, letter.left) + 1
    if (shared < 0.5 * (mark.right - mark.left + 1)) return
    const [above, below] = [letter.top - mark.bottom, mark.top - letter.bottom]
    const gap = Math.max(above, below)
    if (gap < -2 || gap >= closest) return
    closest = gap
    side = above > below ? -1 : 1
  })
  return side
}

/** Where a tall glyph stands out over a letter beside it: −1 above, 1 below, 0 on both sides or neither. */
const standsOut = (tall: Glyph, columns: Columns, size: number): number => {
  let side = 0
  overNear(columns, tall, size, 2, (letter) => {
    const [above, below] = [letter.top - tall.top, tall.bottom - letter.bottom]
    if (Math.abs(below) < 0.15 * size && above > 0.3 * size) side--
    else if (Math.abs(above) < 0.15 * size && below > 0.3 * size) side++
  })
  return Math.sign(side)
}

/** Weighs up glyphs whose lines of print are level, standing on their feet or on their heads. */
export const wayUp = (glyphs: readonly Glyph[], size: number): WayUp => {
  const columns = columnsOf(
    glyphs.filter((glyph) => isLetter(glyph, size)),
    size,
  )
  const votes = glyphs.map((glyph) => {
    if (isMark(glyph, size)) return sideOf(glyph, columns, size)
    return isTall(glyph, size) ? standsOut(glyph, columns, size) : 0
  })
  return {
    upright: votes.filter((vote) => vote < 0).length,
    upsideDown: votes.filter((vote) => vote > 0).length,
  }
}
