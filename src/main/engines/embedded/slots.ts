import type { FormDefinition, FormTable } from '../../../shared/form-definition.ts'
import type { SlotReading } from '../../../shared/reading.ts'
import { rowSlot } from '../../../shared/slot.ts'
import type { Place } from './lay-out-page.ts'
import type { Upright } from './page/upright.ts'
import type { Row } from './table/rows.ts'
import type { HeardFigure } from './words/combine.ts'

const isNothing = ({ ink }: HeardFigure): boolean => ink === 'empty' || ink === 'dash'

/**
 * Candidate tables have spare lines: one without a name and without a figure is not used. A figure written on a line
 * without a name is never hidden.
 */
const isUsed = (row: Row, figure: HeardFigure, table: FormTable): boolean =>
  table.rows !== null || !isNothing(figure) || row.isNamed()

/** What was read at a place. A row says how it was anchored and whether it is used. */
export const slotReading = (
  { slot, row }: Place,
  figure: HeardFigure,
  table: FormTable,
  toPicture: Upright['toPicture'],
): SlotReading => ({
  slot,
  ink: figure.ink,
  text: figure.text,
  alternatives: figure.alternatives,
  confidence: figure.confidence,
  marks: figure.marks,
  words: figure.words,
  box: toPicture(figure.area),
  anchor: row === null ? null : row.sure ? 'number' : 'none',
  used: row === null || isUsed(row, figure, table),
})

const missing = (number: number): SlotReading => ({
  slot: rowSlot(number),
  ink: 'illegible',
  text: null,
  alternatives: [],
  confidence: 0,
  marks: [],
  words: null,
  box: null,
  anchor: 'none',
  used: true,
})

/** Rows that the form prints on this page and that were not found: a person must see them. */
export const missingRows = (form: FormDefinition, page: number, found: readonly SlotReading[]): SlotReading[] => {
  const here = form.table.pages.find((part) => part.page === page)
  if (here === undefined || here.to === null || form.table.rows === null) return []
  const slots = new Set(found.map(({ slot }) => slot))
  const numbers = Array.from({ length: here.to - here.from + 1 }, (_, i) => here.from + i)
  return numbers.filter((number) => !slots.has(rowSlot(number))).map(missing)
}
