import sharp from 'sharp'
import { failure } from '../../shared/failure.ts'
import { type Framing, isAsItStands } from '../../shared/framing.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { FileInspection, PageImage, PagePicture } from '../core/ports.ts'
import { asBytes } from './as-bytes.ts'
import { limits } from './limits.ts'
import { opened } from './opened.ts'
import { pdfPicture } from './pdf.ts'
import { photoPages, photoPicture } from './photo.ts'
import { Question } from './questions.ts'
import { reframe } from './reframe.ts'

// The processes are what works side by side; more threads within a page would only get in each other's way.
sharp.concurrency(1)
sharp.cache(false)

/** How many pages the file has and what it is. */
const inspect = async (path: string): Promise<Result<FileInspection>> => {
  const file = await opened(path)
  if (!file.ok) return file
  const pages = file.value.kind === 'pdf' ? ok(file.value.pdf.document.numPages) : await photoPages(file.value.file)
  if (!pages.ok) return pages
  if (pages.value > limits.pages) {
    return failed(failure('too-many-pages', { pages: pages.value, limit: limits.pages }))
  }
  return ok({ mediaType: file.value.mediaType, pages: pages.value })
}

/** One page, `page` counting from 1, standing as a person says. */
const picture = async (path: string, page: number, framing: Framing): Promise<Result<PagePicture>> => {
  const file = await opened(path)
  if (!file.ok) return file
  const made = await (file.value.kind === 'pdf'
    ? pdfPicture(file.value.pdf, page)
    : photoPicture(file.value.file, page))
  return made.ok && !isAsItStands(framing) ? ok(await reframe(made.value, framing)) : made
}

/** A piece of a page as a PNG of its greys. */
const png = async ({ width, height, pixels }: PageImage): Promise<Result<Uint8Array>> => {
  const encoded = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 1 })
    .toBuffer()
  return ok(asBytes(encoded))
}

/** Answers what the host asks of a worker. */
export const answer = async (asked: unknown): Promise<Result<unknown>> => {
  const question = Question.parse(asked)
  switch (question.ask) {
    case 'inspect':
      return inspect(question.path)
    case 'picture':
      return picture(question.path, question.page, question.framing)
    case 'png':
      return png(question.image)
  }
}
