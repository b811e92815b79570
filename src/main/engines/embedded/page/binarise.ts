import type { Bits, Grey } from './raster.ts'

/**
 * Ink is what is darker by `below` grey levels than the mean of its surroundings, `radius` pixels to each side; so
 * shadows and paper tints do not matter. Sums of columns slide down the image and a sum of them along each row, so that
 * the cost does not depend on the radius.
 */
export const binarise = (image: Grey, radius: number, below: number): Bits => {
  const { width, height, pixels } = image
  const columns = new Int32Array(width)
  const sums = new Int32Array(width)
  const wide = Int32Array.from({ length: width }, (_, x) => Math.min(width, x + radius + 1) - Math.max(0, x - radius))
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < Math.min(radius, height); y++) addRow(columns, pixels, y * width, 1)
  for (let y = 0; y < height; y++) {
    if (y + radius < height) addRow(columns, pixels, (y + radius) * width, 1)
    if (y - radius > 0) addRow(columns, pixels, (y - radius - 1) * width, -1)
    const rows = Math.min(height, y + radius + 1) - Math.max(0, y - radius)
    alongRow(columns, sums, radius)
    for (let x = 0, at = y * width; x < width; x++, at++) {
      // The sign of the difference is the answer: where ink is, a branch would be guessed wrongly too often.
      ink[at] = (((pixels[at] ?? 0) + below) * rows * (wide[x] ?? 0) - (sums[x] ?? 0)) >>> 31
    }
  }
  return { width, height, pixels: ink }
}

const addRow = (columns: Int32Array, pixels: Uint8Array, start: number, sign: number): void => {
  for (let x = 0; x < columns.length; x++) columns[x] = (columns[x] ?? 0) + sign * (pixels[start + x] ?? 0)
}

/** Sums over `radius` columns to each side of every one, fewer at the edges. */
const alongRow = (columns: Int32Array, sums: Int32Array, radius: number): void => {
  const width = columns.length
  let sum = 0
  for (let x = 0; x < Math.min(radius, width); x++) sum += columns[x] ?? 0
  for (let x = 0; x < width; x++) {
    if (x + radius < width) sum += columns[x + radius] ?? 0
    if (x > radius) sum -= columns[x - radius - 1] ?? 0
    sums[x] = sum
  }
}
