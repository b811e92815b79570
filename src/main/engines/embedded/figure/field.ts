import type { Parts } from '../page/parts.ts'
import type { Cell } from '../table/cell.ts'

/**
 * A place for one figure: its pixels, its pieces of ink, the height of a row of the form, `begin` where the figure may
 * begin, and `end`, where it ends and something printed follows (the words in brackets, the name of the unit). `filled`:
 * something is always written there, so that an empty place was most likely not the right one.
 */
export type Field = { cell: Cell; ink: Parts; rowHeight: number; begin: number; end: number; filled?: boolean }

/** The field of a cell of a table: from its left line to the printed bracket. */
export const fieldOf = (cell: Cell, ink: Parts, rowHeight: number, end: number): Field => ({
  cell,
  ink,
  rowHeight,
  begin: 0,
  end,
})
