import { heightOf, type Part, widthOf } from '../page/parts.ts'
import { median } from '../page/statistics.ts'
import type { Field } from './field.ts'

/** What is written in a field, as pieces of ink from left to right; `strokes` behind digits seem to be ticks or slashes. */
export type Written = { ink: 'empty' } | { ink: 'dash'; own: Part[] } | { ink: 'digits'; own: Part[]; strokes: Part[] }

/** Dots, specks, and what is left of lines are no writing. */
const isWriting = (part: Part, { cell, rowHeight, begin, end }: Field): boolean => {
  const { height } = cell.image
  const [w, h] = [widthOf(part), heightOf(part)]
  const middle = (part.left + part.right) / 2
  if (middle < begin || middle > end - 3 || part.left > end - 2) return false
  if (Math.max(w, h) < 0.2 * rowHeight) return false
  if (part.left <= 7 && w < 9 && (part.top <= 5 || h < 0.35 * rowHeight)) return false
  if (h < 7 && w > 1.2 * rowHeight) return false
  if ((part.top <= 5 || part.bottom >= height - 6) && h < 9) return false
  return !(part.left <= 9 && part.top <= 5 && part.area < 0.3 * w * h)
}

/** Writing of the column to the left that runs over its line stands apart from the figure. */
const withoutOverrun = (parts: Part[], tallest: number): Part[] => {
  const inside = parts.filter((part) => part.left > 7)
  const over = parts.filter((part) => part.left <= 7)
  if (inside.length === 0 || over.length === 0) return parts
  const gap = Math.min(...inside.map((part) => part.left)) - Math.max(...over.map((part) => part.right))
  return gap > 0.22 * tallest ? inside : parts
}

/** How straight a piece rises to the right: the correlation of its pixels' places, 1 for a straight slash. */
const rise = (part: Part, labels: Int32Array, width: number): number => {
  const mean = { x: (part.left + part.right) / 2, y: (part.top + part.bottom) / 2 }
  const sums = { x: 0, y: 0, xx: 0, yy: 0, xy: 0 }
  for (let py = part.top; py <= part.bottom; py++) {
    for (let px = part.left; px <= part.right; px++) {
      if (labels[py * width + px] !== part.id) continue
      const [x, y] = [px - mean.x, py - mean.y]
      sums.x += x
      sums.y += y
      sums.xx += x * x
      sums.yy += y * y
      sums.xy += x * y
    }
  }
  const n = part.area
  const spread = Math.sqrt((sums.xx - sums.x ** 2 / n) * (sums.yy - sums.y ** 2 / n))
  return spread === 0 ? 0 : -(sums.xy - (sums.x * sums.y) / n) / spread
}

const straight = 0.9

/**
 * A stroke behind a figure that is none of its digits: a clerk's tick (straight, slanted), or a bracket or slash
 * (thin, clearly taller than the digits).
 */
const isStroke = (part: Part, others: readonly Part[], labels: Int32Array, width: number): boolean => {
  if (others.length === 0 || part.left < Math.max(...others.map((other) => other.left))) return false
  const [w, h] = [widthOf(part), heightOf(part)]
  const gap = part.left - Math.max(...others.map((other) => other.right))
  const usual = median(others.map(heightOf))
  const slanted = w > 0.45 * h || (w > 0.3 * h && gap > 0.6 * h) || (w > 0.25 * h && h > 1.35 * usual)
  const tick = slanted && rise(part, labels, width) > straight
  const tall = h > 1.25 * usual && w < 0.5 * h && gap > 0.35 * h
  return tick || tall
}

/** The digits up to the first gap that no number has. */
const firstGroup = (parts: readonly Part[], tallest: number): Part[] => {
  const group: Part[] = []
  for (const part of parts) {
    const right = Math.max(...group.map((p) => p.right))
    if (group.length > 0 && part.left - right > 2.2 * tallest) break
    group.push(part)
  }
  return group
}

const isDash = (parts: readonly Part[], rowHeight: number): boolean => {
  const [only] = parts
  return (
    parts.length === 1 &&
    only !== undefined &&
    widthOf(only) > 1.5 * heightOf(only) &&
    heightOf(only) < 0.26 * rowHeight
  )
}

const isSpeck = (parts: readonly Part[], { cell, rowHeight }: Field): boolean => {
  const [only] = parts
  if (parts.length !== 1 || only === undefined) return false
  return only.bottom < 0.45 * cell.image.height && heightOf(only) < 0.34 * rowHeight && widthOf(only) < 0.16 * rowHeight
}

/** Finds the writing of a field among its ink. */
export const writtenIn = (field: Field): Written => {
  const candidates = field.ink.parts.filter((part) => isWriting(part, field)).toSorted((a, b) => a.left - b.left)
  const tallest = Math.max(0, ...candidates.map(heightOf))
  if (isDash(candidates, field.rowHeight)) return { ink: 'dash', own: candidates }
  const large = candidates.filter((part) => heightOf(part) >= 0.28 * tallest || widthOf(part) >= 0.5 * tallest)
  const all = withoutOverrun(large, tallest)
  const { labels } = field.ink
  const strokes = all.filter((part) =>
    isStroke(
      part,
      all.filter((other) => other !== part),
      labels,
      field.cell.image.width,
    ),
  )
  const own = firstGroup(
    all.filter((part) => !strokes.includes(part)),
    tallest,
  )
  if (own.length === 0 || tallest < 0.2 * field.rowHeight || isSpeck(own, field)) return { ink: 'empty' }
  return { ink: 'digits', own, strokes }
}
