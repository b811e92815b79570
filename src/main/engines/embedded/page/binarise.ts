import { kernels, openRoom } from '../../../kernels/kernels.ts'
import type { Bits, Grey } from './raster.ts'

/**
 * Ink is what is darker by `below` grey levels than the mean of its surroundings, `radius` pixels to each side; so
 * shadows and paper tints do not matter.
 */
export const binarise = (image: Grey, radius: number, below: number): Bits => withoutLongRuns(image, radius, below, 0)

/** The same without rows of ink of so many pixels or more: lines of the form or streaks of the scanner. 0: with all. */
export const withoutLongRuns = (
  { width, height, pixels }: Grey,
  radius: number,
  below: number,
  longest: number,
): Bits => {
  const room = openRoom()
  const image = room.put(pixels)
  const ink = room.bytes(pixels.length)
  const [columns, sums, wide] = [room.wholes(width), room.wholes(width), room.wholes(width)]
  kernels.binarise(image, width, height, radius, below, ink, columns, sums, wide)
  if (longest > 0) kernels.erase_long_runs(ink, width, height, longest)
  return { width, height, pixels: room.readBytes(ink, pixels.length) }
}
