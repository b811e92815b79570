import type { FormItem } from '../../../../shared/form-definition.ts'
import type { Area } from '../page/upright.ts'
import type { Dotted } from './dots.ts'
import { type BracketedLine, lineDistance } from './item-lines.ts'

/** Where an item's figure is written: from `x` to `x + w` its dotted line, `baseline` the height of its dots. */
export type ItemPlace = { item: FormItem; left: number; right: number; baseline: number; lineHeight: number }

type Placed = { item: FormItem; line: BracketedLine }

const unitWord = { narrowest: 40, widest: 130 }
const figureWidth = { narrowest: 50, widest: 260 }
const tolerance = 0.3

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

/** The stretches of dots on which the figure stands: those before the unit's word and the bracket. */
const figureStretches = ({ bracket, stretches }: BracketedLine): Dotted[] =>
  bracket === null
    ? []
    : stretches.filter(
        ({ from, to }) => to < bracket - unitWord.narrowest && from > bracket - unitWord.widest - figureWidth.widest,
      )

type Extent = { left: number; right: number }

const extentOf = (stretches: readonly Dotted[]): Extent | null => {
  if (stretches.length === 0) return null
  return { left: Math.min(...stretches.map(({ from }) => from)), right: Math.max(...stretches.map(({ to }) => to)) }
}

/** Lines whose brackets stand below each other have their figures below each other too. */
const sharedExtent = (line: BracketedLine, all: readonly Placed[]): Extent | null => {
  const alike = all.filter(
    (other) => other.line.bracket !== null && line.bracket !== null && Math.abs(other.line.bracket - line.bracket) < 12,
  )
  return extentOf(alike.flatMap((other) => figureStretches(other.line)))
}

const withWords = (placed: readonly Placed[], lineHeight: number): ItemPlace[] =>
  placed.flatMap(({ item, line }) => {
    const extent = sharedExtent(line, placed)
    if (extent === null) return []
    const own = figureStretches(line)
    const baseline = own.length > 0 ? own.reduce((total, { y }) => total + y, 0) / own.length : line.y
    return [{ item, ...extent, baseline, lineHeight }]
  })

/** An item without words: the only dotted line at its printed distance from the others. */
const withoutWords = (
  item: FormItem,
  placed: readonly Placed[],
  dotted: readonly Dotted[],
  lineHeight: number,
): ItemPlace[] => {
  const [first] = placed
  if (first === undefined) return []
  const expected = first.line.y + (lineOf(item) - lineOf(first.item)) * lineHeight
  const near = dotted.filter(({ y }) => Math.abs(y - expected) < 0.45 * lineHeight)
  const extent = extentOf(near)
  if (
    extent === null ||
    extent.right - extent.left > figureWidth.widest ||
    extent.right - extent.left < figureWidth.narrowest
  ) {
    return []
  }
  const baseline = near.reduce((total, { y }) => total + y, 0) / near.length
  return [{ item, ...extent, baseline, lineHeight }]
}

/** Finds where the items' figures stand. An item that is not found for certain is left out. */
export const placeItems = (
  items: readonly FormItem[],
  lines: readonly BracketedLine[],
  dotted: readonly Dotted[],
): ItemPlace[] => {
  const distance = lineDistance(lines)
  if (!Number.isFinite(distance)) return []
  const placed = matched(wordItems(items), lines, distance)
  if (placed === null) return []
  const plain = items.filter((item) => item.place?.words === false)
  return [...plain.flatMap((item) => withoutWords(item, placed, dotted, distance)), ...withWords(placed, distance)]
}

/** The piece of the page to look at for an item, with room for what neighbours it. */
export const itemArea = ({ left, right, baseline, lineHeight }: ItemPlace, room: number): Area => ({
  x: Math.round(left - room),
  y: Math.round(baseline - 0.95 * lineHeight),
  w: Math.round(right - left + 2 * room),
  h: Math.round(1.4 * lineHeight),
})
