import sharp, { type Sharp } from 'sharp'
import type { PagePicture } from '../core/ports.ts'
import { pictureQuality } from './limits.ts'

/** Makes of one upright frame what the reader sees (grey) and what people see (colour JPEG). */
export const finishPage = async (frame: Sharp): Promise<PagePicture> => {
  const { data, info } = await frame.raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const raw = { raw: { width, height, channels } }
  const [grey, picture] = await Promise.all([
    sharp(data, raw).greyscale().raw().toBuffer(),
    sharp(data, raw).jpeg({ quality: pictureQuality }).toBuffer(),
  ])
  return { image: { width, height, pixels: Uint8Array.from(grey) }, picture: Uint8Array.from(picture) }
}
