import type { Canvas } from '@napi-rs/canvas'
import { chanceFrom, seedOf } from '../chance.ts'
import type { FilledForm } from '../plan/form.ts'
import { drawFrame } from './frame.ts'
import { drawHeader } from './header.ts'
import { drawItems } from './items.ts'
import { type Sheet, sheetFor } from './sheet.ts'
import { drawSignatures } from './signatures.ts'
import { drawTable } from './table.ts'

/** No figure is asked for lower than this, and no row is flatter. */
const lowest = 1112
const flattest = 29
const continuedTop = 150

/** Rows of the table on a page; `to` null: as many as fit, the rest follows on the next page. */
type Rows = { from: number; to: number | null }

/** The pages of a filled form, clean, as they would come from the printer and the pen. */
export const drawForm = (form: FilledForm, scale: number): Canvas[] => {
  const pages: Canvas[] = []
  let next = 1
  for (let page = 1; page <= form.definition.pages || next <= lastRow(form); page += 1) {
    const sheet = sheetFor(form, scale, chanceFrom(seedOf(form.seed, page)))
    drawFrame(sheet, page)
    const part = form.definition.table.pages.find((rows) => rows.page === page)
    const head = page === 1 ? drawHeader(sheet) : continuedTop
    const top = form.definition.items.some((item) => item.page === page && item.place)
      ? drawItems(sheet, page, head)
      : head
    let end = top
    if (next <= lastRow(form))
      ({ next, end } = drawRows(sheet, { from: next, to: part?.to ?? null }, page === 1 ? top - 8 : top))
    if (page >= form.definition.pages && next > lastRow(form))
      drawSignatures(sheet, end === continuedTop ? 166 : end + 60)
    pages.push(sheet.printer.canvas)
  }
  return pages
}

/** The last row that is printed, be it used or not. */
export const lastRow = ({ definition, used, print }: FilledForm): number =>
  definition.table.rows ?? Math.max(used, print.blankRows)

const drawRows = (sheet: Sheet, { from, to }: Rows, top: number): { next: number; end: number } => {
  const { print, entries } = sheet.form
  const last = lastRow(sheet.form)
  const room = lowest - top - print.head
  const fitting = from - 1 + Math.floor(room / flattest) - 1
  const until = Math.min(to ?? (last <= fitting ? last : fitting), last)
  const total = until === last && entries.has('total')
  const rows = until - from + 1 + (total ? 1 : 0)
  const roomy = rows < 9 ? 1.25 : 1
  const end = drawTable(sheet, { top, row: Math.min(print.row * roomy, room / rows), from, to: until, total })
  return { next: until + 1, end }
}
