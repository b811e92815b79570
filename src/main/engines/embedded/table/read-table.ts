import type { FormTable } from '../../../../shared/form-definition.ts'
import type { DigitModel } from '../figure/model.ts'
import type { Grey } from '../page/raster.ts'
import type { Rules } from '../page/upright.ts'
import { type Rows, rowsOf } from './rows.ts'
import { findTable, type Table } from './table.ts'

/** The table of a page and its rows; no table has none. */
export type TableSeen = { table: Table | null; rows: Rows }

const seeTable = async (
  model: DigitModel,
  page: Grey,
  rules: Rules,
  forms: readonly FormTable[],
): Promise<TableSeen> => {
  const table = findTable(rules, page.width)
  return { table, rows: table === null ? { rows: [], total: null } : await rowsOf(model, page, table, forms) }
}

/**
 * Finds the table of a level page by its printed lines, and reads which rows it has. Where these make no table with
 * rows that are sure, `faint` lines count too, if they do: a poor print has lines as pale as what shines through paper,
 * but what shines through has no row that can be read.
 */
export const readTable = async (
  model: DigitModel,
  page: Grey,
  lines: { printed: Rules; faint: Rules },
  forms: readonly FormTable[],
): Promise<TableSeen> => {
  const isSure = ({ rows }: TableSeen) => rows.rows.some(({ sure }) => sure)
  const seen = await seeTable(model, page, lines.printed, forms)
  if (isSure(seen)) return seen
  const faint = await seeTable(model, page, lines.faint, forms)
  return isSure(faint) ? faint : seen
}
