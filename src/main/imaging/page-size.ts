import { pagePixels } from './limits.ts'

export type Size = { width: number; height: number }

/** The size of the page image for a page of these proportions: the same number of pixels for every page. */
export const pageSize = ({ width, height }: Size): Size => {
  const scale = Math.sqrt(pagePixels / (width * height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Pixels so close to the page image's size are taken as they are: to resample them would only blur them. */
const near = { least: 0.9, most: 1.1 }

/** The size of the page image made from pixels that show a page of these proportions: their own when it is near. */
export const sizeFrom = (pixels: Size, proportions: Size): Size => {
  const size = pageSize(proportions)
  const own = [pixels.width / size.width, pixels.height / size.height]
  return own.every((ratio) => ratio >= near.least && ratio <= near.most) ? pixels : size
}
