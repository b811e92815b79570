import { kernels, openRoom } from '../../../kernels/kernels.ts'
import type { Bits, Grey } from './raster.ts'

/**
 * Ink is what is darker by `below` grey levels than the mean of its surroundings, `radius` pixels to each side; so
 * shadows and paper tints do not matter.
 */
export const binarise = ({ width, height, pixels }: Grey, radius: number, below: number): Bits => {
  const room = openRoom()
  const image = room.put(pixels)
  const ink = room.bytes(pixels.length)
  const [columns, sums, wide] = [room.wholes(width), room.wholes(width), room.wholes(width)]
  kernels.binarise(image, width, height, radius, below, ink, columns, sums, wide)
  return { width, height, pixels: room.readBytes(ink, pixels.length) }
}
