import type { FormItem } from '../../../../shared/form-definition.ts'
import { median } from '../page/statistics.ts'
import type { Area } from '../page/upright.ts'
import type { Dotted } from './dots.ts'
import { type BracketedLine, lineDistance } from './item-lines.ts'

/**
 * Where an item's figure is written: from `left` to `right` its dotted line, `baseline` the height of its dots; `words`:
 * from bracket to bracket.
 */
export type ItemPlace = {
  item: FormItem
  left: number
  right: number
  baseline: number
  lineHeight: number
  words: { left: number; right: number } | null
}

type Placed = { item: FormItem; line: BracketedLine }

const unitWord = { narrowest: 40, widest: 130 }
const figureWidth = { narrowest: 50, widest: 260 }
const tolerance = 0.3
/** Writing hides at most so much of a dotted line between two dots that show. */
const widestWriting = 110
const clearStretch = 22
const sameLine = 10
const sameBracket = 12

const wordItems = (items: readonly FormItem[]): FormItem[] => items.filter((item) => item.place?.words === true)
const lineOf = (item: FormItem): number => item.place?.line ?? 0

/** Lines and items matched one to one by their printed distances; null unless there is exactly one way to do it. */
const matched = (items: readonly FormItem[], lines: readonly BracketedLine[], distance: number): Placed[] | null => {
  const ways = lines.flatMap((line) =>
    items.map((item) => {
      const expected = (other: FormItem) => line.y + (lineOf(other) - lineOf(item)) * distance
      const nearest = (other: FormItem) =>
        lines.find(
          (candidate) =>
            Math.abs(candidate.y - expected(other)) < tolerance * distance + 0.02 * Math.abs(expected(other) - line.y),
        )
      return items.flatMap((other) => {
        const found = nearest(other)
        return found === undefined ? [] : [{ item: other, line: found }]
      })
    }),
  )
  const most = Math.max(0, ...ways.map((way) => way.length))
  const best = ways.filter((way) => way.length === most)
  const spelt = new Set(best.map((way) => way.map(({ item, line }) => `${item.key}@${line.y}`).join(' ')))
  const [way] = best
  return way === undefined || spelt.size !== 1 || most < Math.min(items.length, lines.length) ? null : way
}

type Extent = { left: number; right: number; baseline: number }

/** Stretches that writing has parted, from the last one back to the first gap that no figure covers. */
const lastGroup = (stretches: readonly Dotted[]): Extent | null => {
  const sorted = stretches.toSorted((a, b) => b.to - a.to)
  const [last] = sorted
  if (last === undefined) return null
  let left = last.from
  const group = sorted.filter((stretch) => {
    if (left - stretch.to > widestWriting) return false
    left = Math.min(left, stretch.from)
    return true
  })
  const baseline = group.reduce((total, { y }) => total + y, 0) / group.length
  return { left, right: last.to, baseline }
}

/**
 * The dots on which the figure stands: those before the unit's word and the bracket. Where writing hides all but a few,
 * pairs of dots must do, though print has specks that look like a pair.
 */
const figureExtent = ({ y, bracket }: BracketedLine, dots: readonly Dotted[], shortest: number): Extent | null => {
  if (bracket === null) return null
  const from = bracket - unitWord.widest - figureWidth.widest
  const to = bracket - unitWord.narrowest
  const onLine = dots.filter((dotted) => Math.abs(dotted.y - y) <= sameLine && dotted.to < to && dotted.from > from)
  return lastGroup(onLine.filter((dotted) => dotted.to - dotted.from >= shortest))
}

/** What most lines say; of two the wider. */
const commonExtent = (extents: readonly Extent[]): { left: number; right: number } => {
  const lefts = extents.map(({ left }) => left)
  const rights = extents.map(({ right }) => right)
  return extents.length > 2
    ? { left: median(lefts), right: Math.max(...rights) }
    : { left: Math.min(...lefts), right: Math.max(...rights) }
}

/** Lines whose brackets stand below each other have their figures below each other too. */
const withWords = (placed: readonly Placed[], dots: readonly Dotted[], lineHeight: number): ItemPlace[] =>
  placed.flatMap(({ item, line }) => {
    const alike = placed.filter(({ line: other }) => Math.abs((other.bracket ?? 0) - (line.bracket ?? 0)) < sameBracket)
    const [clear, pairs] = [clearStretch, 0].map((shortest) =>
      alike.flatMap((other) => figureExtent(other.line, dots, shortest) ?? []),
    )
    const extents = clear !== undefined && clear.length > 0 ? clear : (pairs ?? [])
    if (extents.length === 0) return []
    const common = commonExtent(extents)
    const own = figureExtent(line, dots, clearStretch)
    const baseline = own !== null && own.right > common.left ? own.baseline : line.y
    const words = line.bracket === null ? null : { left: line.bracket, right: line.right }
    return [{ item, ...common, baseline, lineHeight, words }]
  })

/** An item without words: the only dotted line at its printed distance from the others. */
const withoutWords = (
  item: FormItem,
  placed: readonly Placed[],
  dots: readonly Dotted[],
  lineHeight: number,
): ItemPlace[] => {
  const [first] = placed
  if (first === undefined) return []
  const expected = first.line.y + (lineOf(item) - lineOf(first.item)) * lineHeight
  const extent = lastGroup(dots.filter(({ y }) => Math.abs(y - expected) < 0.45 * lineHeight))
  if (extent === null) return []
  const width = extent.right - extent.left
  const possible = width >= figureWidth.narrowest && width <= figureWidth.widest
  return possible ? [{ item, ...extent, lineHeight, words: null }] : []
}

/** Finds where the items' figures stand. An item that is not found for certain is left out. */
export const placeItems = (
  items: readonly FormItem[],
  lines: readonly BracketedLine[],
  dots: readonly Dotted[],
): ItemPlace[] => {
  const distance = lineDistance(lines)
  if (!Number.isFinite(distance)) return []
  const placed = matched(wordItems(items), lines, distance)
  if (placed === null) return []
  const plain = items.filter((item) => item.place?.words === false)
  return [...plain.flatMap((item) => withoutWords(item, placed, dots, distance)), ...withWords(placed, dots, distance)]
}

/** A piece of a printed line, with room for what neighbours it. */
export const lineArea = (left: number, right: number, { baseline, lineHeight }: ItemPlace, room: number): Area => ({
  x: Math.round(left - room),
  y: Math.round(baseline - 0.95 * lineHeight),
  w: Math.round(right - left + 2 * room),
  h: Math.round(1.4 * lineHeight),
})
