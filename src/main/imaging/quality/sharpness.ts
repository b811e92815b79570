import type { PageImage } from '../../core/ports.ts'
import { kernels, openRoom } from '../../kernels/kernels.ts'
import type { Tones } from './tones.ts'

/** An edge passes at least this share of the way from ink to paper. */
const edge = 0.6
const bins = 100

/**
 * How much of an edge falls within one pixel, at the median of all edges that some of the rows cross: near 1 for a 1-bit
 * scan, below 0.3 when the camera moved. 1 when there are no edges.
 */
export const sharpnessOf = ({ width, height, pixels }: PageImage, { ink, paper }: Tones): number => {
  const room = openRoom()
  const image = room.put(pixels)
  const found = room.wholes(bins + 1)
  kernels.count_edges(image, width, height, Math.ceil((paper - ink) * edge), found)
  const counts = room.readWholes(found, bins + 1)
  const all = counts.reduce((a, b) => a + b, 0)
  let sum = 0
  const median = counts.findIndex((count) => {
    sum += count
    return sum * 2 >= all
  })
  return all === 0 ? 1 : median / bins
}
