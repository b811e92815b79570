import sharp from 'sharp'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { PagePicture } from '../core/ports.ts'
import { finishPage } from './finish-page.ts'
import { limits } from './limits.ts'
import type { OpenFile } from './open-file.ts'
import { pageSize, type Size } from './page-size.ts'

/** Files of one image, and TIFF files of several. Warnings of a decoder are harmless, errors and cut-short data not. */
const open = (bytes: Uint8Array, page: number) =>
  sharp(bytes, { page: page - 1, limitInputPixels: limits.imagePixels, failOn: 'error' })

/** The size of a page once it is upright, or why it is refused. */
const uprightSize = async ({ bytes }: OpenFile, page: number): Promise<Result<Size>> => {
  const { autoOrient } = await sharp(bytes, { page: page - 1, limitInputPixels: false }).metadata()
  const pixels = autoOrient.width * autoOrient.height
  if (pixels > limits.imagePixels) return failed(failure('too-many-pixels', { megapixels: Math.round(pixels / 1e6) }))
  return ok(autoOrient)
}

/** Only a TIFF has pages; the frames of a moving WebP are not pages. */
export const photoPages = async (file: OpenFile): Promise<Result<number>> => {
  try {
    const { pages = 1 } = await sharp(file.bytes, { limitInputPixels: false }).metadata()
    return ok(file.mediaType === 'image/tiff' ? pages : 1)
  } catch {
    return failed(failure('unreadable-image'))
  }
}

/** Decodes one page, turned as its EXIF data says, on white. */
export const photoPicture = async (file: OpenFile, page: number): Promise<Result<PagePicture>> => {
  try {
    const size = await uprightSize(file, page)
    if (!size.ok) return size
    const { width, height } = pageSize(size.value)
    const upright = open(file.bytes, page).autoOrient().flatten({ background: '#fff' }).toColourspace('srgb')
    return ok(await finishPage(upright.resize({ width, height, fit: 'fill' })))
  } catch {
    return failed(failure('unreadable-image'))
  }
}
