import type { Field } from '../figure/field.ts'
import type { Parts } from '../page/parts.ts'
import type { Cell } from '../table/cell.ts'

/**
 * A place for a figure in words: its pixels, the height of a row of the form, and `begin` and `end`, between which the
 * words stand, brackets included. `ink`: the pieces of ink, where the figure in the same cell had them found already.
 */
export type WordsField = { cell: Cell; ink?: Parts; rowHeight: number; begin: number; end: number }

/** The words in a cell of a table: from the printed bracket, where the figure's place ends, to the cell's right line. */
export const wordsOfCell = ({ cell, ink, rowHeight, end }: Field): WordsField => ({
  cell,
  ink,
  rowHeight,
  begin: end,
  end: cell.image.width,
})
