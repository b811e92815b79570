import { rowSlot } from '../../../src/shared/slot.ts'
import { candidateName, partyName } from '../names.ts'
import { type Asked, writeEntry } from './figure.ts'
import { numberOf } from './frame.ts'
import type { Sheet } from './sheet.ts'

/** A part of the table on one page: rows `from` to `to`, and the total where it ends. */
export type TablePart = { top: number; row: number; from: number; to: number; total: boolean }

const candidateHeads = [
  ['หมายเลขประจำตัว', 'ผู้สมัคร'],
  ['ชื่อตัว – ชื่อสกุล', 'ผู้สมัครรับเลือกตั้ง'],
  ['สังกัด', 'พรรคการเมือง'],
  ['ได้คะแนน', '(ให้กรอกทั้งตัวเลขและตัวอักษร)'],
] as const
const partyHeads = [
  ['หมายเลขของบัญชีรายชื่อ', 'ของพรรคการเมือง'],
  ['ชื่อ', 'พรรคการเมือง'],
  ['ได้คะแนน', '(ให้กรอกทั้งตัวเลขและตัวอักษร)'],
] as const

/** The edges of the columns, left to right. */
const columnsOf = ({ form: { definition, print } }: Sheet): number[] => {
  const wide = print.tableRight - print.tableLeft
  const shares = definition.table.of === 'parties' ? print.partyColumns : print.candidateColumns
  return [0, ...shares, 1].map((share) => print.tableLeft + share * wide)
}

/** The printed table, filled in; gives its lower edge. */
export const drawTable = (sheet: Sheet, part: TablePart): number => {
  const columns = columnsOf(sheet)
  drawHeads(sheet, columns, part.top)
  const first = part.top + sheet.form.print.head
  const bottom = first + (part.to - part.from + 1) * part.row
  grid(sheet, columns, part, bottom)
  for (let number = part.from; number <= part.to; number += 1)
    drawRow(sheet, columns, number, first + (number - part.from) * part.row + part.row / 2 + 6)
  crossOut(sheet, columns, part, first)
  if (!part.total) return bottom
  drawTotal(sheet, columns, bottom, part.row)
  return bottom + part.row
}

const drawHeads = ({ form, printer }: Sheet, columns: readonly number[], top: number): void => {
  const heads: readonly (readonly string[])[] = form.definition.table.of === 'parties' ? partyHeads : candidateHeads
  for (const [at, lines] of heads.entries()) {
    const [left = 0, right = 0] = columns.slice(at, at + 2)
    const style = { size: 14.6, bold: true, align: 'center', room: right - left - 8 } as const
    for (const [n, line] of lines.entries())
      printer.print(line, (left + right) / 2, top + form.print.head / 2 - 4 + n * 20, style)
  }
}

const grid = (
  { form, printer }: Sheet,
  columns: readonly number[],
  { top, row, from, to }: TablePart,
  bottom: number,
): void => {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)]
  for (const x of columns) printer.line(x, top, x, bottom)
  printer.line(left, top, right, top)
  for (let at = 0; at <= to - from + 1; at += 1) {
    const y = top + form.print.head + at * row
    printer.line(left, y, right, y)
  }
}

const drawRow = (sheet: Sheet, columns: readonly number[], number: number, y: number): void => {
  const { form, printer } = sheet
  const [first = 0, second = 0] = columns
  printer.print(numberOf(form.print.rowDigits, number), (first + second) / 2, y, { align: 'center' })
  if (number <= form.used) drawNames(sheet, columns, number, y)
  const asked = askFor(sheet, columns, y, true)
  const entry = form.entries.get(rowSlot(number))
  if (entry !== undefined) writeEntry(sheet, entry, asked)
}

const drawNames = (
  { form, printer, hand, chance }: Sheet,
  columns: readonly number[],
  number: number,
  y: number,
): void => {
  const parties = form.definition.table.of === 'parties'
  const [, second = 0, third = 0, fourth = 0] = columns
  const name = parties ? partyName(number) : candidateName(number)
  if (parties || form.print.names === 'printed') printer.print(name, second + 10, y, { room: third - second - 14 })
  else hand.words(name, second + chance.between(3, 8), y, third - second - 8)
  if (parties) return
  if (form.print.names === 'printed') printer.print(partyName(number), (third + fourth) / 2, y, { align: 'center' })
  else hand.words(partyName(number), third + chance.between(2, 6), y, fourth - third - 4)
}

/** Prints where the figure and its words belong. */
const askFor = ({ form, printer }: Sheet, columns: readonly number[], y: number, words: boolean): Asked => {
  const [left = 0, right = 0] = columns.slice(-2)
  const bracket = left + (right - left) * form.print.bracket
  const [from, to] = [left + 8, bracket - 2]
  if (words) {
    printer.dots(from, to, y)
    printer.print('(', bracket, y)
    printer.dots(bracket + 7, right - 11, y)
    printer.print(')', right - 10, y)
  }
  return { from, to, y, words: { from: bracket + 8, to: right - 12 } }
}

/** Some boards draw a line through the rows that nobody stands for. */
const crossOut = (
  { form, hand, chance }: Sheet,
  columns: readonly number[],
  { from, to, row }: TablePart,
  top: number,
): void => {
  const [left = 0, right = 0] = columns.slice(-2)
  if (form.used >= to || form.used < from - 1 || !chance.likely(0.12)) return
  const [high, low] = [top + (Math.max(form.used, from - 1) - from + 1) * row, top + (to - from + 1) * row]
  hand.stroke([
    [right - 20, high + 6],
    [left + 30, low - 6],
  ])
}

const drawTotal = (sheet: Sheet, columns: readonly number[], top: number, height: number): void => {
  const { form, printer } = sheet
  const [left = 0, right = 0] = [columns[0], columns.at(-1)]
  const last = columns.at(-2) ?? 0
  for (const x of [left, last, right]) printer.line(x, top, x, top + height)
  printer.line(left, top + height, right, top + height)
  const y = top + height / 2 + 6
  printer.print('รวมคะแนนทั้งสิ้น', (left + last) / 2, y, { bold: true, align: 'center' })
  const asked = askFor(sheet, columns, y, form.print.totalWords)
  const entry = form.entries.get('total')
  if (entry !== undefined) writeEntry(sheet, entry, asked)
}
