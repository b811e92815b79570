import type { FormItem } from '../../../src/shared/form-definition.ts'
import { writeEntry } from './figure.ts'
import { flow } from './flow.ts'
import { numberOf } from './frame.ts'
import type { Sheet } from './sheet.ts'
import { type FormText, textOf } from './texts.ts'

const units = { people: 'คน', ballots: 'บัตร', votes: 'คะแนน' } as const
/** There is less room for the figures of people. */
const narrower = { people: 10, ballots: 0, votes: 0 } as const
/** Items stand further in, the deeper they are numbered. */
const indents = [72, 94, 118] as const

/** The numbered items above the table on a page, filled in; gives the baseline after the last. */
export const drawItems = (sheet: Sheet, page: number, top: number): number => {
  const { form, printer } = sheet
  const { line, left, right } = form.print
  const text = textOf(form.definition)
  const items = form.definition.items.filter((item) => item.page === page && item.place !== undefined)
  const numbers = [...Object.keys(text.lines).map(Number), ...items.map(({ place }) => place?.line ?? 0)]
  const first = Math.min(0, ...numbers)
  const baseline = (number: number): number => top + (number - first) * line
  for (const [number, words] of Object.entries(text.lines)) {
    const follows = text.lines[Number(number) - 1] !== undefined
    const x = left + (follows ? 0 : indents[0])
    printer.print(words, x, baseline(Number(number)), { room: right - x })
  }
  const columns = columnsOf(sheet, items, text)
  for (const item of items) drawItem(sheet, text, item, baseline(item.place?.line ?? 0), columns)
  const after = baseline(Math.max(0, ...numbers) + 1)
  return page === 1 ? flow(printer, [text.table], { x: left, right, y: after, indent: indents[0] }).y : after
}

const label = ({ form }: Sheet, text: FormText, { key, item, label }: FormItem): string =>
  `${itemNumber(form.print.rowDigits, item)} ${text.items[key] ?? label.th}`

const itemNumber = (digits: 'thai' | 'arabic', item: string): string => {
  const number = item
    .split('.')
    .map((part) => numberOf(digits, Number(part)))
    .join('.')
  return item.includes('.') ? number : `${number}.`
}

const start = ({ form }: Sheet, { item }: FormItem): number =>
  form.print.left + (indents[item.split('.').length - 1] ?? indents[2])

/** Where figures of one unit stand under each other. */
const columnsOf = (sheet: Sheet, items: readonly FormItem[], text: FormText): ReadonlyMap<FormItem['unit'], number> => {
  const ends = (item: FormItem): number =>
    Math.min(start(sheet, item) + sheet.printer.width(label(sheet, text, item)), labelEnd)
  const of = (unit: FormItem['unit']): number =>
    longest(items.filter((item) => item.unit === unit && item.place?.words === true).map(ends))
  return new Map(
    (['people', 'ballots'] as const).map((unit) => [unit, of(unit) + sheet.form.print.itemColumn] as const),
  )
}

/** A name far longer than all others of a long column stands alone, with its figure right behind it. */
const longest = (ends: readonly number[]): number => {
  const [first = 0, second = 0] = ends.toSorted((a, b) => b - a)
  return ends.length > 3 && first - second > farLonger ? second : first
}

const farLonger = 60

/** Labels are pressed before they leave no room for the figure. */
const labelEnd = 512

const drawItem = (
  sheet: Sheet,
  text: FormText,
  item: FormItem,
  y: number,
  columns: ReadonlyMap<FormItem['unit'], number>,
): void => {
  const { form, printer } = sheet
  const x = start(sheet, item)
  const alone = item.place?.words !== true
  const end = x + printer.print(label(sheet, text, item), x, y, { room: labelEnd - x })
  let from = alone ? end : Math.max(end + 4, columns.get(item.unit) ?? 0)
  if (text.count && !alone) from += printer.print('จำนวน', from, y)
  const to = from + form.print.itemGap - narrower[item.unit]
  printer.dots(from, to, y)
  const bracket = to + 5 + printer.print(`${units[item.unit]} `, to + 5, y) + 4
  const right = form.print.tableRight - (text.count ? 0 : form.print.itemBracket)
  if (!alone) {
    printer.print('(', bracket, y)
    printer.dots(bracket + 7, right - 2, y)
    printer.print(')', right, y)
  }
  const entry = form.entries.get(item.key)
  if (entry === undefined) return
  writeEntry(sheet, entry, { from, to, y, words: alone ? null : { from: bracket + 8, to: right - 4 } })
}
