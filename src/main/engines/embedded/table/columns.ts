import type { Curve } from './curve.ts'
import type { Rule } from './rules.ts'

/** A vertical line of the grid: `at` gives its place at each height, `spans` where ink of it was found. */
export type Column = { at: Curve; middle: number; spans: { from: number; to: number }[] }

/** Where the lines of a table begin and end, in pixels. */
export type Extent = { left: number; right: number; top: number; bottom: number }

const sameColumn = 16
const leastDrawn = 0.45
/** A line of the table that goes on for so many pixels beyond it is a streak or a fold. */
const beyond = { from: 30, to: 130, drawn: 0.6 }
/** Lines of rows that go on past the last column by this share of their length were cut off with it. */
const cutOff = 0.04

/** Gathers pieces of vertical lines that stand above each other into one column. */
const gathered = (pieces: readonly Rule[], middle: number): Column[] => {
  const groups: { x: number; pieces: Rule[] }[] = []
  for (const piece of pieces.toSorted((a, b) => a.at(middle) - b.at(middle))) {
    const x = piece.at(middle)
    const group = groups.find((other) => Math.abs(other.x - x) < sameColumn)
    if (group === undefined) groups.push({ x, pieces: [piece] })
    else {
      group.pieces.push(piece)
      group.x += (x - group.x) / group.pieces.length
    }
  }
  return groups.map(({ x, pieces: own }) => {
    const distance = (rule: Rule, y: number) => Math.max(rule.from - y, y - rule.to, 0)
    const nearest = (y: number) => own.reduce((a, b) => (distance(b, y) < distance(a, y) ? b : a))
    const at = (y: number) => {
      const rule = nearest(y)
      return rule.to - rule.from > 200 ? rule.at(y) : x
    }
    return { at, middle: x, spans: own.map(({ from, to }) => ({ from, to })) }
  })
}

const overlap = (span: { from: number; to: number }, top: number, bottom: number): number =>
  Math.max(0, Math.min(span.to, bottom) - Math.max(span.from, top))

/** The share of the height between `top` and `bottom` in which the column is drawn. */
export const drawnShare = (column: Column, top: number, bottom: number): number =>
  column.spans.reduce((total, span) => total + overlap(span, top, bottom), 0) / (bottom - top)

/** Where the ink of a column ends. */
export const endOf = ({ spans }: Column): number => Math.max(...spans.map(({ to }) => to))

/** Streaks of a scanner and folds run through a table; its own columns end with it. If most go on, its lines are missing. */
const withoutStreaks = (columns: readonly Column[], { top, bottom }: Extent): Column[] => {
  const goesOn = (column: Column) =>
    drawnShare(column, top - beyond.to, top - beyond.from) > beyond.drawn ||
    drawnShare(column, bottom + beyond.from, bottom + beyond.to) > beyond.drawn
  const own = columns.filter((column) => !goesOn(column))
  return own.length > columns.length / 2 ? own : [...columns]
}

const edgeAt = (x: number): Column => ({ at: () => x, middle: x, spans: [] })

/** A page cut off at its side lacks the outer line, but not the lines of the rows: they say where cells end. */
const withEdges = (columns: readonly Column[], { left, right }: Extent): Column[] => {
  const [first, last] = [columns[0], columns.at(-1)]
  const room = cutOff * (right - left)
  return [
    ...(first !== undefined && first.middle - left > room ? [edgeAt(left)] : []),
    ...columns,
    ...(last !== undefined && right - last.middle > room ? [edgeAt(right)] : []),
  ]
}

/** The columns of a table among the upright lines of its page, from left to right. */
export const columnsOf = (down: readonly Rule[], extent: Extent): Column[] => {
  const { left, right, top, bottom } = extent
  const beside = (rule: Rule) =>
    rule.to > top - 20 && rule.from < bottom + 20 && rule.middle > left - 25 && rule.middle < right + 25
  const columns = gathered(down.filter(beside), (top + bottom) / 2)
  const drawn = columns.filter((column) => drawnShare(column, top, bottom) > leastDrawn)
  return withEdges(withoutStreaks(drawn, extent), extent)
}
