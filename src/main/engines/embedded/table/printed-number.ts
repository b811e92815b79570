import { cellInk } from '../figure/cell-ink.ts'
import type { ModelInput } from '../figure/model.ts'
import { modelInput } from '../figure/model-input.ts'
import { heightOf, type Part, widthOf } from '../page/parts.ts'
import type { Cell } from './cell.ts'

const smallest = 0.12
const edge = 5

/** Pieces that can be digits of a printed number: large enough, and clear of the cell's lines. */
const digitsOf = (parts: readonly Part[], { width, height }: Cell['image'], rowHeight: number): Part[] =>
  parts
    .filter((part) => Math.max(widthOf(part), heightOf(part)) >= smallest * rowHeight)
    .filter((part) => part.left > edge && part.right < width - edge && part.top > edge && part.bottom < height - edge)
    .filter((part) => heightOf(part) < 0.8 * rowHeight && widthOf(part) < 1.5 * rowHeight)
    .toSorted((a, b) => a.left - b.left)

/** The printed number of a row for the digit model; null when the cell holds nothing like a number. */
export const printedNumber = (cell: Cell, rowHeight: number): ModelInput | null => {
  const ink = cellInk(cell.image)
  const digits = digitsOf(ink.parts, cell.image, rowHeight)
  return digits.length === 0 ? null : modelInput(cell.image, ink, digits)
}
