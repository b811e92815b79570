import type { Bits, Grey } from './raster.ts'

/** Sums of all pixels above and left of each, one row and column wider than the image. */
const integral = ({ width, height, pixels }: Grey): Uint32Array => {
  const sums = new Uint32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    const above = y * (width + 1)
    for (let x = 0; x < width; x++) {
      row += pixels[y * width + x] ?? 0
      sums[above + width + 1 + x + 1] = (sums[above + x + 1] ?? 0) + row
    }
  }
  return sums
}

/**
 * Ink is what is darker by `below` grey levels than the mean of its surroundings, `radius` pixels to each side; so
 * shadows and paper tints do not matter.
 */
export const binarise = (image: Grey, radius: number, below: number): Bits => {
  const { width, height, pixels } = image
  const sums = integral(image)
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius)
    const bottom = Math.min(height, y + radius + 1)
    const above = top * (width + 1)
    const under = bottom * (width + 1)
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - radius)
      const right = Math.min(width, x + radius + 1)
      const sum =
        (sums[under + right] ?? 0) - (sums[above + right] ?? 0) - (sums[under + left] ?? 0) + (sums[above + left] ?? 0)
      const level = (pixels[y * width + x] ?? 0) + below
      if (level * (bottom - top) * (right - left) < sum) ink[y * width + x] = 1
    }
  }
  return { width, height, pixels: ink }
}
