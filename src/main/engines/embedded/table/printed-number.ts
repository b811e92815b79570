import { cellInk } from '../figure/cell-ink.ts'
import type { ModelInput } from '../figure/model.ts'
import { modelInput } from '../figure/model-input.ts'
import { heightOf, type Part, widthOf } from '../page/parts.ts'
import { median, sum } from '../page/statistics.ts'
import type { Cell } from './cell.ts'

const smallest = 0.12
const edge = 5

const isTall = (part: Part, rowHeight: number): boolean => heightOf(part) >= smallest * rowHeight

/** Flat pieces are strokes of a digit only above or below others; beside them they are what is left of a line. */
const withoutLines = (pieces: readonly Part[], rowHeight: number): Part[] => {
  const tall = pieces.filter((part) => isTall(part, rowHeight))
  const isStroke = ({ left, right }: Part) => tall.some((part) => part.left <= right && left <= part.right)
  return pieces.filter((part) => isTall(part, rowHeight) || isStroke(part))
}

/** Pieces that can be digits of a printed number: large enough, and clear of the cell's lines. */
const digitsOf = (parts: readonly Part[], { width, height }: Cell['image'], rowHeight: number): Part[] => {
  const pieces = parts
    .filter((part) => Math.max(widthOf(part), heightOf(part)) >= smallest * rowHeight)
    .filter((part) => part.left > edge && part.right < width - edge && part.top > edge && part.bottom < height - edge)
    .filter((part) => heightOf(part) < 0.8 * rowHeight && widthOf(part) < 1.5 * rowHeight)
  return withoutLines(pieces, rowHeight).toSorted((a, b) => a.left - b.left)
}

const apart = 0.3

/** Pieces that stand together: a speck or what shines through beside a number is no digit of it. */
const groupsOf = (digits: readonly Part[], rowHeight: number): Part[][] => {
  const groups: Part[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const part of digits) {
    if (part.left - right > apart * rowHeight) groups.push([])
    groups.at(-1)?.push(part)
    right = Math.max(right, part.right)
  }
  return groups
}

const leftOf = (group: readonly Part[]): number => Math.min(...group.map(({ left }) => left))
const rightOf = (group: readonly Part[]): number => Math.max(...group.map(({ right }) => right))
const middleOf = (group: readonly Part[]): number => (leftOf(group) + rightOf(group)) / 2

const areaOf = (group: readonly Part[]): number => sum(group.map(({ area }) => area))

/** A printed number: how wide it is and how far it stands right of its column's middle, in row heights. */
export type PrintedNumber = { input: ModelInput; aside: number; width: number }

/** The printed numbers of a column's cells; null where a cell is missing or holds nothing like a number. */
export const printedNumbers = (cells: readonly (Cell | null)[], rowHeight: number): (PrintedNumber | null)[] => {
  const found = cells.map((cell) => {
    if (cell === null) return null
    const ink = cellInk(cell.image)
    return { cell, ink, groups: groupsOf(digitsOf(ink.parts, cell.image, rowHeight), rowHeight) }
  })
  const largest = found.flatMap((row) => row?.groups.toSorted((a, b) => areaOf(b) - areaOf(a)).slice(0, 1) ?? [])
  const usual = median(largest.map(middleOf))
  return found.map((row) => {
    const [group] = row?.groups.toSorted((a, b) => Math.abs(middleOf(a) - usual) - Math.abs(middleOf(b) - usual)) ?? []
    if (row === null || group === undefined) return null
    const aside = (middleOf(group) - row.cell.image.width / 2) / rowHeight
    const width = (rightOf(group) - leftOf(group) + 1) / rowHeight
    return { input: modelInput(row.cell.image, row.ink, group), aside, width }
  })
}
