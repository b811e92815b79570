import { failure } from '../../../shared/failure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { PageReading, SlotReading } from '../../../shared/reading.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import type { PageImage } from '../../core/ports.ts'
import type { DigitModel, Models } from './figure/model.ts'
import { readFigures } from './figure/read-figures.ts'
import { seeCode } from './identify/code-box.ts'
import { type Identity, identify } from './identify/identify.ts'
import { dottedLines } from './items/dots.ts'
import { itemField } from './items/item-field.ts'
import { alignedLines, bracketedLines } from './items/item-lines.ts'
import { placeItems } from './items/place-items.ts'
import { partsOf } from './page/parts.ts'
import { type Upright, upright } from './page/upright.ts'
import { itemSlot, missingRows, rowReading } from './slots.ts'
import { type Row, type Rows, rowsOf } from './table/rows.ts'
import { findTable } from './table/table.ts'

const nothingKnown = { province: null, constituency: null, unit: null, set: null }
const noForm: PageReading = { form: null, formConfidence: 0, formPage: null, slots: [], header: nothingKnown }

/** So many places for figures below each other mean a table whose lines were not found; signatures have fewer. */
const figureLines = 6

type Seen = { page: Upright; rows: Rows; places: ReturnType<typeof placeItems> }

/** Reads the slots of an identified page. */
const readSlots = async (model: DigitModel, { form, page: number }: Identity, seen: Seen): Promise<SlotReading[]> => {
  const { page, rows, places } = seen
  const { toPicture } = page
  const totalItem = form.items.find((item) => item.key === 'total')
  const total = rows.total !== null && totalItem !== undefined ? [rows.total] : []
  const fields = [
    ...places.map((place) => itemField(page.image, place)),
    ...rows.rows.map((row) => row.field),
    ...total,
  ]
  const figures = await readFigures(model, fields)
  const ofItems = places.flatMap(({ item }, i) => {
    const figure = figures[i]
    return figure === undefined ? [] : [itemSlot(item.key, figure, toPicture)]
  })
  const ofRows = rows.rows.flatMap((row: Row, i) => {
    const figure = figures[places.length + i]
    return figure === undefined ? [] : [rowReading(row, figure, form.table, toPicture)]
  })
  const totalFigure = total.length > 0 ? figures.at(-1) : undefined
  const ofTotal = totalFigure === undefined ? [] : [itemSlot('total', totalFigure, toPicture)]
  return [...ofItems, ...ofRows, ...missingRows(form, number, ofRows), ...ofTotal]
}

/** Reads one page: level it, find its table, tell which form it is, read its figures. */
export const readPage = async (
  { printed, handwritten }: Models,
  image: PageImage,
  forms: readonly FormDefinition[],
): Promise<Result<PageReading>> => {
  const page = upright(image)
  const parts = partsOf(page.ink)
  const table = findTable(page.ink)
  const rows: Rows =
    table === null
      ? { rows: [], total: null }
      : await rowsOf(
          printed,
          page.image,
          table,
          forms.map((form) => form.table),
        )
  const dotted = dottedLines(parts.parts)
  const pairs = dottedLines(parts.parts, 2)
  const lines = bracketedLines(dotted, parts.parts, table?.top ?? page.image.height)
  const sure = rows.rows.flatMap((row) => (row.sure && row.number !== null ? [row.number] : []))
  const identity = identify(forms, {
    code: await seeCode(printed, page.image),
    columns: table === null ? null : table.columns.length - 1,
    rows: sure,
    bracketedLines: lines.length,
  })
  if (identity === null) return ok(noForm)
  const { form, page: number, confidence } = identity
  const itemsOn = (wanted: number) => form.items.filter((item) => item.page === wanted && item.place !== undefined)
  if (table === null && alignedLines(lines) >= figureLines) return failed(failure('no-table'))
  const places = table === null ? [] : placeItems(itemsOn(number), lines, pairs)
  const slots = await readSlots(handwritten, identity, { page, rows, places })
  return ok({ form: form.id, formConfidence: confidence, formPage: number, slots, header: nothingKnown })
}
