import type { PageImage } from '../../core/ports.ts'
import type { Tones } from './tones.ts'

/** An edge of print is looked at over this many pixels to each side. */
const reach = 3
const everyRow = 8
/** An edge passes at least this share of the way from ink to paper. */
const edge = 0.6
const bins = 100

/** The largest step between neighbours from `from` to `to`. */
const steepest = (pixels: Uint8Array, from: number, to: number): number => {
  let most = 0
  for (let at = from; at < to; at++) most = Math.max(most, Math.abs((pixels[at + 1] ?? 0) - (pixels[at] ?? 0)))
  return most
}

/**
 * How much of an edge falls within one pixel, at the median of all edges that a row crosses: near 1 for a 1-bit scan,
 * below 0.3 when the camera moved. 1 when there are no edges.
 */
export const sharpnessOf = ({ width, height, pixels }: PageImage, { ink, paper }: Tones): number => {
  const least = (paper - ink) * edge
  const counts = new Uint32Array(bins + 1)
  let all = 0
  for (let y = 0; y < height; y += everyRow)
    for (let x = reach; x < width - reach; x++) {
      const at = y * width + x
      const rise = Math.abs((pixels[at + reach] ?? 0) - (pixels[at - reach] ?? 0))
      if (rise < least) continue
      const bin = Math.min(bins, Math.round((steepest(pixels, at - reach, at + reach) / rise) * bins))
      counts[bin] = (counts[bin] ?? 0) + 1
      all++
      x += reach
    }
  let sum = 0
  const median = counts.findIndex((count) => {
    sum += count
    return sum * 2 >= all
  })
  return all === 0 ? 1 : median / bins
}
