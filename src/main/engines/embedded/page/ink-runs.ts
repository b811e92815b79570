import type { Bits } from './raster.ts'

/**
 * Stretches of ink in rows of pixels, from top to bottom and left to right: run i covers `from[i]`–`to[i]` (inside) of
 * row `row[i]`; those of row y are `rowStart[y]` up to `rowStart[y + 1]`.
 */
export type InkRuns = { count: number; row: Int32Array; from: Int32Array; to: Int32Array; rowStart: Int32Array }

const doubled = (values: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(values.length * 2)
  larger.set(values)
  return larger
}

const aligned = ({ byteOffset, buffer, length }: Uint8Array): Uint32Array | null =>
  byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, length >> 2) : null

export const inkRuns = ({ width, height, pixels }: Bits): InkRuns => {
  const words = aligned(pixels)
  const rowStart = new Int32Array(height + 1)
  let row = new Int32Array(Math.max(64, width * 2 + (pixels.length >> 6)))
  let from = new Int32Array(row.length)
  let to = new Int32Array(row.length)
  let count = 0
  for (let y = 0; y < height; y++) {
    rowStart[y] = count
    if (count + width > row.length) {
      row = doubled(row)
      from = doubled(from)
      to = doubled(to)
    }
    const start = y * width
    const end = start + width
    for (let at = start; at < end; at++) {
      if (pixels[at] === 0) {
        // Most of a page is white: four pixels of it are passed at once.
        if (words !== null && (at & 3) === 3) while (at + 4 < end && words[(at + 1) >> 2] === 0) at += 4
        continue
      }
      row[count] = y
      from[count] = at - start
      while (at + 1 < end && pixels[at + 1] !== 0) at++
      to[count++] = at - start
    }
  }
  rowStart[height] = count
  return { count, row, from, to, rowStart }
}

/** The runs of the same ink with rows as columns, in a frame of this size before it is turned. */
export const downRuns = ({ count, row, from, to }: InkRuns, width: number, height: number): InkRuns => {
  const pixels = new Uint8Array(width * height)
  for (let run = 0; run < count; run++) {
    const y = row[run] ?? 0
    const end = (to[run] ?? 0) * height
    for (let at = (from[run] ?? 0) * height; at <= end; at += height) pixels[at + y] = 1
  }
  return inkRuns({ width: height, height: width, pixels })
}
