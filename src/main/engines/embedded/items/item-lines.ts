import { heightOf, type Part, widthOf } from '../page/parts.ts'
import { median } from '../page/statistics.ts'
import type { Dotted } from './dots.ts'

/** A printed line `… <figure> บัตร ( <words> )`. */
export type BracketedLine = { y: number; bracket: number | null; right: number }

const sameLine = 10
const sameBracket = 10
const closely = 12

const isBracket = (part: Part): boolean => {
  const [w, h] = [widthOf(part), heightOf(part)]
  return h >= 20 && h <= 60 && w >= 3 && w <= 0.45 * h
}

const spans = (part: Part, y: number): boolean => part.top < y - 8 && part.bottom > y - 10 && part.bottom < y + 30

/** A dotted stretch that a closing bracket ends. */
const isClosed = (dotted: Dotted, brackets: readonly Part[]): boolean =>
  brackets.some((part) => part.left - dotted.to >= -2 && part.left - dotted.to < 26 && spans(part, dotted.y))

/** An opening bracket; `close`: dots follow it as closely as printed ones do. */
type Opening = { place: number; close: boolean }

const openingBrackets = (y: number, stretches: readonly Dotted[], brackets: readonly Part[]): Opening[] =>
  brackets.flatMap((part) => {
    const gaps = stretches.map(({ from }) => from - part.right).filter((gap) => gap >= -4 && gap < 60)
    return spans(part, y) && gaps.length > 0 ? [{ place: part.left, close: Math.min(...gaps) < closely }] : []
  })

type Found = { y: number; stretches: Dotted[]; right: number; openings: Opening[] }

/** Of ends found on one printed line the last is the line's own. */
const withoutDoubles = (lines: readonly Found[]): Found[] =>
  lines.filter((line) => !lines.some((other) => Math.abs(other.y - line.y) <= sameLine && other.right > line.right))

/** The brackets of lines mostly stand below each other; one that stands alone must have its dots close behind it. */
const alignedBracket = (line: Found, all: readonly Found[]): number | null => {
  const agrees = ({ place }: Opening) =>
    all.filter((other) => other.openings.some((opening) => Math.abs(opening.place - place) < sameBracket)).length > 1
  const byPlace = line.openings.toSorted((a, b) => a.place - b.place)
  const own = byPlace.find(agrees) ?? byPlace.find(({ close }) => close)
  if (own !== undefined) return own.place
  const others = all
    .flatMap((other) => other.openings.filter(agrees).map(({ place }) => ({ place, far: Math.abs(other.y - line.y) })))
    .toSorted((a, b) => a.far - b.far || a.place - b.place)
  return others[0]?.place ?? byPlace[0]?.place ?? null
}

/** The printed lines with a place for words in brackets, from top to bottom, among those above `bottom`. */
export const bracketedLines = (dotted: readonly Dotted[], parts: readonly Part[], bottom: number): BracketedLine[] => {
  const above = dotted.filter(({ y }) => y < bottom)
  const brackets = parts.filter((part) => part.bottom < bottom && isBracket(part))
  const closed = above.filter((stretch) => isClosed(stretch, brackets)).toSorted((a, b) => a.y - b.y)
  const found = closed.map((end) => {
    const stretches = above.filter((other) => Math.abs(other.y - end.y) <= sameLine && other.to <= end.to)
    return { y: end.y, stretches, right: end.to, openings: openingBrackets(end.y, stretches, brackets) }
  })
  const lines = withoutDoubles(found)
  return lines.map((line) => ({ y: line.y, right: line.right, bracket: alignedBracket(line, lines) }))
}

const sameEnd = 20

/** How many lines end below each other: many where figures are written, few where people sign. */
export const alignedLines = (lines: readonly BracketedLine[]): number =>
  Math.max(0, ...lines.map(({ right }) => lines.filter((other) => Math.abs(other.right - right) < sameEnd).length))

/** The distance of printed lines: the smallest usual distance of lines that follow each other. */
export const lineDistance = (lines: readonly BracketedLine[]): number => {
  const gaps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0))
  const smallest = Math.min(...gaps.filter((gap) => gap > 20))
  return median(gaps.filter((gap) => gap > 20 && gap < 1.3 * smallest))
}
