import { columnOf, type Flat } from './flat.ts'

/**
 * What a flat page shows along each of its rows, when that row is taken for the baseline of a printed line: in which
 * columns letters stand on it, and in which something ends on it, be it letters, dots or a drawn line. Both are running
 * counts along the row, `stride` entries a row.
 */
export type Evidence = { rows: number; stride: number; letters: Uint16Array; ends: Uint16Array }

/** The body of a letter, in rows above its baseline, without the height at which dots stand. */
const body = { from: 7, to: 2 }
const fewestInked = 2

/** Running counts down each column: entry `row` counts the ink above that row. */
const countedDown = ({ ink, columns, rows }: Flat): Uint16Array => {
  const sums = new Uint16Array((rows + 1) * columns)
  for (let at = 0; at < ink.length; at++) sums[at + columns] = (sums[at] ?? 0) + (ink[at] ?? 0)
  return sums
}

/** 1 where ink ends, with nothing below it. */
const undersides = ({ ink, columns }: Flat): Uint8Array => {
  const found = new Uint8Array(ink.length)
  for (let at = 0; at < ink.length; at++) if (ink[at] === 1 && ink[at + columns] !== 1) found[at] = 1
  return found
}

export const evidenceOf = (flat: Flat): Evidence => {
  const { columns, rows } = flat
  const down = countedDown(flat)
  const under = undersides(flat)
  const stride = columns + 1
  const letters = new Uint16Array(rows * stride)
  const ends = new Uint16Array(rows * stride)
  for (let row = 0; row < rows; row++) {
    const high = Math.max(0, row - body.from) * columns
    const low = Math.max(0, row - body.to + 1) * columns
    const here = row * columns
    for (let column = 0; column < columns; column++) {
      const at = row * stride + column
      const inked = (down[low + column] ?? 0) - (down[high + column] ?? 0)
      letters[at + 1] = (letters[at] ?? 0) + (inked >= fewestInked ? 1 : 0)
      const end = under[here + column] || under[here - columns + column] || under[here + columns + column] ? 1 : 0
      ends[at + 1] = (ends[at] ?? 0) + end
    }
  }
  return { rows, stride, letters, ends }
}

/** The share of the columns between two places of a row that are counted. */
export const shareOf = (counts: Uint16Array, { stride }: Evidence, row: number, from: number, to: number): number => {
  const first = Math.max(0, columnOf(from))
  const last = Math.min(stride - 1, columnOf(to))
  if (last <= first) return 0
  return ((counts[row * stride + last] ?? 0) - (counts[row * stride + first] ?? 0)) / (last - first)
}
