import type { Span } from '../../../../shared/form-definition.ts'
import { type Evidence, shareOf } from './evidence.ts'
import { columnOf, perWidth } from './flat.ts'

/**
 * What is printed around a place for a figure, as it is expected: the word that stands before it and moves with it, the
 * name of the unit behind it, and the place for words behind that. Without a place for words nothing follows on the line.
 */
export type Surroundings = { row: number; figure: Span; before: Span | null; unit: Span; words: Span | null }

const furthest = 0.2
const steps = Array.from({ length: 2 * furthest * perWidth + 1 }, (_, i) => i / perWidth - furthest)
/** Lines of print that are off by less than this are the same print. */
const same = 0.03
/** Shares of columns that letters ink more than, and noise less than. */
const usual = 0.45
const worth = { word: 2, dots: 1, clear: 2, words: 0.3, nothing: 0.6, distance: 0.15 }
/** Beside a word nothing is printed for so much. */
const clear = 0.01
const edge = 0.005
const wordsSeen = 0.12
/** What must speak for a place, and against one elsewhere, as shares of the table's width; more for a line alone. */
const least = { fit: 0.02, margin: 0.012, alone: 0.035 }

/** Running counts of the columns of a row in which dots stand: ink that ends on it, with no letter above. */
const dotsOn = ({ letters, ends, stride }: Evidence, row: number): Uint16Array => {
  const dots = new Uint16Array(stride)
  for (let column = 1; column < stride; column++) {
    const at = row * stride + column
    const isLetter = letters[at] !== letters[at - 1]
    dots[column] = (dots[column - 1] ?? 0) + (ends[at] !== ends[at - 1] && !isLetter ? 1 : 0)
  }
  return dots
}

const clamped = (stride: number, u: number): number => Math.min(stride - 1, Math.max(0, columnOf(u)))

/** What speaks for each step aside on one line, less what speaks against it, as a share of the table's width. */
const fitsOf = (evidence: Evidence, { row, figure, before, unit, words }: Surroundings): number[] => {
  const dots = dotsOn(evidence, row)
  const dotted = (from: number, to: number): number =>
    ((dots[clamped(evidence.stride, to)] ?? 0) - (dots[clamped(evidence.stride, from)] ?? 0)) / perWidth
  const letters = (from: number, to: number): number =>
    shareOf(evidence.letters, evidence, row, from, to) * Math.max(0, to - from)
  const word = ([from, to]: Span): number => worth.word * (letters(from, to) - usual * (to - from))
  const shifted = ([from, to]: Span, by: number): Span => [from + by, to + by]
  return steps.map((by) => {
    const [begin, end] = shifted(unit, by)
    const beside = letters(begin - clear, begin - edge / 2) + letters(end + edge / 2, end + clear)
    const rest =
      words === null
        ? -worth.nothing * letters(end + edge, 1)
        : worth.words * dotted(words[0] + by + edge, words[0] + by + wordsSeen)
    return (
      word([begin, end]) +
      (before === null ? 0 : word(shifted(before, by))) +
      worth.dots * dotted(figure[0] + by + edge, begin - edge) -
      worth.clear * beside +
      rest -
      worth.distance * Math.abs(by)
    )
  })
}

/**
 * How far the places of lines that share a column stand aside of where they are expected; null when the page does not
 * say clearly where they stand. On most prints it is next to nothing, so anything else must fit clearly better.
 */
export const asideOf = (evidence: Evidence, lines: readonly Surroundings[]): number | null => {
  const fits = lines.map((line) => fitsOf(evidence, line))
  const shared = steps.map((by, s) => ({ by, fit: fits.reduce((sum, fit) => sum + (fit[s] ?? 0), 0) / lines.length }))
  const bestWhere = (isPossible: (by: number) => boolean) =>
    shared.filter(({ by }) => isPossible(by)).reduce((a, b) => (b.fit > a.fit ? b : a))
  const best = bestWhere(() => true)
  const near = bestWhere((by) => Math.abs(by) <= same)
  if (best.fit - near.fit < least.margin) return near.fit > 0 ? near.by : null
  if (best.fit < least.fit) return null
  const elsewhere = bestWhere((by) => Math.abs(by - best.by) > same)
  const margin = lines.length > 1 ? least.margin : least.alone
  return best.fit - elsewhere.fit < margin ? null : best.by
}
