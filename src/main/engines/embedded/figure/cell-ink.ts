import { withoutLongRuns } from '../page/binarise.ts'
import { type Parts, partsOf } from '../page/parts.ts'
import type { Bits, Grey } from '../page/raster.ts'

const edge = { left: 5, top: 3, bottom: 3 }
const besideLeftLine = 14

/** Rows of ink nearly as long as the cell is high are lines of the form or streaks of the scanner. */
const lineLength = 0.75

/** What is left of the table's lines at the cell's edges. */
const eraseEdges = ({ width, height, pixels }: Bits): void => {
  const eraseColumn = (x: number) => {
    for (let y = 0; y < height; y++) pixels[y * width + x] = 0
  }
  for (let x = 0; x < Math.min(besideLeftLine, width); x++) {
    let inked = 0
    for (let y = 0; y < height; y++) inked += pixels[y * width + x] ?? 0
    if (x < edge.left || inked > 0.7 * height) eraseColumn(x)
  }
  pixels.fill(0, 0, edge.top * width)
  pixels.fill(0, Math.max(0, height - edge.bottom) * width)
}

/** The pieces of ink in a cell of a table, without the table's own lines. */
export const cellInk = (image: Grey): Parts => {
  const ink = withoutLongRuns(image, 24, 22, Math.round(image.height * lineLength))
  eraseEdges(ink)
  return partsOf(ink)
}
