import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { PagePicture } from '../core/ports.ts'
import { finishPage } from './finish-page.ts'
import { limits } from './limits.ts'
import { pageSize } from './page-size.ts'
import { hearingImageWarnings } from './pdf-warnings.ts'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string): string => join(home, name) + sep

/** Without these JPX, CCITT and JBIG2 scans come out blank. */
const decoders = {
  wasmUrl: folder('wasm'),
  cMapUrl: folder('cmaps'),
  standardFontDataUrl: folder('standard_fonts'),
  iccUrl: folder('iccs'),
}

/** Opens a PDF for drawing. Fails when it is locked or damaged. pdf.js takes the bytes over, so it is given a copy. */
export const openDrawing = async (bytes: Uint8Array): Promise<Result<PDFDocumentProxy>> => {
  const data = Uint8Array.from(bytes)
  // With `stopAtErrors` a page comes out blank without a word; without it what is left out is at least warned of.
  const task = getDocument({ data, ...decoders, maxImageSize: limits.drawnPixels, stopAtErrors: false, verbosity: 1 })
  try {
    return ok(await task.promise)
  } catch (error) {
    await task.destroy()
    const locked = error instanceof Error && error.name === 'PasswordException'
    return failed(failure(locked ? 'locked-pdf' : 'unreadable-pdf'))
  }
}

const draw = async (page: PDFPageProxy): Promise<PagePicture> => {
  const natural = page.getViewport({ scale: 1 })
  const { width, height } = pageSize(natural)
  const canvas = createCanvas(width, height)
  const canvasContext = canvas.getContext('2d')
  const viewport = page.getViewport({ scale: width / natural.width })
  // pdf.js names the browser's types; in Node it draws on this canvas just as well.
  await page.render({ canvas: null, canvasContext: canvasContext as unknown as CanvasRenderingContext2D, viewport })
    .promise
  return finishPage(sharp(canvas.data(), { raw: { width, height, channels: 4 } }).removeAlpha(), null)
}

/** Draws one page, turned as the PDF says. A page with an image that cannot be decoded fails. */
export const drawPage = async (document: PDFDocumentProxy, number: number): Promise<Result<PagePicture>> => {
  const { value, warnings } = await hearingImageWarnings(async () => {
    const page = await document.getPage(number)
    try {
      return await draw(page)
    } finally {
      page.cleanup()
    }
  })
  const [reason] = warnings
  return reason === undefined ? ok(value) : failed(failure('unreadable-page', { reason }))
}
