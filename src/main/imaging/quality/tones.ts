import type { PageImage } from '../../core/ports.ts'

/** Levels of grey: 0 is black. `middle` parts ink from paper. */
export type Tones = { ink: number; paper: number; middle: number }

const everyRow = 4
const everyColumn = 2
/** A page of print is ink in a few pixels of a hundred. */
const share = { ink: 0.01, paper: 0.7 }

/** The page without its rim, where a table or a lid may show. */
const rim = 0.08

/** The tones of ink and paper, from some of the rows and columns of the page's inner part. */
export const tonesOf = ({ width, height, pixels }: PageImage): Tones => {
  const counts = new Uint32Array(256)
  const [left, right] = [Math.round(width * rim), Math.round(width * (1 - rim))]
  let all = 0
  for (let y = Math.round(height * rim); y < height * (1 - rim); y += everyRow)
    for (let at = y * width + left; at < y * width + right; at += everyColumn, all++) {
      const level = pixels[at] ?? 0
      counts[level] = (counts[level] ?? 0) + 1
    }
  const levelAt = (part: number): number => {
    let sum = 0
    return Math.max(
      0,
      counts.findIndex((count) => {
        sum += count
        return sum >= part * all
      }),
    )
  }
  const [ink, paper] = [levelAt(share.ink), levelAt(share.paper)]
  return { ink, paper, middle: (ink + paper) / 2 }
}
