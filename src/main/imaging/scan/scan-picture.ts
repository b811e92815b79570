import sharp, { type Sharp } from 'sharp'
import type { PagePicture } from '../../core/ports.ts'
import { asBytes } from '../as-bytes.ts'
import { decodeGreyInto, decodeJpeg, type Raster } from '../jpeg.ts'
import { limits, pictureQuality } from '../limits.ts'
import { type Size, sizeFrom } from '../page-size.ts'
import { lookAt } from '../quality/look.ts'
import type { Scan } from './find-scan.ts'
import { canShrink, shrink } from './shrink.ts'

/** A crop that takes less than this share from every side is a rounding of the page's box, not a crop. */
const rounding = 0.005
/** A scan up to this size is shown to people as it is. */
const asItIs = { bytes: 1_500_000, pixels: 12_000_000 }
/** Two shapes that differ by less than this share are one. */
const sameShape = 0.01

const isCropped = ({ crop: { left, top, right, bottom } }: Scan): boolean =>
  Math.max(left, top, 1 - right, 1 - bottom) > rounding

const cut = ({ crop }: Scan, { width, height }: Size) => {
  const left = Math.round(crop.left * width)
  const top = Math.round(crop.top * height)
  return {
    left,
    top,
    width: Math.max(1, Math.round(crop.right * width) - left),
    height: Math.max(1, Math.round(crop.bottom * height) - top),
  }
}

const turned = ({ turn }: Scan, { width, height }: Size): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width }

/** The size in the JPEG's own pixels of what the page shows. */
const shownSize = (scan: Scan, own: Size): Size => {
  const { width, height } = isCropped(scan) ? cut(scan, turned(scan, own)) : turned(scan, own)
  return { width, height }
}

const laidOut = ({ width, height, channels, pixels }: Raster, scan: Scan, size: Size): Sharp => {
  const image = sharp(pixels, { raw: { width, height, channels } })
  const upright = scan.turn === 0 ? image : image.rotate(scan.turn)
  const shown = isCropped(scan) ? upright.extract(cut(scan, turned(scan, { width, height }))) : upright
  const shrinks = width * height > size.width * size.height
  return shown.resize({ ...size, fit: 'fill', kernel: shrinks ? 'linear' : 'cubic' })
}

const greyOf = async (scan: Scan, own: Size, size: Size): Promise<Uint8Array<ArrayBuffer>> => {
  const isWhole = scan.turn === 0 && !isCropped(scan)
  if (isWhole && own.width === size.width && own.height === size.height) return asBytes(decodeJpeg(scan.jpeg, 1).pixels)
  if (isWhole && canShrink(own, size)) return shrink(own, size, (pixels) => decodeGreyInto(pixels, scan.jpeg))
  const laid = laidOut(decodeJpeg(scan.jpeg, 1), scan, size)
  return asBytes(await laid.extractChannel(0).raw().toBuffer())
}

/** What the JPEG's header says, or null when it is nothing that may be decoded directly. */
const headerOf = async ({ jpeg }: Scan) => {
  const header = await sharp(jpeg, { limitInputPixels: limits.imagePixels }).metadata()
  const { width, height, format, channels = 0, space = '' } = header
  const plain = format === 'jpeg' && (channels === 1 || channels === 3) && ['b-w', 'srgb'].includes(space)
  return plain && width * height <= limits.imagePixels ? header : null
}

/** Whether the JPEG itself shows the page's frame, nothing more and nothing else; EXIF data could turn it again. */
const showsItself = (scan: Scan, { width, height }: Size, exif: boolean): boolean =>
  !exif &&
  scan.turn === 0 &&
  !isCropped(scan) &&
  scan.jpeg.length <= asItIs.bytes &&
  width * height <= asItIs.pixels &&
  Math.abs((width * scan.height) / (height * scan.width) - 1) < sameShape

const pictureOf = async (scan: Scan, size: Size, own: boolean): Promise<Uint8Array<ArrayBuffer>> => {
  if (own) return asBytes(scan.jpeg)
  const picture = laidOut(decodeJpeg(scan.jpeg, 3), scan, size).jpeg({ quality: pictureQuality })
  return asBytes(await picture.toBuffer())
}

/** The page from the scan's own pixels, or null when its JPEG is of an unusual kind. Throws when it is damaged. */
export const scanPicture = async (scan: Scan): Promise<PagePicture | null> => {
  const header = await headerOf(scan)
  if (header === null) return null
  const size = sizeFrom(shownSize(scan, header), scan)
  const pixels = await greyOf(scan, header, size)
  const own = showsItself(scan, header, header.exif !== undefined)
  const image = { ...size, pixels }
  return { image, picture: await pictureOf(scan, size, own), notes: lookAt(image, shownSize(scan, header)) }
}
