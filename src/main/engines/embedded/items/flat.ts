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
  /** The table's width in pixels. */
  width: number
}

/** Cells of the flat page to the width of the table, and so many more on both sides of it. */
export const perWidth = 400
const beside = 16
const highest = 1
const nearTable = 0.02
const mostInk = 600_000

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

/** Pixels of ink above the table: place and height, not yet unbent, and which of them are the lowest of their piece. */
type Inked = Points & { undersides: Points }

const points = (most: number): Points => ({ u: new Float32Array(most), v: new Float32Array(most), count: 0 })
const add = (to: Points, u: number, v: number): void => {
  to.u[to.count] = u
  to.v[to.count] = v
  to.count++
}

/** The ink above the table. Of more than `mostInk` pixels the highest are those of a dark margin, and are left out. */
const inkAbove = (ink: Bits, frame: Frame): Inked => {
  const { width, pixels } = ink
  const found = { ...points(mostInk), undersides: points(mostInk) }
  const line = Float64Array.from({ length: width }, (_, x) => frame.line(x))
  const room = beside / perWidth
  const highestRow = Math.max(0, Math.floor(lowestOf(line) - highest * frame.width))
  for (let y = Math.min(ink.height - 2, Math.ceil(highestOf(line))); y >= highestRow; y--) {
    const [left, across] = [frame.left(y), frame.across(y)]
    const from = Math.max(0, Math.ceil(left - room * across))
    const to = Math.min(width, left + (1 + room) * across)
    if (found.count + to - from > mostInk) break
    for (let x = from; x < to; x++) {
      const at = y * width + x
      if (pixels[at] !== 1) continue
      const [u, v] = [(x - left) / across, ((line[x] ?? 0) - y) / frame.width]
      if (v <= 0 || v > highest) continue
      add(found, u, v)
      if (pixels[at + width] !== 1 && u > 0 && u < 1 && v > nearTable) add(found.undersides, u, v)
    }
  }
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
  const inked = inkAbove(page, frame)
  const bend = bendOf(inked.undersides)
  const columns = perWidth + 2 * beside + 1
  const rows = Math.round(highest * perWidth)
  const ink = new Uint8Array(columns * rows)
  for (let i = 0; i < inked.count; i++) {
    const u = inked.u[i] ?? 0
    const [column, row] = [columnOf(u), rowOf((inked.v[i] ?? 0) / stretch(bend, u))]
    if (column >= 0 && column < columns && row >= 0 && row < rows) ink[row * columns + column] = 1
  }
  return { ink, columns, rows, width: frame.width, ...wayBack(frame, bend) }
}
