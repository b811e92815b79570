import { ink, inner, page } from './ink.ts'
import type { Sheet } from './sheet.ts'
import type { Run } from './thai-lines.ts'

/** A column: `width` in points, numbers to the right. `draw` writes one cell itself, at the first baseline. */
export type Column<Row> = {
  head: string
  width: number
  align?: 'left' | 'right'
  text?: (row: Row) => string
  draw?: (row: Row, x: number, baseline: number, width: number) => void
}

const size = 9
const leading = 13.2
const above = 4.5
const groupHeight = 20
const gap = 12

type Laid = { cells: (Run[][] | null)[]; height: number }

/**
 * A table that goes over as many pages as it needs, with its heads on each. A row is never torn. Where `groupOf` gives
 * words, they stand above the rows that share them, again on each page.
 */
export const table = <Row>(
  sheet: Sheet,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  groupOf: (row: Row) => string | null = () => null,
): void => {
  heads(sheet, columns)
  let last: string | null = null
  for (const row of rows) {
    const laid = layOut(sheet, columns, row)
    const group = groupOf(row)
    const turned = sheet.need(laid.height + (group === last ? 0 : groupHeight))
    if (turned) heads(sheet, columns)
    if (group !== null && (turned || group !== last)) groupLine(sheet, group)
    last = group
    drawRow(sheet, columns, row, laid)
  }
}

const groupLine = (sheet: Sheet, group: string): void => {
  sheet.text(group, page.left, sheet.y + 14, { size, weight: 'bold' })
  sheet.y += groupHeight
  sheet.rule(sheet.y, ink.hair)
}

const layOut = <Row>(sheet: Sheet, columns: readonly Column<Row>[], row: Row): Laid => {
  const cells = columns.map(({ text, width }) =>
    text === undefined ? null : sheet.lines(text(row), width - gap, size),
  )
  const lines = Math.max(1, ...cells.map((cell) => cell?.length ?? 1))
  return { cells, height: lines * leading + above }
}

const heads = <Row>(sheet: Sheet, columns: readonly Column<Row>[]): void => {
  sheet.need(leading * 3)
  let x: number = page.left
  for (const { head, width, align = 'left' } of columns) {
    sheet.text(head, align === 'right' ? x + width - gap : x, sheet.y + 9, { size: 8.4, colour: ink.third, align })
    x += width
  }
  sheet.y += leading
  sheet.rule(sheet.y, ink.text)
}

const drawRow = <Row>(sheet: Sheet, columns: readonly Column<Row>[], row: Row, { cells, height }: Laid): void => {
  let x: number = page.left
  columns.forEach(({ width, align = 'left', draw }, at) => {
    const edge = align === 'right' ? x + width - gap : x
    draw?.(row, edge, sheet.y + above + 7.6, width - gap)
    cells[at]?.forEach((line, n) => {
      sheet.text(line.map(({ text }) => text).join(''), edge, sheet.y + above + 7.6 + n * leading, { size, align })
    })
    x += width
  })
  sheet.y += height
  sheet.rule(sheet.y, ink.hair)
}

/** Widths that fill the page: `null` takes what the others leave. */
export const widths = (...given: (number | null)[]): number[] => {
  const left = inner - given.reduce<number>((sum, width) => sum + (width ?? 0), 0)
  const open = given.filter((width) => width === null).length
  return given.map((width) => width ?? left / open)
}
