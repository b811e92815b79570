import type { Printer, TextStyle } from './printer.ts'

/** What is asked for in a dotted gap of a printed sentence. */
export type Gap =
  | 'day'
  | 'month'
  | 'year'
  | 'unit'
  | 'moo'
  | 'set'
  | 'subdistrict'
  | 'district'
  | 'constituency'
  | 'province'
  | 'hall'
  | 'received'

/** Printed words, or a dotted gap this wide. */
export type Piece = string | { gap: Gap; wide: number }

/** A gap as it came to stand on the sheet. */
export type Placed = { gap: Gap; x: number; y: number; wide: number }

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** Where a line may break: after a word, or around a gap. */
const unitsOf = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap<Piece>((piece) =>
    typeof piece === 'string' ? [...segmenter.segment(piece)].map(({ segment }) => segment) : [piece],
  )

const wideOf = (printer: Printer, unit: Piece, style: TextStyle): number =>
  typeof unit === 'string' ? printer.width(unit, style) : unit.wide

const linesOf = (
  printer: Printer,
  pieces: readonly Piece[],
  style: TextStyle,
  room: readonly [number, number],
): Piece[][] => {
  const lines: Piece[][] = [[]]
  let used = 0
  for (const unit of unitsOf(pieces)) {
    const wide = wideOf(printer, unit, style)
    if (used + wide > (lines.length === 1 ? room[0] : room[1])) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(unit)
    used += wide
  }
  return lines
}

/** Neighbouring words become one piece of print again. */
const joined = (units: readonly Piece[]): Piece[] => {
  const pieces: Piece[] = []
  for (const unit of units) {
    const last = pieces.at(-1)
    if (typeof unit === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + unit
    else pieces.push(unit)
  }
  return pieces
}

type Block = { x: number; right: number; y: number; indent: number; style?: TextStyle }

/** Prints a paragraph, its full lines spread to the right margin; gives its gaps and where the next line stands. */
export const flow = (
  printer: Printer,
  pieces: readonly Piece[],
  { x, right, y, indent, style = {} }: Block,
): { placed: Placed[]; y: number } => {
  const placed: Placed[] = []
  const lines = linesOf(printer, pieces, style, [right - x - indent, right - x])
  for (const [n, units] of lines.entries()) {
    const from = x + (n === 0 ? indent : 0)
    const baseline = y + n * printer.style.line
    const words = joined(units)
    const natural = words.reduce((sum, piece) => sum + wideOf(printer, piece, style), 0)
    const gaps = words.reduce((sum, piece) => sum + (typeof piece === 'string' ? 0 : piece.wide), 0)
    const stretch = n === lines.length - 1 ? 1 : (right - from - gaps) / Math.max(natural - gaps, 1)
    let at = from
    for (const piece of words) {
      if (typeof piece === 'string')
        at += printer.print(piece, at, baseline, { ...style, fill: printer.width(piece, style) * stretch })
      else {
        printer.dots(at, at + piece.wide, baseline)
        placed.push({ gap: piece.gap, x: at, y: baseline, wide: piece.wide })
        at += piece.wide
      }
    }
  }
  return { placed, y: y + lines.length * printer.style.line }
}

/** Prints one line around `middle`; gives its gaps. */
export const centred = (
  printer: Printer,
  pieces: readonly Piece[],
  middle: number,
  y: number,
  style: TextStyle,
): Placed[] => {
  const wide = pieces.reduce((sum, piece) => sum + wideOf(printer, piece, style), 0)
  return flow(printer, pieces, { x: middle - wide / 2, right: middle + wide / 2 + 20, y, indent: 0, style }).placed
}
