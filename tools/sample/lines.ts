import type { Pen } from './pen.ts'

/** A piece of a printed line: text, or a dotted gap `w` wide with something written on it. */
export type Piece = string | { w: number; digits?: string; words?: string }

/** Prints a line and fills its gaps; gives where it ended. */
export const drawLine = (pen: Pen, pieces: readonly Piece[], x: number, y: number): number => {
  let at = x
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      at += pen.print(piece, at, y)
      continue
    }
    pen.dots(at, at + piece.w, y)
    if (piece.digits !== undefined) pen.digits(piece.digits, at + piece.w / 2, y)
    if (piece.words !== undefined) pen.words(piece.words, at + 6, y, piece.w - 8)
    at += piece.w
  }
  return at
}
