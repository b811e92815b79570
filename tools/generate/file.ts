import type { Canvas } from '@napi-rs/canvas'
import PDFDocument from 'pdfkit'
import { chanceFrom, seedOf } from './chance.ts'
import type { FormFile, FormInFile } from './plan/files.ts'
import { drawForm } from './print/draw-form.ts'
import type { Scan } from './scan/capture.ts'
import { distort, scaleOf } from './scan/distort.ts'
import { quarters } from './scan/geometry.ts'
import { picturePath } from './truth.ts'

/** The day of the made-up count, so that the same plan gives the same bytes. */
const day = new Date('2026-02-08T12:00:00Z')

/** The file or files of a plan's entry: their paths and bytes. */
export const filesFrom = async (file: FormFile): Promise<{ path: string; bytes: Buffer }[]> => {
  const scans: Scan[] = []
  for (const form of file.forms) scans.push(...(await scansOf(form)))
  if (!file.pictures) return [{ path: file.path, bytes: await pdfOf(scans) }]
  return scans.map(({ bytes }, at) => ({ path: picturePath(file.path, at + 1), bytes }))
}

/** The pages of a form as they lie in the file. */
export const scansOf = async ({ form, order, turned, distortions }: FormInFile): Promise<Scan[]> => {
  const pages = drawForm(form, Math.max(...distortions.map(scaleOf), 2))
  const scans: Scan[] = []
  for (const [at, page] of order.entries()) {
    const sheet = pages[page - 1]
    const back: Canvas | undefined = pages[page] ?? pages[0]
    if (sheet === undefined || back === undefined) throw new Error(`${form.id} has no page ${page}`)
    const chance = chanceFrom(seedOf(form.seed, 1000 + at))
    scans.push(await distort(turned.includes(page) ? quarters(sheet, 2) : sheet, back, distortions, chance))
  }
  return scans
}

const a4 = 595.28

const pdfOf = async (scans: readonly Scan[]): Promise<Buffer> => {
  const info = { Title: 'ตัวอย่าง SAMPLE', Producer: 'TallyDesk', Creator: 'TallyDesk', CreationDate: day, ModDate: day }
  const doc = new PDFDocument({ margin: 0, autoFirstPage: false, info })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => doc.on('end', resolve))
  for (const { bytes, width, height } of scans) {
    const points = a4 / Math.min(width, height)
    const size: [number, number] = [width * points, height * points]
    doc.addPage({ size, margin: 0 }).image(bytes, 0, 0, { width: size[0], height: size[1] })
  }
  doc.end()
  await ended
  return Buffer.concat(chunks)
}
