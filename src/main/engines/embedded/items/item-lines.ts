import { heightOf, type Part, widthOf } from '../page/parts.ts'
import { median } from '../page/statistics.ts'
import type { Dotted } from './dots.ts'

/** A printed line `… <figure> บัตร ( <words> )`. */
export type BracketedLine = { y: number; bracket: number | null; stretches: Dotted[]; right: number }

const sameLine = 10
const sameBracket = 10

const isBracket = (part: Part): boolean => {
  const [w, h] = [widthOf(part), heightOf(part)]
  return h >= 20 && h <= 60 && w >= 3 && w <= 0.45 * h
}

const spans = (part: Part, y: number): boolean => part.top < y - 8 && part.bottom > y - 10 && part.bottom < y + 30

/** A dotted stretch that a closing bracket ends. */
const isClosed = (dotted: Dotted, brackets: readonly Part[]): boolean =>
  brackets.some((part) => part.left - dotted.to >= -2 && part.left - dotted.to < 26 && spans(part, dotted.y))

/** Opening brackets of a line: those before a dotted stretch, or the pieces where other lines have one. */
const openingBrackets = (y: number, stretches: readonly Dotted[], brackets: readonly Part[]): number[] =>
  brackets
    .filter((part) => spans(part, y))
    .filter((part) => stretches.some(({ from }) => from - part.right >= -4 && from - part.right < 60))
    .map((part) => part.left)

/** The printed lines with a place for words in brackets, from top to bottom, among those above `bottom`. */
export const bracketedLines = (dotted: readonly Dotted[], parts: readonly Part[], bottom: number): BracketedLine[] => {
  const above = dotted.filter(({ y }) => y < bottom)
  const brackets = parts.filter((part) => part.bottom < bottom && isBracket(part))
  const closed = above.filter((stretch) => isClosed(stretch, brackets)).toSorted((a, b) => a.y - b.y)
  const lines = closed.map((end) => {
    const stretches = above.filter((other) => Math.abs(other.y - end.y) <= sameLine && other.to <= end.to)
    return { y: end.y, stretches, right: end.to, openings: openingBrackets(end.y, stretches, brackets) }
  })
  const everywhere = lines.flatMap(({ openings }) => openings)
  return lines.map(({ y, stretches, right, openings }) => {
    const shared = everywhere.filter(
      (place) => everywhere.filter((other) => Math.abs(other - place) < sameBracket).length > 1,
    )
    const own = openings.filter((place) => shared.some((other) => Math.abs(other - place) < sameBracket))
    const [bracket = null] = (own.length > 0 ? own : openings).toSorted((a, b) => a - b)
    return { y, bracket, stretches, right }
  })
}

/** The distance of printed lines: the smallest usual distance of lines that follow each other. */
export const lineDistance = (lines: readonly BracketedLine[]): number => {
  const gaps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0))
  const smallest = Math.min(...gaps.filter((gap) => gap > 20))
  return median(gaps.filter((gap) => gap > 20 && gap < 1.3 * smallest))
}
