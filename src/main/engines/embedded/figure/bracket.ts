import { heightOf, type Part, type Parts, widthOf } from '../page/parts.ts'
import { median } from '../page/statistics.ts'

/** A cell's ink and size. */
export type InkedCell = { ink: Parts; width: number; height: number }

const near = 9
const fewestRows = 3
const usualPlace = 0.25

const looksLikeBracket = (part: Part, { width, height }: InkedCell, rowHeight: number): boolean => {
  const [w, h] = [widthOf(part), heightOf(part)]
  const inPlace = part.left > 0.1 * width && part.right < 0.55 * width && part.bottom > 0.45 * height
  return inPlace && h > 0.3 * rowHeight && h < 0.9 * rowHeight && w < 0.3 * h + 4 && w >= 3
}

/**
 * Where the bracket that opens the words is printed: at the same place in all cells of a column, so the place on which
 * most rows agree; a quarter of the width when fewer than three do.
 */
export const bracketPlace = (cells: readonly InkedCell[], rowHeight: number): number => {
  const seen = cells.flatMap((cell, row) =>
    cell.ink.parts.filter((part) => looksLikeBracket(part, cell, rowHeight)).map((part) => ({ row, left: part.left })),
  )
  const votes = seen.map((candidate) => {
    const agreeing = seen.filter((other) => Math.abs(other.left - candidate.left) < near)
    return { rows: new Set(agreeing.map(({ row }) => row)).size, place: median(agreeing.map(({ left }) => left)) }
  })
  const best = votes.reduce((a, b) => (b.rows > a.rows ? b : a), { rows: 0, place: 0 })
  return best.rows >= fewestRows ? best.place : median(cells.map(({ width }) => width)) * usualPlace
}
