import type { PageImage } from '../../core/ports.ts'
import { kernels, openRoom } from '../../kernels/kernels.ts'

/** Levels of grey: 0 is black. `middle` parts ink from paper. */
export type Tones = { ink: number; paper: number; middle: number }

const levels = 256
/** A page of print is ink in a few pixels of a hundred. */
const share = { ink: 0.01, paper: 0.7 }

/** The page without its rim, where a table or a lid may show. */
const rim = 0.08

/** How often each level occurs in some of the rows and columns of the page's inner part. */
const countsOf = ({ width, height, pixels }: PageImage): Int32Array => {
  const inner = (length: number) => [Math.round(length * rim), Math.round(length * (1 - rim))] as const
  const room = openRoom()
  const image = room.put(pixels)
  const counts = room.wholes(levels)
  kernels.count_levels(image, width, ...inner(width), ...inner(height), counts)
  return room.readWholes(counts, levels)
}

/** The tones of ink and paper. */
export const tonesOf = (image: PageImage): Tones => {
  const counts = countsOf(image)
  const all = counts.reduce((a, b) => a + b, 0)
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
