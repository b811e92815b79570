import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPageLeaf,
  PDFRawStream,
} from 'pdf-lib'
import { limits } from '../limits.ts'
import { hasEndlessImage } from './endless-image.ts'
import { withOwnLengths } from './lengths.ts'
import { imagesOnly, type Named, type PaintedImage } from './painted.ts'
import { areaOf, intersection, placed, type Rectangle, turnOf } from './placement.ts'
import { operationsOf } from './tokens.ts'

/**
 * A page that is one JPEG. `turn` is how far the JPEG is turned clockwise; `crop` the part of the turned JPEG that the
 * page shows, as shares of its width and height; `width` and `height` the size of that part in points.
 */
export type Scan = {
  jpeg: Uint8Array
  crop: { left: number; top: number; right: number; bottom: number }
  turn: 0 | 90 | 180 | 270
  width: number
  height: number
}

/** Other images, such as a scanner app's logo, may cover this share of the page, beside the scan or under it. */
const besideShare = 0.05
/** The scan covers at least this share of the page. */
const scanShare = 0.25

const entry = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key))
const nameIn = (dict: PDFDict, key: string): string | null => {
  const found = entry(dict, key)
  return found instanceof PDFName ? found.decodeText() : null
}

const rectangleOf = (array: PDFArray | undefined): Rectangle | null => {
  const [x1, y1, x2, y2] = array?.asArray().map((_, n) => array.lookup(n, PDFNumber).asNumber()) ?? []
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null
  return { left: Math.min(x1, x2), bottom: Math.min(y1, y2), right: Math.max(x1, x2), top: Math.max(y1, y2) }
}

/** The part of the page that is shown. */
const pageBox = (page: PDFPageLeaf): Rectangle | null => {
  const media = rectangleOf(page.MediaBox())
  const crop = rectangleOf(page.CropBox())
  return media !== null && crop !== null ? intersection(media, crop) : media
}

const rotationOf = (page: PDFPageLeaf): number => {
  const turned = page.Rotate()
  return turned instanceof PDFNumber ? ((turned.asNumber() % 360) + 360) % 360 : 0
}

/** What a content stream unpacks to, or null when that is more than the content of a lone scan could be. */
const unpacked = (stream: PDFRawStream): string | null => {
  const bytes = decodePDFRawStream(stream).getBytes(limits.contentBytes)
  return bytes.length < limits.contentBytes ? Buffer.from(bytes).toString('latin1') : null
}

const contentOf = (page: PDFPageLeaf): string | null => {
  const contents = page.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, n) => contents.lookup(n)) : contents ? [contents] : []
  const texts: string[] = []
  for (const stream of streams) {
    const text = stream instanceof PDFRawStream ? unpacked(stream) : null
    if (text === null) return null
    texts.push(text)
  }
  return texts.join('\n')
}

/** Notes and stamps on a page are drawn over it; links are not seen. */
const hasNotes = (page: PDFPageLeaf): boolean => {
  const notes = page.Annots()
  return (notes?.asArray() ?? []).some((_, n) => {
    const note = notes?.lookup(n)
    return !(note instanceof PDFDict) || nameIn(note, 'Subtype') !== 'Link'
  })
}

const plainState = (state: PDFObject | undefined): boolean => {
  if (!(state instanceof PDFDict)) return false
  const opaque = ['CA', 'ca'].every((key) => {
    const alpha = entry(state, key)
    return alpha === undefined || (alpha instanceof PDFNumber && alpha.asNumber() === 1)
  })
  const unmasked = [null, 'None'].includes(nameIn(state, 'SMask')) && !(entry(state, 'SMask') instanceof PDFDict)
  const harmless = ['TR', 'TR2', 'HT'].every((key) => entry(state, key) === undefined)
  return opaque && unmasked && harmless && [null, 'Normal', 'Compatible'].includes(nameIn(state, 'BM'))
}

const componentsOf = (space: PDFObject | undefined): number | null => {
  if (space instanceof PDFName) return { DeviceGray: 1, DeviceRGB: 3 }[space.decodeText()] ?? null
  if (!(space instanceof PDFArray)) return null
  const kind = space.lookup(0)
  if (!(kind instanceof PDFName)) return null
  const calibrated = { CalGray: 1, CalRGB: 3 }[kind.decodeText()]
  if (calibrated !== undefined) return calibrated
  const profile = kind.decodeText() === 'ICCBased' ? space.lookup(1) : undefined
  const count = profile instanceof PDFRawStream ? entry(profile.dict, 'N') : undefined
  return count instanceof PDFNumber && [1, 3].includes(count.asNumber()) ? count.asNumber() : null
}

