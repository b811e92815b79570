import { move, transferableSymbol, valueSymbol } from 'piscina'
import sharp from 'sharp'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { FileInspection, PageImage, PagePicture } from '../core/ports.ts'
import { limits } from './limits.ts'
import { opened } from './opened.ts'
import { pdfPicture } from './pdf.ts'
import { photoPages, photoPicture } from './photo.ts'

// The pool is what works side by side; more threads within a page would only get in each other's way.
sharp.concurrency(1)
sharp.cache(false)
// What decoders say belongs beside the program's answers, never among them.
const { console: chatter } = globalThis
chatter.log = chatter.error

/** How many pages the file has and what it is. */
export const inspect = async ({ path }: { path: string }): Promise<Result<FileInspection>> => {
  const file = await opened(path)
  if (!file.ok) return file
  const pages = file.value.kind === 'pdf' ? ok(file.value.pdf.document.numPages) : await photoPages(file.value.file)
  if (!pages.ok) return pages
  if (pages.value > limits.pages) {
    return failed(failure('too-many-pages', { pages: pages.value, limit: limits.pages }))
  }
  return ok({ mediaType: file.value.mediaType, pages: pages.value })
}

const pictureOf = async (path: string, page: number): Promise<Result<PagePicture>> => {
  const file = await opened(path)
  if (!file.ok) return file
  return file.value.kind === 'pdf' ? pdfPicture(file.value.pdf, page) : photoPicture(file.value.file, page)
}

/** One page, `page` counting from 1. The pixels are handed over, not copied. */
export const picture = async ({ path, page }: { path: string; page: number }) => {
  const made = await pictureOf(path, page)
  if (!made.ok) return made
  const { image, picture: jpeg } = made.value
  return move({ [transferableSymbol]: [image.pixels.buffer, jpeg.buffer], [valueSymbol]: made })
}

/** A piece of a page as a PNG of its greys. */
export const png = async ({ image }: { image: PageImage }): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  const { width, height, pixels } = image
  const encoded = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 1 })
    .toBuffer()
  return ok(Uint8Array.from(encoded))
}
