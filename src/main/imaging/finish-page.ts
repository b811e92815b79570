import sharp, { type Sharp } from 'sharp'
import type { PagePicture } from '../core/ports.ts'
import { asBytes } from './as-bytes.ts'
import { pictureQuality } from './limits.ts'
import type { Size } from './page-size.ts'
import { lookAt } from './quality/look.ts'

/**
 * Makes of one upright frame what the reader sees (grey) and what people see (colour JPEG). `own` is the size of the
 * pixels it comes from, null when it was drawn.
 */
export const finishPage = async (frame: Sharp, own: Size | null): Promise<PagePicture> => {
  const { data, info } = await frame.raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const raw = { raw: { width, height, channels } }
  const [grey, picture] = await Promise.all([
    sharp(data, raw).greyscale().raw().toBuffer(),
    sharp(data, raw).jpeg({ quality: pictureQuality }).toBuffer(),
  ])
  const image = { width, height, pixels: asBytes(grey) }
  return { image, picture: asBytes(picture), notes: lookAt(image, own) }
}
