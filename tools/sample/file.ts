import PDFDocument from 'pdfkit'
import { drawForm } from './draw-form.ts'
import type { SampleFile } from './plan.ts'
import { type Scan, scanOf } from './scan.ts'

/** The day of the made-up count, so that the same plan gives the same bytes. */
const day = new Date('2026-02-08T12:00:00Z')

/** The bytes of one file of the plan. */
export const fileOf = async ({ forms, look, only, cutAfter = 1 }: SampleFile): Promise<Buffer> => {
  const scans: Scan[] = []
  for (const form of forms)
    for (const [at, page] of drawForm(form).entries())
      if (only === undefined || only.includes(at + 1)) scans.push(await scanOf(page, look, 100 * form.seed + at))
  const [first] = scans
  const whole = look === 'photo' && first !== undefined ? first.bytes : await pdfOf(scans)
  return whole.subarray(0, Math.round(whole.length * cutAfter))
}

const a4 = [595.28, 841.89] as const

const pdfOf = async (scans: readonly Scan[]): Promise<Buffer> => {
  const info = { Title: 'ตัวอย่าง SAMPLE', Producer: 'TallyDesk', Creator: 'TallyDesk', CreationDate: day, ModDate: day }
  const doc = new PDFDocument({ size: [...a4], margin: 0, autoFirstPage: false, info })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => doc.on('end', resolve))
  for (const { bytes } of scans) doc.addPage().image(bytes, 0, 0, { width: a4[0], height: a4[1] })
  doc.end()
  await ended
  return Buffer.concat(chunks)
}
