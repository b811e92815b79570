import { inkRuns } from '../page/ink-runs.ts'
import type { Bits } from '../page/raster.ts'
import type { Column, Line, Table } from '../table/table.ts'
import { type Bend, bendOf, type Points, stretch } from './bend.ts'

/**
 * What is printed above a table, flattened: lines of print that lean or curl lie level in it. `u` is the share of the
 * table's width, 0 at its left line and 1 at its right one; `v` is the height above its upper line, also as a share of
 * its width. So nothing depends on the resolution of the scan.
 */
export type Flat = {
  /** 1 where ink is; row 0 is the highest. */
  ink: Uint8Array
  columns: number
  rows: number
  /** The line of the level page at a height of the flat one. */
  lineAt(v: number): Line
  /** The upright of the level page at a place of the flat one. */
  columnAt(u: number): Column
  /** The place and row of the flat page on which a pixel of the level one lies. */
  placeOf(x: number, y: number): { u: number; row: number }
  /** The table's width in pixels. */
  width: number
}

/** Cells of the flat page to the width of the table, and so many more on both sides of it. */
export const perWidth = 400
const beside = 16
const highest = 1
const nearTable = 0.02
const mostUndersides = 60_000

export const columnOf = (u: number): number => Math.round(beside + u * perWidth)
export const rowOf = (v: number): number => Math.round((highest - v) * perWidth)
export const heightAt = (row: number): number => highest - row / perWidth

/** The upper line of a table, and its left and right lines carried on straight above it. */
const frameOf = ({ lines, columns, top, bottom, left, right }: Table) => {
  const straight = (at: ((y: number) => number) | undefined, usual: number) => {
    const [high, low] = [at?.(top) ?? usual, at?.(bottom) ?? usual]
    return (y: number) => high + ((high - low) * (top - y)) / Math.max(1, bottom - top)
  }
  const [first, last] = [straight(columns[0]?.at, left), straight(columns.at(-1)?.at, right)]
  const line = lines[0]?.at ?? (() => top)
  return { line, width: last(top) - first(top), left: first, across: (y: number) => Math.max(1, last(y) - first(y)) }
}

const lowestOf = (values: Float64Array): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const highestOf = (values: Float64Array): number => values.reduce((a, b) => Math.max(a, b), 0)

type Frame = ReturnType<typeof frameOf>

/** Calls `each` for every stretch of ink above the table: `from` to before `to` of a row of pixels. */
const overInk = (ink: Bits, frame: Frame, line: Float64Array, each: (ink: Stretch) => void): void => {
  const room = beside / perWidth
  const first = Math.max(0, Math.floor(lowestOf(line) - highest * frame.width))
  const last = Math.min(ink.height - 2, Math.ceil(highestOf(line)))
  const rows = { width: ink.width, height: Math.max(0, last + 1 - first), pixels: rowsOf(ink, first, last) }
  const runs = inkRuns(rows)
  for (let row = 0; row < rows.height; row++) {
    const y = first + row
    const [left, across] = [frame.left(y), frame.across(y)]
    const start = Math.max(0, Math.ceil(left - room * across))
    const end = Math.min(ink.width, Math.ceil(left + (1 + room) * across))
    for (let run = runs.rowStart[row] ?? 0; run < (runs.rowStart[row + 1] ?? 0); run++) {
      const [from, to] = [Math.max(start, runs.from[run] ?? 0), Math.min(end, (runs.to[run] ?? 0) + 1)]
      if (from < to) each({ y, from, to, left, across })
    }
  }
}

const rowsOf = ({ width, pixels }: Bits, first: number, last: number): Uint8Array =>
  pixels.subarray(first * width, Math.max(first, last + 1) * width)

/** `left` and `across`: where the table's left line is carried on to in this row, and how far its right line is off. */
type Stretch = { y: number; from: number; to: number; left: number; across: number }

/** The lowest pixels of the pieces of ink: letters, dots and drawn lines stand on their lines with them. */
const undersidesOf = (ink: Bits, frame: Frame, line: Float64Array): Points => {
  const { width, pixels } = ink
  const found: Points = { u: new Float32Array(mostUndersides), v: new Float32Array(mostUndersides), count: 0 }
  overInk(ink, frame, line, ({ y, from, to, left, across }) => {
    const below = (y + 1) * width
    for (let x = from; x < to; x++) {
      if (pixels[below + x] === 1 || found.count === mostUndersides) continue
      const v = ((line[x] ?? 0) - y) / frame.width
      if (v < nearTable || v > highest) continue
      found.u[found.count] = (x - left) / across
      found.v[found.count] = v
      found.count++
    }
  })
  return found
}

/** From the flat page to the level one. */
const wayBack = (frame: Frame, bend: Bend): Pick<Flat, 'lineAt' | 'columnAt'> => ({
  lineAt: (v) => {
    const centre = frame.left(0) + frame.across(0) / 2
    const rough = frame.line(centre) - v * frame.width
    const [left, across] = [frame.left(rough), frame.across(rough)]
    const at = (x: number) => frame.line(x) - v * stretch(bend, (x - left) / across) * frame.width
    return { at, middle: at(left + across / 2), drawn: false }
  },
  columnAt: (u) => {
    const at = (y: number) => frame.left(y) + u * frame.across(y)
    return { at, middle: at(0), spans: [] }
  },
})

/** Flattens what stands above a table. */
export const flatAbove = (page: Bits, table: Table): Flat => {
  const frame = frameOf(table)
  const line = Float64Array.from({ length: page.width }, (_, x) => frame.line(x))
  const bend = bendOf(undersidesOf(page, frame, line))
  const columns = perWidth + 2 * beside + 1
  const rows = Math.round(highest * perWidth)
  const ink = new Uint8Array(columns * rows)
  const rowAt = (x: number, y: number, u: number): number =>
    rowOf(((line[x] ?? 0) - y) / frame.width / stretch(bend, u))
  overInk(page, frame, line, ({ y, from, to, left, across }) => {
    for (let x = from; x < to; x++) {
      const u = (x - left) / across
      const row = rowAt(x, y, u)
      if (row >= 0 && row < rows) ink[row * columns + columnOf(u)] = 1
    }
  })
  const placeOf = (x: number, y: number) => {
    const u = (x - frame.left(y)) / frame.across(y)
    return { u, row: rowAt(x, y, u) }
  }
  return { ink, columns, rows, width: frame.width, placeOf, ...wayBack(frame, bend) }
}
