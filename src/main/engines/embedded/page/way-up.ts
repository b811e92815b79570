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

/** Glyphs by columns of one letter's width, so that neighbours are found without looking at all. */
const columnsOf = (glyphs: readonly Glyph[], size: number): Map<number, Glyph[]> => {
  const columns = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const key = Math.floor((glyph.left + glyph.right) / 2 / size)
    const column = columns.get(key)
    if (column === undefined) columns.set(key, [glyph])
    else column.push(glyph)
  }
  return columns
}

const near = (columns: Map<number, Glyph[]>, { left, right }: Glyph, size: number, reach: number): Glyph[] => {
  const key = Math.floor((left + right) / 2 / size)
  return Array.from({ length: 2 * reach + 1 }, (_, i) => columns.get(key - reach + i) ?? []).flat()
}

/** Which side of the nearest letter a mark stands on: −1 above, 1 below, 0 neither. */
const sideOf = (mark: Glyph, letters: readonly Glyph[], size: number): number => {
  let closest = 0.45 * size
  let side = 0
  for (const letter of letters) {
    const shared = Math.min(mark.right, letter.right) - Math.max(mark.left, letter.left) + 1
    if (shared < 0.5 * (mark.right - mark.left + 1)) continue
    const [above, below] = [letter.top - mark.bottom, mark.top - letter.bottom]
    const gap = Math.max(above, below)
    if (gap < -2 || gap >= closest) continue
    closest = gap
    side = above > below ? -1 : 1
  }
  return side
}

/** Where a tall glyph stands out over a letter beside it: −1 above, 1 below, 0 on both sides or neither. */
const standsOut = (tall: Glyph, letters: readonly Glyph[], size: number): number => {
  let side = 0
  for (const letter of letters) {
    const [above, below] = [letter.top - tall.top, tall.bottom - letter.bottom]
    if (Math.abs(below) < 0.15 * size && above > 0.3 * size) side--
    else if (Math.abs(above) < 0.15 * size && below > 0.3 * size) side++
  }
  return Math.sign(side)
}

/** Weighs up glyphs whose lines of print are level, standing on their feet or on their heads. */
export const wayUp = (glyphs: readonly Glyph[], size: number): WayUp => {
  const columns = columnsOf(
    glyphs.filter((glyph) => isLetter(glyph, size)),
    size,
  )
  const votes = glyphs.map((glyph) => {
    if (isMark(glyph, size)) return sideOf(glyph, near(columns, glyph, size, 1), size)
    return isTall(glyph, size) ? standsOut(glyph, near(columns, glyph, size, 2), size) : 0
  })
  return {
    upright: votes.filter((vote) => vote < 0).length,
    upsideDown: votes.filter((vote) => vote > 0).length,
  }
}
