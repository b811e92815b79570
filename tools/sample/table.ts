import { thaiNumberWords } from '../../src/shared/thai-number-words.ts'
import { spelt, written } from './items.ts'
import { candidateName, partyName, thaiDigits } from './names.ts'
import type { Pen } from './pen.ts'
import type { SampleForm } from './plan.ts'

/** A part of the table on one page: rows `from` to `to`, and the total where it ends. */
export type TablePart = { top: number; head: number; row: number; from: number; to: number; total: boolean }

const candidateColumns = [72, 170, 360, 482, 768] as const
const partyColumns = [68, 229, 437, 770] as const
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

export const drawTable = (pen: Pen, form: SampleForm, part: TablePart): void => {
  const parties = form.kind === 'ss-5-18-pl'
  const columns: readonly number[] = parties ? partyColumns : candidateColumns
  const heads: readonly (readonly string[])[] = parties ? partyHeads : candidateHeads
  const rows = part.to - part.from + 1
  const bottom = part.top + part.head + rows * part.row
  for (const [at, lines] of heads.entries()) {
    const [left, right] = [columns[at] ?? 0, columns[at + 1] ?? 0]
    const style = { size: 14.6, bold: true, align: 'center', room: right - left - 8 } as const
    for (const [n, line] of lines.entries())
      pen.print(line, (left + right) / 2, part.top + part.head / 2 - 4 + n * 20, style)
  }
  grid(pen, columns, part, bottom)
  for (let number = part.from; number <= part.to; number += 1) {
    const baseline = part.top + part.head + (number - part.from) * part.row + part.row / 2 + 6
    drawRow(pen, form, columns, number, baseline)
  }
  if (part.total) drawTotal(pen, form, columns, bottom, part.row)
}

const grid = (pen: Pen, columns: readonly number[], { top, head, row, from, to }: TablePart, bottom: number): void => {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)]
  for (const x of columns) pen.line(x, top, x, bottom)
  pen.line(left, top, right, top)
  for (let at = 0; at <= to - from + 1; at += 1) pen.line(left, top + head + at * row, right, top + head + at * row)
}

const drawRow = (pen: Pen, form: SampleForm, columns: readonly number[], number: number, baseline: number): void => {
  const [first = 0, second = 0] = columns
  const parties = form.kind === 'ss-5-18-pl'
  const vote = form.votes[number - 1]
  pen.print(thaiDigits(number), (first + second) / 2, baseline, { align: 'center' })
  if (vote !== undefined) {
    pen.print(parties ? partyName(number) : candidateName(number), second + 10, baseline)
    if (!parties)
      pen.print(partyName(number), ((columns[2] ?? 0) + (columns[3] ?? 0)) / 2, baseline, { align: 'center' })
  }
  drawVotes(
    pen,
    columns,
    baseline,
    vote === undefined ? null : { digits: written(vote, form), words: spelt(vote, form) },
  )
}

const drawVotes = (
  pen: Pen,
  columns: readonly number[],
  baseline: number,
  filled: { digits: string; words: string } | null,
): void => {
  const [left = 0, right = 0] = columns.slice(-2)
  const bracket = left + 70 + (columns.length === 4 ? 12 : 0)
  pen.dots(left + 8, bracket - 2, baseline)
  pen.print('(', bracket, baseline)
  pen.dots(bracket + 7, right - 17, baseline)
  pen.print(')', right - 15, baseline)
  if (filled === null) return
  pen.digits(filled.digits, (left + 8 + bracket) / 2, baseline)
  pen.words(filled.words, bracket + 16, baseline, right - bracket - 40)
}

const drawTotal = (pen: Pen, form: SampleForm, columns: readonly number[], top: number, height: number): void => {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)]
  const last = columns.at(-2) ?? 0
  for (const x of [left, last, right]) pen.line(x, top, x, top + height)
  pen.line(left, top + height, right, top + height)
  pen.print('รวมคะแนนทั้งสิ้น', (left + last) / 2, top + height / 2 + 6, { bold: true, align: 'center' })
  drawVotes(pen, columns, top + height / 2 + 6, { digits: String(form.total), words: thaiNumberWords(form.total) })
}
