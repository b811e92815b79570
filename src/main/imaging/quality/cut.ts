import type { PageImage } from '../../core/ports.ts'
import type { Tones } from './tones.ts'

/** So many strokes on the very rim mean that lines of print run out of the picture. */
const strokes = 14
/** Pixels from the rim. */
const inset = 3
/** Lengths of a stroke along the rim, as shares of the page's height: thinner is dust, thicker is a shadow or a lid. */
const thickness = { least: 0.001, most: 0.015 }

/** How many strokes of print a line of pixels crosses. */
const strokesAlong = (length: number, isInk: (n: number) => boolean, height: number): number => {
  let found = 0
  let run = 0
  for (let n = 0; n <= length; n++) {
    if (n < length && isInk(n)) run++
    else {
      if (run >= height * thickness.least && run <= height * thickness.most) found++
      run = 0
    }
  }
  return found
}

/** On how many of the four sides print runs out of the picture. */
export const cutSides = ({ width, height, pixels }: PageImage, { middle }: Tones): number => {
  const ink = (x: number, y: number): boolean => (pixels[y * width + x] ?? 255) < middle
  const sides = [
    strokesAlong(height, (y) => ink(inset, y), height),
    strokesAlong(height, (y) => ink(width - 1 - inset, y), height),
    strokesAlong(width, (x) => ink(x, inset), height),
    strokesAlong(width, (x) => ink(x, height - 1 - inset), height),
  ]
  return sides.filter((found) => found >= strokes).length
}
