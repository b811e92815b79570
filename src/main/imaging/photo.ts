import sharp from 'sharp'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { PagePicture } from '../core/ports.ts'
import { finishPage } from './finish-page.ts'
import { heicPages, heicPicture } from './heic.ts'
import { limits } from './limits.ts'
import type { OpenFile } from './open-file.ts'
import { pageSize, type Size } from './page-size.ts'
import { scanPicture } from './scan/scan-picture.ts'

/** Files of one image, and TIFF files of several. */
const open = (bytes: Uint8Array, page: number) =>
  sharp(bytes, { page: page - 1, limitInputPixels: limits.imagePixels, failOn: 'error' })

type Header = Size & { orientation: number }

/** The size of a page once it is upright, or why it is refused. */
const headerOf = async ({ bytes }: OpenFile, page: number): Promise<Result<Header>> => {
  const header = await sharp(bytes, { page: page - 1, limitInputPixels: false }).metadata()
  const { autoOrient, orientation = 1 } = header
  const pixels = autoOrient.width * autoOrient.height
  if (pixels > limits.imagePixels) return failed(failure('too-many-pixels', { megapixels: Math.round(pixels / 1e6) }))
  return ok({ ...autoOrient, orientation })
}

/** Only a TIFF has pages, and a HEIC file may hold several images; the frames of a moving WebP are not pages. */
export const photoPages = async (file: OpenFile): Promise<Result<number>> => {
  try {
    if (file.mediaType === 'image/heic') return await heicPages(file.bytes)
    const { pages = 1 } = await sharp(file.bytes, { limitInputPixels: false }).metadata()
    return ok(file.mediaType === 'image/tiff' ? pages : 1)
  } catch {
    return failed(failure('unreadable-image'))
  }
}

/** EXIF orientations that turn the picture, in degrees clockwise; the others mirror it. */
const turns: Readonly<Record<number, 0 | 90 | 180 | 270>> = { 1: 0, 6: 90, 3: 180, 8: 270 }
const whole = { left: 0, top: 0, right: 1, bottom: 1 }

/** Decodes one page, turned as its EXIF data says, on white. */
const decode = async (file: OpenFile, page: number): Promise<Result<PagePicture>> => {
  if (file.mediaType === 'image/heic') return heicPicture(file.bytes, page)
  const header = await headerOf(file, page)
  if (!header.ok) return header
  const { width, height, orientation } = header.value
  const turn = turns[orientation]
  const scan = file.mediaType === 'image/jpeg' && turn !== undefined
  const picture = scan ? await scanPicture({ jpeg: file.bytes, crop: whole, turn, width, height }) : null
  if (picture) return ok(picture)
  const upright = open(file.bytes, page).autoOrient().flatten({ background: '#fff' }).toColourspace('srgb')
  return ok(await finishPage(upright.resize({ ...pageSize({ width, height }), fit: 'fill' }), { width, height }))
}

/** One page of a photograph or TIFF. A picture that its decoder warns about fails. */
export const photoPicture = (file: OpenFile, page: number): Promise<Result<PagePicture>> =>
  decode(file, page).catch(() => failed(failure('unreadable-image')))
