import type { Bits, Grey } from './raster.ts'

/** Levels are averaged over blocks of 4 × 4 pixels; surroundings are 5 blocks to each side. */
const block = 4
const reach = 5
/** Ink is darker than its surroundings by these grey levels and this share: in a shadow contrast is lower too. */
const below = 6
const relative = 0.05

type Blocks = { columns: number; rows: number; sums: Int32Array }

const blockSums = ({ width, height, pixels }: Grey): Blocks => {
  const columns = Math.ceil(width / block)
  const rows = Math.ceil(height / block)
  const sums = new Int32Array(columns * rows)
  for (let y = 0; y < rows * block; y++) {
    const start = Math.min(y, height - 1) * width
    const to = (y >> 2) * columns
    for (let column = 0; column < columns; column++) {
      const at = start + Math.min(column * block, width - block)
      const four = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) + (pixels[at + 3] ?? 0)
      sums[to + column] = (sums[to + column] ?? 0) + four
    }
  }
  return { columns, rows, sums }
}

/** Sums of each column of blocks over the rows around one. */
const aroundRow = ({ columns, rows, sums }: Blocks, y: number, own: Int32Array): void => {
  const add = (row: number, sign: 1 | -1): void => {
    for (let x = 0, at = row * columns; x < columns; x++, at++) own[x] = (own[x] ?? 0) + sign * (sums[at] ?? 0)
  }
  if (y === 0) for (let row = 0; row < Math.min(reach, rows); row++) add(row, 1)
  if (y + reach < rows) add(y + reach, 1)
  if (y > reach) add(y - reach - 1, -1)
}

/** For each block the grey level below which a pixel is ink. */
const thresholds = (blocks: Blocks): Uint8Array => {
  const { columns, rows } = blocks
  const levels = new Uint8Array(columns * rows)
  const own = new Int32Array(columns)
  for (let y = 0; y < rows; y++) {
    aroundRow(blocks, y, own)
    const high = Math.min(rows, y + reach + 1) - Math.max(0, y - reach)
    let sum = 0
    for (let x = 0; x < Math.min(reach, columns); x++) sum += own[x] ?? 0
    for (let x = 0; x < columns; x++) {
      if (x + reach < columns) sum += own[x + reach] ?? 0
      if (x > reach) sum -= own[x - reach - 1] ?? 0
      const wide = Math.min(columns, x + reach + 1) - Math.max(0, x - reach)
      const mean = sum / (high * wide * block * block)
      levels[y * columns + x] = Math.max(0, Math.ceil(mean * (1 - relative) - below))
    }
  }
  return levels
}

/** The ink of a whole page: what is darker than its surroundings, so that shadows and paper tints do not matter. */
export const pageInk = (image: Grey): Bits => {
  const { width, height, pixels } = image
  const ink = new Uint8Array(width * height)
  if (width < block || height < block) return { width, height, pixels: ink }
  const blocks = blockSums(image)
  const levels = thresholds(blocks)
  const whole = width - (width % block)
  for (let y = 0; y < height; y++) {
    let column = (y >> 2) * blocks.columns
    let at = y * width
    // The sign of a difference is the answer: where ink is, a branch would be guessed wrongly too often.
    for (const end = at + whole; at < end; at += block, column++) {
      const level = levels[column] ?? 0
      ink[at] = ((pixels[at] ?? 0) - level) >>> 31
      ink[at + 1] = ((pixels[at + 1] ?? 0) - level) >>> 31
      ink[at + 2] = ((pixels[at + 2] ?? 0) - level) >>> 31
      ink[at + 3] = ((pixels[at + 3] ?? 0) - level) >>> 31
    }
    for (const end = (y + 1) * width; at < end; at++) ink[at] = ((pixels[at] ?? 0) - (levels[column] ?? 0)) >>> 31
  }
  return { width, height, pixels: ink }
}