const isDct = (filter: PDFObject | undefined): boolean => {
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  return only instanceof PDFName && only.decodeText() === 'DCTDecode'
}

/** What changes an image's colours or hides parts of it: such an image is left to be drawn by the book. */
const changing = ['Decode', 'DecodeParms', 'SMask', 'Mask', 'ImageMask', 'OC', 'SMaskInData']

const isPlainJpeg = ({ dict }: PDFRawStream): boolean =>
  isDct(entry(dict, 'Filter')) &&
  componentsOf(entry(dict, 'ColorSpace')) !== null &&
  changing.every((key) => entry(dict, key) === undefined)

const namedIn = (resources: PDFDict | undefined) => {
  const of = (kind: string, name: string): PDFObject | undefined => {
    const all = resources && entry(resources, kind)
    return all instanceof PDFDict ? entry(all, name) : undefined
  }
  const image = (name: string): PDFRawStream | null => {
    const found = of('XObject', name)
    return found instanceof PDFRawStream && nameIn(found.dict, 'Subtype') === 'Image' ? found : null
  }
  const named: Named = {
    isImage: (name) => image(name) !== null,
    isPlainState: (name) => plainState(of('ExtGState', name)),
  }
  return { image, named }
}

/** The one image that is the page, when all others are small and stand beside or under it. */
const loneImage = (images: readonly PaintedImage[], box: Rectangle): PaintedImage | null => {
  const scan = images.reduce<PaintedImage | null>(
    (largest, one) => (largest && areaOf(largest.visible) >= areaOf(one.visible) ? largest : one),
    null,
  )
  if (scan === null || areaOf(scan.visible) < scanShare * areaOf(box)) return null
  const others = images.filter((one) => one !== scan)
  const over = images.slice(images.indexOf(scan) + 1)
  const seen = over.every(({ visible }) => areaOf(intersection(visible, scan.visible)) === 0)
  const small = others.reduce((sum, { visible }) => sum + areaOf(visible), 0) <= besideShare * areaOf(box)
  return seen && small ? scan : null
}

type Sides = readonly [left: number, top: number, right: number, bottom: number]

/** Sides of a crop, as shares of the whole, when all is turned clockwise. */
const turnedBy = (sides: Sides, degrees: number): Sides => {
  if (degrees <= 0) return sides
  const [left, top, right, bottom] = sides
  return turnedBy([1 - bottom, left, 1 - top, right], degrees - 90)
}

const scanOf = (jpeg: Uint8Array, { matrix, visible }: PaintedImage, rotation: number): Scan | null => {
  const whole = placed(matrix, 0, 0, 1, 1)
  const turn = turnOf(matrix, rotation)
  if (whole === null || turn === null) return null
  const across = whole.right - whole.left
  const down = whole.top - whole.bottom
  const [left, top, right, bottom] = turnedBy(
    [
      (visible.left - whole.left) / across,
      (whole.top - visible.top) / down,
      (visible.right - whole.left) / across,
      (whole.top - visible.bottom) / down,
    ],
    rotation,
  )
  const [width, height] = [visible.right - visible.left, visible.top - visible.bottom]
  const size = rotation % 180 === 0 ? { width, height } : { width: height, height: width }
  return { jpeg, crop: { left, top, right, bottom }, turn, ...size }
}

const attempt = <T>(look: () => T): T | null => {
  try {
    return look()
  } catch {
    return null
  }
}

const find = (page: PDFPageLeaf): Scan | null => {
  const box = pageBox(page)
  const content = box === null || hasNotes(page) ? null : contentOf(page)
  const operations = content === null ? null : operationsOf(content)
  if (box === null || operations === null) return null
  const { image, named } = namedIn(page.Resources())
  const lone = loneImage(imagesOnly(operations, box, named) ?? [], box)
  const stream = lone && image(lone.name)
  return lone && stream && isPlainJpeg(stream) ? scanOf(stream.contents, lone, rotationOf(page)) : null
}

/**
 * Finds the pages of a PDF that are one JPEG. A page or file that is not understood is simply none. Throws on a page that
 * nobody could draw to its end.
 */
export const openScans = async (bytes: Uint8Array): Promise<(page: number) => Scan | null> => {
  const document = await PDFDocument.load(withOwnLengths(bytes), {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  }).catch(() => null)
  return (page) => {
    const leaf = attempt(() => document?.getPage(page - 1).node)
    if (leaf && attempt(() => hasEndlessImage(leaf))) throw new Error('an image with too many bits a colour')
    return leaf ? attempt(() => find(leaf)) : null
  }
}
