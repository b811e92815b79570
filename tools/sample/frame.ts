import { thaiDigits } from './names.ts'
import { type Pen, paper } from './pen.ts'

export type FrameText = { copy: string; code: string }

/** What every page bears: the copy it is, its code in the corner, its number, and that it is a sample. */
export const drawFrame = (pen: Pen, { copy, code }: FrameText, page: number): void => {
  watermark(pen)
  pen.print(copy, 761, 30, { bold: true, align: 'right' })
  const wide = code.length > 10 ? 128 : 92
  pen.box(761 - wide, 47, wide, 38, 1.4)
  pen.print(code, 761 - wide / 2, 71, { align: 'center' })
  pen.box(686, 96, 71, 36, 1.6)
  pen.print('สีขาว', 721.5, 119, { bold: true, align: 'center' })
  if (page > 1) pen.print(`- ${thaiDigits(page)} -`, 388, 98, { align: 'center' })
  else sampleMark(pen)
}

/** Stands where the real print has its emblem. */
const sampleMark = (pen: Pen): void => {
  pen.box(344, 52, 134, 76, 2)
  pen.print('ตัวอย่าง', 411, 87, { size: 27, bold: true, align: 'center' })
  pen.print('SAMPLE', 411, 116, { size: 20, bold: true, align: 'center' })
}

/** Light enough that no reader takes it for ink, and drawn under everything else. */
const watermark = ({ context }: Pen): void => {
  context.save()
  context.fillStyle = '#f0f0f0'
  context.textAlign = 'center'
  for (const y of [330, 700, 1060]) {
    context.save()
    context.translate(paper.width / 2, y)
    context.rotate(-0.5)
    context.font = '64px print-bold'
    context.fillText('ตัวอย่าง · SAMPLE', 0, 0)
    context.restore()
  }
  context.restore()
}
