import { kernels, openRoom, type Room } from '../../../kernels/kernels.ts'
import type { Bits } from './raster.ts'

/**
 * Stretches of ink in rows of pixels, from top to bottom and left to right: run i covers `from[i]`–`to[i]` (inside) of
 * row `row[i]`; those of row y are `rowStart[y]` up to `rowStart[y + 1]`.
 */
export type InkRuns = { count: number; row: Int32Array; from: Int32Array; to: Int32Array; rowStart: Int32Array }

/** Addresses of what a kernel has found. */
type Found = { count: number; row: number; from: number; to: number; rowStart: number }

const runsAt = (room: Room, { count, row, from, to, rowStart }: Found, rows: number): InkRuns => ({
  count,
  row: room.readWholes(row, count),
  from: room.readWholes(from, count),
  to: room.readWholes(to, count),
  rowStart: room.readWholes(rowStart, rows + 1),
})

export const inkRuns = ({ width, height, pixels }: Bits): InkRuns => {
  const room = openRoom()
  const ink = room.put(pixels)
  const count = kernels.count_runs(ink, width, height)
  const [row, from, to, rowStart] = [
    room.wholes(count),
    room.wholes(count),
    room.wholes(count),
    room.wholes(height + 1),
  ]
  kernels.ink_runs(ink, width, height, row, from, to, rowStart)
  return runsAt(room, { count, row, from, to, rowStart }, height)
}

/** The runs of the same ink with rows as columns. */
export const downRuns = ({ width, height, pixels }: Bits): InkRuns => {
  const room = openRoom()
  const [ink, blank] = [room.put(pixels), room.put(new Uint8Array(width))]
  const [rowStart, next] = [room.wholes(width + 1), room.wholes(width)]
  const count = kernels.count_down_runs(ink, width, height, blank, rowStart)
  const [row, from, to] = [room.wholes(count), room.wholes(count), room.wholes(count)]
  kernels.down_runs(ink, width, height, blank, row, from, to, rowStart, next)
  return runsAt(room, { count, row, from, to, rowStart }, width)
}
