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

export const inkRuns = ({ width, height, pixels }: Bits): InkRuns => {
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
    for (let x = 0; x < width; x++) {
      if (pixels[start + x] === 0) continue
      row[count] = y
      from[count] = x
      while (x + 1 < width && pixels[start + x + 1] !== 0) x++
      to[count++] = x
    }
  }
  rowStart[height] = count
  return { count, row, from, to, rowStart }
}
