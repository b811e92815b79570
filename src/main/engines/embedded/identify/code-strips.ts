import { binarise } from '../page/binarise.ts'
import { heightOf, type Part, type Parts, partsOf, widthOf } from '../page/parts.ts'
import { crop, type Grey } from '../page/raster.ts'
import { median } from '../page/statistics.ts'
import { type Cell, straighten } from '../table/cell.ts'
import { type Rule, rulesAlong } from '../table/rules.ts'

/** A line of print in the corner where the code stands: its pixels, ink, and the pieces that can be letters. */
export type Strip = { image: Grey; ink: Parts; letters: Part[]; letterHeight: number }

const corner = { left: 0.55, bottom: 0.22 }
/** Lengths of the boxes' lines as shares of the page's width. */
const boxWidth = { least: 0.08, most: 0.22 }
const textHeight = 0.05
const letter = { smallest: 8, highest: 60 }
const fewestLetters = 2
/** The code is printed thin, and is paler than the rest on many scans. */
const paleInk = 11
const sideRoom = 0.05

const cornerOf = (page: Grey): Grey => {
  const left = Math.round(corner.left * page.width)
  return crop(page, left, 0, page.width - left, Math.round(corner.bottom * page.height))
}

/** The print directly above a line that can be the lower edge of a box. */
const above = (image: Grey, { at, from, to, middle }: Rule, height: number): Cell => {
  const line = (up: number) => ({ at: (x: number) => at(x) - up, middle: middle - up, drawn: true })
  const side = (x: number) => ({ at: () => x, middle: x, spans: [] })
  return straighten(image, line(height), line(5), side(from), side(to))
}

const isLetter = (part: Part, { width, height }: Grey): boolean => {
  const size = Math.max(widthOf(part), heightOf(part))
  const inside = part.top > 2 && part.bottom < height - 2 && part.left > 2 && part.right < width - 3
  return size >= letter.smallest && heightOf(part) <= letter.highest && inside
}

const middleOf = (part: Part): number => (part.top + part.bottom) / 2

/** The letters of the line that most of them stand in, from left to right. */
const inOneLine = (letters: readonly Part[]): Part[] => {
  const height = median(letters.map(heightOf))
  const middle = median(letters.map(middleOf))
  return letters.filter((part) => Math.abs(middleOf(part) - middle) < 0.8 * height).toSorted((a, b) => a.left - b.left)
}

/** In a box there is room on both sides of the text; a line of the title goes through. */
const isBoxed = (letters: readonly Part[], { width }: Grey): boolean => {
  const left = Math.min(...letters.map((part) => part.left))
  const right = Math.max(...letters.map((part) => part.right))
  return left > sideRoom * width && right < (1 - sideRoom) * width
}

/** A letter runs out of the strip on the left: it belongs to the lower, narrower box, not to that of the code. */
const isClipped = (parts: readonly Part[], letters: readonly Part[]): boolean => {
  const height = median(letters.map(heightOf))
  const middle = median(letters.map(middleOf))
  return parts.some((part) => {
    const inLine = Math.abs(middleOf(part) - middle) < 0.5 * height
    return (
      inLine && part.left <= 2 && heightOf(part) > 0.4 * height && heightOf(part) < 1.6 * height && widthOf(part) > 4
    )
  })
}

/** The letters alone, so that the dark lines of the box do not make them look pale. */
const only = (letters: readonly Part[], { width, height, pixels }: Grey): Grey => {
  const alone = new Uint8Array(width * height).fill(255)
  for (const { left, right, top, bottom } of letters) {
    for (let y = Math.max(0, top - 1); y <= Math.min(height - 1, bottom + 1); y++) {
      alone.set(pixels.subarray(y * width + left - 1, y * width + right + 2), y * width + left - 1)
    }
  }
  return { width, height, pixels: alone }
}

/** The height of the higher letters, so that broken ones do not count. */
const highOf = (letters: readonly Part[]): number => {
  const heights = letters.map(heightOf).toSorted((a, b) => a - b)
  return heights[Math.floor(heights.length * 0.75)] ?? 1
}

/** What stands above each line in the corner, long enough for the edge of a box, however much of the box is cut off. */
export const codeStrips = (page: Grey): Strip[] => {
  const image = cornerOf(page)
  const edges = rulesAlong(binarise(image, 20, 18), boxWidth.least * page.width).filter(
    ({ from, to }) => to - from < boxWidth.most * page.width,
  )
  return edges.flatMap((edge) => {
    const cell = above(image, edge, textHeight * page.width)
    const ink = partsOf(binarise(cell.image, 24, paleInk))
    const letters = inOneLine(ink.parts.filter((part) => isLetter(part, cell.image)))
    if (letters.length < fewestLetters || !isBoxed(letters, cell.image) || isClipped(ink.parts, letters)) return []
    return [{ image: only(letters, cell.image), ink, letters, letterHeight: highOf(letters) }]
  })
}
