import { createRequire } from 'node:module'

/** The package says its names only when it runs, so that it cannot be imported by name. */
const turbo: typeof import('@julusian/jpeg-turbo') = createRequire(import.meta.url)('@julusian/jpeg-turbo')

export type Raster = { width: number; height: number; channels: 1 | 3; pixels: Buffer }

/**
 * Decodes a JPEG at its own size, to grey (its luma) or colour. Throws on anything that the decoder so much as warns
 * about. Check the size first: the pixels are allocated as the header asks.
 */
export const decodeJpeg = (jpeg: Uint8Array, channels: 1 | 3): Raster => {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  const { data, width, height } = turbo.decompressSync(bytes, {
    format: channels === 1 ? turbo.FORMAT_GRAY : turbo.FORMAT_RGB,
  })
  return { width, height, channels, pixels: data }
}

/** Decodes the luma of a JPEG of this size into pixels that are there already, as `decodeJpeg` does. */
export const decodeGreyInto = (pixels: Uint8Array<ArrayBuffer>, jpeg: Uint8Array): void => {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  const out = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  const { size } = turbo.decompressSync(bytes, out, { format: turbo.FORMAT_GRAY })
  if (size !== pixels.length) throw new Error(`a JPEG of ${size} pixels, not ${pixels.length}`)
}
