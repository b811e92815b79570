import type { FormTable } from '../../../../shared/form-definition.ts'
import { bracketPlace } from '../figure/bracket.ts'
import { cellInk } from '../figure/cell-ink.ts'
import { type Field, fieldOf } from '../figure/field.ts'
import { logLikelihoodOfNumber } from '../figure/likelihood.ts'
import type { DigitModel } from '../figure/model.ts'
import { heightOf, widthOf } from '../page/parts.ts'
import type { Grey } from '../page/raster.ts'
import { median } from '../page/statistics.ts'
import { type AnchoredRow, anchorRows, type RowEvidence } from './anchor.ts'
import { type Cell, straighten } from './cell.ts'
import { drawnShare } from './columns.ts'
import { digitCount } from './digit-count.ts'
import { mayLackDigits } from './lost-digits.ts'
import { type PrintedNumber, printedNumbers } from './printed-number.ts'
import type { Table } from './table.ts'

/** A row of the grid: its number, its field for the figure, and a look at whether the cells between hold anything. */
export type Row = AnchoredRow & { field: Field; isNamed(): boolean }

/** A table's rows from top to bottom, and its total if it stands on this page. */
export type Rows = { rows: Row[]; total: Field | null }

/** A row of cells. Those between the first and the last are cut out when they are asked for, which is seldom. */
type Strip = {
  top: number
  bottom: number
  first: Cell | null
  between(): Cell[]
  last: Cell | null
  merged: boolean
  odd: boolean
}

const usualHeights = { least: 0.6, most: 1.5 }

const rowHeightOf = (table: Table): number =>
  median(table.lines.slice(1).map((line, i) => line.middle - (table.lines[i]?.middle ?? 0)))

/** The row of the total has no lines between its first columns. */
const isMerged = (table: Table, top: number, bottom: number): boolean => {
  const inner = table.columns.slice(1, -2)
  const margin = (bottom - top) * 0.15
  return inner.every((column) => drawnShare(column, top + margin, bottom - margin) < 0.3)
}

const stripsOf = (page: Grey, table: Table, rowHeight: number): Strip[] =>
  table.lines.slice(1).flatMap((below, i) => {
    const above = table.lines[i]
    if (above === undefined) return []
    const [top, bottom] = [above.middle, below.middle]
    const sides = table.columns.slice(1).flatMap((after, c) => {
      const before = table.columns[c]
      return before === undefined ? [] : [{ before, after }]
    })
    const cut = ({ before, after }: (typeof sides)[number]) => straighten(page, above, below, before, after)
    const [first, last] = [sides[0], sides.at(-1)]
    const rows = (bottom - top) / rowHeight
    const odd = rows < usualHeights.least || rows > usualHeights.most
    const cells = {
      first: first === undefined ? null : cut(first),
      between: () => sides.slice(1, -1).map(cut),
      last: last === undefined ? null : cut(last),
    }
    return [{ top, bottom, ...cells, merged: isMerged(table, top, bottom), odd }]
  })

/** What the first column says of each row's number. */
const evidenceOf = async (
  model: DigitModel,
  strips: readonly Strip[],
  numbers: readonly (PrintedNumber | null)[],
  last: number,
): Promise<RowEvidence[]> => {
  const steps = await model.read(numbers.flatMap((number) => number?.input ?? []))
  let next = 0
  return strips.map(({ merged }, i) => {
    const input = numbers[i]?.input
    if (input === undefined) return { logLikelihoods: [], merged }
    const read = steps[next++] ?? []
    const { one, two } = digitCount(input)
    const likelihood = (number: number) => logLikelihoodOfNumber(read, number) + (number < 10 ? one : two)
    return { logLikelihoods: Array.from({ length: last }, (_, n) => likelihood(n + 1)), merged }
  })
}

/** A cell in which something is written or printed: a few letters at least. */
const isFilled = (cell: Cell, rowHeight: number): boolean => {
  const letters = cellInk(cell.image).parts.filter(
    (part) => Math.max(widthOf(part), heightOf(part)) > 0.15 * rowHeight && part.left > 7 && part.top > 5,
  )
  return letters.length >= 3 || letters.some((part) => widthOf(part) > rowHeight)
}

const mostCandidates = 60
const pageEdge = 0.03

/** The page is cut off through its first column, and its numbers perhaps with it: 12 would be read as 2. */
const isCutThrough = (page: Grey, { columns: [first], left }: Table): boolean =>
  first !== undefined && first.spans.length === 0 && left < pageEdge * page.width

/** Reads which rows a grid has, by their printed numbers. */
export const rowsOf = async (
  model: DigitModel,
  page: Grey,
  table: Table,
  forms: readonly FormTable[],
): Promise<Rows> => {
  const rowHeight = rowHeightOf(table)
  const strips = stripsOf(page, table, rowHeight)
  const last = Math.max(...forms.map((form) => form.rows ?? mostCandidates))
  const starts = new Set(forms.flatMap((form) => form.pages.map(({ from }) => from)))
  const numbers = printedNumbers(
    strips.map(({ first, merged }) => (merged ? null : first)),
    rowHeight,
  )
  const anchored = anchorRows(await evidenceOf(model, strips, numbers, last), last, starts)
  const standing = anchored.flatMap(({ number }, i) => {
    const printed = numbers[i]
    return number === null || printed === null || printed === undefined ? [] : [{ ...printed, number }]
  })
  const doubtful = isCutThrough(page, table) || mayLackDigits(standing)
  const figures = strips.flatMap(({ last }) => last ?? [])
  const inked = figures.map(({ image }) => ({ ink: cellInk(image), width: image.width, height: image.height }))
  const end = bracketPlace(inked, rowHeight)
  const fields = figures.map((cell, i) => fieldOf(cell, inked[i]?.ink ?? cellInk(cell.image), rowHeight, end))
  const rows = strips.flatMap((strip, i): Row[] => {
    const [found, field] = [anchored[i], fields[i]]
    if (found === undefined || field === undefined || found.number === null) return []
    const isNamed = () => strip.between().some((cell) => isFilled(cell, rowHeight))
    return [{ number: found.number, sure: found.sure && !strip.odd && !doubtful, field, isNamed }]
  })
  const lastMerged = strips.findLastIndex(({ merged }) => merged)
  const isLast = lastMerged >= 0 && lastMerged === strips.length - 1
  return { rows, total: isLast ? (fields[lastMerged] ?? null) : null }
}

/** The rows of a grid whose columns are not those of the form: which cells hold the figures is not certain. */
export const inDoubt = ({ rows }: Rows): Rows => ({ rows: rows.map((row) => ({ ...row, sure: false })), total: null })
