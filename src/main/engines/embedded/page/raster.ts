/** Pixels row by row, one byte each. Grey: 0 is black, 255 white. */
export type Grey = { width: number; height: number; pixels: Uint8Array }

/** The same frame with 1 where there is ink and 0 elsewhere. */
export type Bits = { width: number; height: number; pixels: Uint8Array }

/** A part of the frame; what lies outside of it is white, or `beyond`. */
export const crop = (image: Grey, left: number, top: number, width: number, height: number, beyond = 255): Grey => {
  const pixels = new Uint8Array(width * height).fill(beyond)
  const from = Math.max(0, -left)
  const to = Math.min(width, image.width - left)
  for (let y = Math.max(0, -top); y < Math.min(height, image.height - top) && to > from; y++) {
    const start = (top + y) * image.width + left
    pixels.set(image.pixels.subarray(start + from, start + to), y * width + from)
  }
  return { width, height, pixels }
}
