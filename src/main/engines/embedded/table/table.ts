import { median, sum } from '../page/statistics.ts'
import type { Rules } from '../page/upright.ts'
import { type Column, columnsOf, endOf } from './columns.ts'
import type { Curve } from './curve.ts'
import type { Rule } from './rules.ts'

export type { Column } from './columns.ts'

/** A horizontal line of the grid; `drawn` false: not found, but a gap of two rows says that it is there. */
export type Line = { at: Curve; middle: number; drawn: boolean }

/** The grid of a table, lines from top to bottom, columns from left to right. */
export type Table = { lines: Line[]; columns: Column[]; left: number; right: number; top: number; bottom: number }

const doubled = 10
const sameEnd = 0.05

/** A thick line is found by both of its edges: the longer stands for both. */
const withoutDoubles = (rules: readonly Rule[], along: number): Rule[] => {
  const kept: Rule[] = []
  for (const rule of rules.toSorted((a, b) => a.at(along) - b.at(along))) {
    const before = kept.at(-1)
    if (before === undefined || rule.at(along) - before.at(along) >= doubled) kept.push(rule)
    else if (rule.to - rule.from > before.to - before.from) kept[kept.length - 1] = rule
  }
  return kept
}

/** By length, not by number: the dotted lines of a blurred column of figures can be as many as those of its table. */
const longest = (groups: Rule[][]): Rule[] => {
  const length = (group: readonly Rule[]) => sum(group.map(({ from, to }) => to - from))
  return groups.reduce((a, b) => (length(b) > length(a) ? b : a), [])
}

/** The longest set of lines that begin and end below each other, at distances that rows have. */
const tableLines = (rules: readonly Rule[], width: number): Rule[] => {
  const near = width * sameEnd
  const groups = rules.map((seed) =>
    rules.filter((rule) => Math.abs(rule.from - seed.from) < near && Math.abs(rule.to - seed.to) < near),
  )
  const group = longest(groups)
  const usual = median(group.slice(1).map((rule, i) => rule.middle - (group[i]?.middle ?? 0)))
  const stacks: Rule[][] = [[]]
  for (const rule of group) {
    const last = stacks.at(-1)?.at(-1)
    if (last !== undefined && rule.middle - last.middle > 3.4 * usual) stacks.push([])
    stacks.at(-1)?.push(rule)
  }
  return longest(stacks)
}

/** Where one row is two, three or four times as high as the rest, its missing lines are put in. */
const filled = (rules: readonly Rule[]): Line[] => {
  const lines = rules.map(({ at, middle }) => ({ at, middle, drawn: true }))
  const usual = median(rules.slice(2).map((rule, i) => rule.middle - (rules[i + 1]?.middle ?? 0)))
  return lines.flatMap((line, i) => {
    const above = lines[i - 1]
    if (above === undefined || i < 2) return [line]
    const rows = (line.middle - above.middle) / usual
    const count = Math.round(rows)
    if (count < 2 || count > 4 || Math.abs(rows - count) > 0.25) return [line]
    const missing = Array.from({ length: count - 1 }, (_, k) => {
      const share = (k + 1) / count
      const between = (a: number, b: number) => a * (1 - share) + b * share
      const at = (x: number) => between(above.at(x), line.at(x))
      return { at, middle: between(above.middle, line.middle), drawn: false }
    })
    return [...missing, line]
  })
}

/** Lines of the table are at least so long, as a share of the width of the page. */
const shortest = 0.35
const mostRowsBelow = 3

/** Where the outer columns go on below the last line that was found, the missing lines are put in. */
const withLast = (lines: readonly Line[], columns: readonly Column[]): Line[] => {
  const [last, above] = [lines.at(-1), lines.at(-2)]
  const ends = [columns[0], columns.at(-1)].flatMap((column) => (column === undefined ? [] : [endOf(column)]))
  if (last === undefined || above === undefined || ends.length < 2) return [...lines]
  const usual = median(lines.slice(1).map((line, i) => line.middle - (lines[i]?.middle ?? 0)))
  const rows = (Math.min(...ends) - last.middle) / usual
  const count = Math.round(rows)
  if (count < 1 || count > mostRowsBelow || Math.abs(rows - count) > 0.2) return [...lines]
  const missing = Array.from({ length: count }, (_, i): Line => {
    const down = (i + 1) * usual
    return { at: (x) => last.at(x) + down, middle: last.middle + down, drawn: false }
  })
  return [...lines, ...missing]
}

/** Finds the table of a level page of this width, or null. */
export const findTable = (rules: Rules, width: number): Table | null => {
  const long = rules.across.filter(({ from, to }) => to - from >= shortest * width)
  const found = tableLines(withoutDoubles(long, width / 2), width)
  if (found.length < 3) return null
  const top = found[0]?.middle ?? 0
  const bottom = found.at(-1)?.middle ?? 0
  const left = median(found.map((rule) => rule.from))
  const right = median(found.map((rule) => rule.to))
  const columns = columnsOf(rules.down, { left, right, top, bottom })
  if (columns.length < 3) return null
  return { lines: withLast(filled(found), columns), columns, left, right, top, bottom }
}
