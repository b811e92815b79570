import type { Span } from '../../../../shared/form-definition.ts'
import { type Evidence, shareOf } from './evidence.ts'
import { columnOf, perWidth } from './flat.ts'

/**
 * What is printed around a place for a figure, as it is expected: the word that stands before it and moves with it, the
 * name of the unit behind it, and the place for words behind that. Without a place for words nothing follows on the line.
 * `bracket`: where a bracket is seen on the line in front of such a place.
 */
export type Surroundings = {
  row: number
  figure: Span
  before: Span | null
  unit: Span
  words: Span | null
  bracket: number | null
}

const furthest = 0.2
const steps = Array.from({ length: 2 * furthest * perWidth + 1 }, (_, i) => i / perWidth - furthest)
/** Lines of print that are off by less than this are the same print. */
const same = 0.03
/** Shares of columns that letters ink more than, and noise less than. */
const usual = 0.45
const worth = {
  word: 2,
  dots: 1,
  clear: 2,
  words: 0.3,
  nothing: 0.6,
  distance: 0.15,
  wider: 0.3,
  widerAlone: 1.2,
  bracket: 0.05,
}
/** A bracket stands for a place for words when it is no farther off than this. */
const sameBracket = 0.012
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

/** How far the places of some lines stand aside of where they are expected, and how much wider they are. */
export type Aside = { by: number; wider: number }

/** In columns of the flat page. */
const widest = 9
const widths = Array.from({ length: 2 * widest + 1 }, (_, i) => i - widest)

/** Every way in which a place may stand aside. */
const ways: readonly Aside[] = steps.flatMap((by) => widths.map((wider) => ({ by, wider: wider / perWidth })))
/** How far what is printed behind the place may stand aside, then. */
const behind = Array.from({ length: steps.length + 2 * widest }, (_, i) => (i - widest) / perWidth - furthest)

const shifted = ([from, to]: Span, by: number): Span => [from + by, to + by]

/** What speaks for each way on one line, less what speaks against it, as a share of the table's width. */
const fitsOf = (evidence: Evidence, { row, figure, before, unit, words, bracket }: Surroundings): number[] => {
  const dots = dotsOn(evidence, row)
  const dotted = (from: number, to: number): number =>
    ((dots[clamped(evidence.stride, to)] ?? 0) - (dots[clamped(evidence.stride, from)] ?? 0)) / perWidth
  const letters = (from: number, to: number): number =>
    shareOf(evidence.letters, evidence, row, from, to) * Math.max(0, to - from)
  const word = ([from, to]: Span): number => worth.word * (letters(from, to) - usual * (to - from))
  const ofWords = (by: number): number => {
    if (words === null) return -worth.nothing * letters(unit[1] + by + edge, 1)
    const from = words[0] + by
    const off = bracket === null ? sameBracket : Math.abs(from - bracket)
    return worth.words * dotted(from + edge, from + wordsSeen) + worth.bracket * Math.max(0, 1 - off / sameBracket)
  }
  const fitBehind = behind.map((by) => {
    const [begin, end] = shifted(unit, by)
    const beside = letters(begin - clear, begin - edge / 2) + letters(end + edge / 2, end + clear)
    return word([begin, end]) - worth.clear * beside + ofWords(by)
  })
  const fitBefore = steps.map((by) => (before === null ? 0 : word(shifted(before, by))) - worth.distance * Math.abs(by))
  // Without a word before it nothing on the line tells where a place begins that is wider.
  const each = before === null ? worth.widerAlone : worth.wider
  return steps.flatMap((by, s) =>
    widths.map((wider, w) => {
      const between = dotted(figure[0] + by + edge, unit[0] + by + wider / perWidth - edge)
      const cost = (each * Math.abs(wider)) / perWidth
      return (fitBefore[s] ?? 0) + (fitBehind[s + w] ?? 0) + worth.dots * between - cost
    }),
  )
}

/**
 * How the places of lines that share a column stand; null when the page does not say clearly where they stand. On most
 * prints they stand where they are expected, so anything else must fit clearly better.
 */
export const asideOf = (evidence: Evidence, lines: readonly Surroundings[]): Aside | null => {
  const fits = lines.map((line) => fitsOf(evidence, line))
  const shared = ways.map((way, w) => ({
    ...way,
    fit: fits.reduce((sum, fit) => sum + (fit[w] ?? 0), 0) / lines.length,
  }))
  const bestWhere = (isPossible: (by: number) => boolean) =>
    shared.filter(({ by }) => isPossible(by)).reduce((a, b) => (b.fit > a.fit ? b : a))
  const best = bestWhere(() => true)
  const near = bestWhere((by) => Math.abs(by) <= same)
  if (best.fit - near.fit < least.margin) return near.fit > 0 ? near : null
  if (best.fit < least.fit) return null
  const elsewhere = bestWhere((by) => Math.abs(by - best.by) > same)
  const margin = lines.length > 1 ? least.margin : least.alone
  return best.fit - elsewhere.fit < margin ? null : best
}
