import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { PagePicture } from '../core/ports.ts'
import { drawPage, openDrawing } from './draw-pdf.ts'
import { openScans, type Scan } from './scan/find-scan.ts'
import { scanPicture } from './scan/scan-picture.ts'

/** An open PDF: the pages that are one JPEG are taken out of it, all others are drawn. */
export type Pdf = { document: PDFDocumentProxy; scan(page: number): Promise<Scan | null> }

/** Opens a PDF. Fails when it is locked or damaged. */
export const openPdf = async (bytes: Uint8Array): Promise<Result<Pdf>> => {
  const document = await openDrawing(bytes)
  if (!document.ok) return document
  let scans: ReturnType<typeof openScans> | null = null
  const scan = async (page: number): Promise<Scan | null> => {
    scans ??= openScans(bytes)
    return (await scans)(page)
  }
  return ok({ document: document.value, scan })
}

/** One page, turned as the PDF says. A page with an image that cannot be decoded fails. */
export const pdfPicture = async ({ document, scan }: Pdf, number: number): Promise<Result<PagePicture>> => {
  try {
    const lone = await scan(number)
    // A scan that its decoder so much as warns about is left to pdf.js, which says what is wrong or knows better.
    const picture = lone && (await scanPicture(lone).catch(() => null))
    return picture ? ok(picture) : await drawPage(document, number)
  } catch (error) {
    return failed(failure('unreadable-page', { reason: error instanceof Error ? error.message : String(error) }))
  }
}
