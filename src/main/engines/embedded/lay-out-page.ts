import { failure } from '../../../shared/failure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { rowSlot, type Slot } from '../../../shared/slot.ts'
import type { PageImage } from '../../core/ports.ts'
import type { Field } from './figure/field.ts'
import type { DigitModel } from './figure/model.ts'
import { placeHeader } from './header/place-header.ts'
import type { HeaderField } from './header/read-header.ts'
import { seeCode } from './identify/code-box.ts'
import { type Evidence, type Identity, identify } from './identify/identify.ts'
import { seePageNumber } from './identify/page-number.ts'
import { numbersOf } from './identify/printed-code.ts'
import { noTitle, seeTitle } from './identify/title.ts'
import { dottedLines } from './items/dots.ts'
import { evidenceOf } from './items/evidence.ts'
import { flatAbove } from './items/flat.ts'
import { itemField, itemWords } from './items/item-field.ts'
import { alignedLines, type BracketedLine, bracketedLines } from './items/item-lines.ts'
import { placeItems } from './items/place-items.ts'
import { withoutPale } from './page/pale.ts'
import { type Upright, upright } from './page/upright.ts'
import { readTable } from './table/read-table.ts'
import { inDoubt, type Row, type Rows } from './table/rows.ts'
import type { Table } from './table/table.ts'
import { type WordsField, wordsOfCell } from './words/words-field.ts'

/** Where a slot is written on the level page; `row` when it is one of the table. */
export type Place = { slot: Slot; figure: Field; words: WordsField | null; row: Row | null }

/** What is where on a page, before any figure is read. */
export type Layout = {
  page: Upright
  identity: Identity
  printedPage: number | null
  places: Place[]
  header: HeaderField[]
}

/** A page that is none of the forms by itself; nothing is read on it. */
export type NoForm = { identity: null; printedPage: number | null; places: [] }

/** So many places for figures below each other mean a table whose lines were not found; signatures have fewer. */
const figureLines = 6

const rowPlaces = ({ rows, total }: Rows, hasTotal: boolean): Place[] => [
  ...rows.flatMap((row): Place[] =>
    row.number === null ? [] : [{ slot: rowSlot(row.number), figure: row.field, words: wordsOfCell(row.field), row }],
  ),
  ...(total === null || !hasTotal
    ? []
    : [{ slot: 'total' as const, figure: total, words: wordsOfCell(total), row: null }]),
]

/** What is written above a table. */
type Above = { items: Place[]; header: HeaderField[] }

const nothingAbove: Above = { items: [], header: [] }

/** The items above the table and the numbers of the header; what is not found for certain is left out. */
const placesAbove = (
  { image, ink }: Upright,
  table: Table,
  form: FormDefinition,
  page: number,
  lines: readonly BracketedLine[],
): Above => {
  if (!form.items.some((item) => item.page === page && item.place !== undefined)) return nothingAbove
  const flat = flatAbove(ink, table)
  const evidence = evidenceOf(flat)
  const brackets = lines.flatMap(({ bracket, y }) => (bracket === null ? [] : [flat.placeOf(bracket, y)]))
  const found = placeItems(evidence, form, page, brackets)
  const items = found.map((place) => ({
    slot: place.item.key,
    figure: itemField(image, flat, place),
    words: itemWords(image, flat, place),
    row: null,
  }))
  const first = found.find(({ item }) => item.place?.line === 0)
  const header = page > 1 || first === undefined ? [] : placeHeader(evidence, form, first.baseline)
  return { items, header: header.map((place) => ({ fact: place.fact, figure: itemField(image, flat, place) })) }
}

/** What the grid of a table says of the page it stands on. */
const gridOf = (table: Table, { rows, total }: Rows): Evidence['table'] => ({
  columns: table.columns.length - 1,
  lines: table.lines.length - 1,
  rows: rows.flatMap((row) => (row.sure && row.number !== null ? [row.number] : [])),
  total: total !== null,
})

/** Levels a page, finds its table and tells which form it is. */
export const layOutPage = async (
  printed: DigitModel,
  image: PageImage,
  forms: readonly FormDefinition[],
): Promise<Result<Layout | NoForm>> => {
  const seen = upright(image)
  const page = withoutPale(seen)
  const { parts } = page
  const tables = forms.map((form) => form.table)
  const { table, rows } = await readTable(printed, page.image, { printed: page.rules, faint: seen.rules }, tables)
  const lines = bracketedLines(dottedLines(parts), parts, table?.top ?? page.image.height)
  const pageNumber = await seePageNumber(printed, page.image, page.ink, parts)
  const isLaterPage = pageNumber.value !== null && pageNumber.value > 1
  const identity = identify(forms, {
    code: await seeCode(printed, page.image, numbersOf(forms)),
    title: isLaterPage ? noTitle : seeTitle(page.ink, parts, table?.top ?? page.image.height, forms),
    pageNumber,
    table: table === null ? null : gridOf(table, rows),
    bracketedLines: lines.length,
  })
  if (identity === null) return ok({ identity, printedPage: pageNumber.value, places: [] })
  if (table === null && alignedLines(lines) >= figureLines) return failed(failure('no-table'))
  const { form, page: number } = identity
  const above = table === null ? nothingAbove : placesAbove(page, table, form, number, lines)
  const isOfForm = table !== null && table.columns.length - 1 === form.table.columns
  const hasTotal = form.items.some(({ key }) => key === 'total')
  return ok({
    page,
    identity,
    printedPage: pageNumber.value,
    places: [...above.items, ...rowPlaces(isOfForm ? rows : inDoubt(rows), hasTotal)],
    header: above.header,
  })
}
