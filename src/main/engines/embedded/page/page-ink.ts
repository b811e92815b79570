import { kernels, openRoom } from '../../../kernels/kernels.ts'
import type { Bits, Grey } from './raster.ts'

/** The ink of a whole page: what is darker than its surroundings, so that shadows and paper tints do not matter. */
export const pageInk = ({ width, height, pixels }: Grey): Bits => {
  if (width < 4 || height < 4) return { width, height, pixels: new Uint8Array(width * height) }
  const columns = Math.ceil(width / 4)
  const blocks = columns * Math.ceil(height / 4)
  const room = openRoom()
  const image = room.put(pixels)
  const ink = room.bytes(pixels.length)
  const [sums, own, around] = [room.wholes(blocks), room.wholes(columns), room.wholes(columns)]
  const [levels, row] = [room.bytes(blocks), room.bytes(width + 3)]
  kernels.page_ink(image, width, height, ink, sums, own, around, levels, row)
  return { width, height, pixels: room.readBytes(ink, pixels.length) }
}
