import { thaiDigits } from '../names.ts'
import { type Printer, paper } from './printer.ts'
import type { Sheet } from './sheet.ts'
import { textOf } from './texts.ts'

/** What every page bears: the copy it is, its code in the corner, its number, and that it is a sample. */
export const drawFrame = ({ form: { definition, print }, printer }: Sheet, page: number): void => {
  watermark(printer)
  const right = print.tableRight + 4
  const ballot = definition.ballot === 'party-list' ? 'แบบบัญชีรายชื่อ' : 'แบบแบ่งเขตเลือกตั้ง'
  if (print.copyLine !== 'missing') {
    const y = print.copyLine === 'cut off' ? 5 : 30
    const copy = `ชุดที่ ๑ เก็บไว้ในเล่มเพื่อส่งคณะกรรมการการเลือกตั้งประจำเขตเลือกตั้ง (${ballot})`
    printer.print(copy, right, y, { bold: true, align: 'right' })
  }
  drawCode(printer, definition.printedCode, right + print.codeBox.dx / 4)
  if (page > 1) printer.print(`- ${numberOf(print.rowDigits, page)} -`, paper.width / 2 - 20, 98, { align: 'center' })
  else sampleMark(printer)
  const footer = print.footer ? textOf(definition).footer : ''
  printer.print(`${footer === '' ? '' : `- ${page + 17} - ${footer}   `}ตัวอย่าง · SAMPLE`, paper.width / 2, 1140, {
    size: 13,
    align: 'center',
  })
}

export const numberOf = (digits: 'thai' | 'arabic', number: number): string =>
  digits === 'thai' ? thaiDigits(number) : String(number)

const drawCode = (printer: Printer, code: string, right: number): void => {
  const { codeBox } = printer.style
  const [wide, tall] = [code.length > 10 ? 128 : 92, 38]
  const x = (codeBox.cut ? paper.width - wide / 3 : right - wide) - 4
  const y = 47 + codeBox.dy
  printer.box(x, y, wide, tall, 1.4)
  printer.print(code, x + wide / 2, y + 24, { align: 'center', room: wide - 8 })
  printer.box(x + wide - 75, y + tall + 10, 71, 36, 1.6)
  printer.print('สีขาว', x + wide - 39, y + tall + 33, { bold: true, align: 'center' })
}

/** Stands where the real print has its emblem. */
const sampleMark = (printer: Printer): void => {
  printer.box(344, 48, 134, 78, 2)
  printer.print('ตัวอย่าง', 411, 84, { size: 27, bold: true, align: 'center' })
  printer.print('SAMPLE', 411, 114, { size: 20, bold: true, align: 'center' })
}

/** Light enough that no reader takes it for ink, and drawn under everything else. */
const watermark = ({ context }: Printer): void => {
  context.save()
  context.fillStyle = '#f3f3f3'
  context.textAlign = 'center'
  context.font = '64px sarabun-bold'
  for (const y of [330, 700, 1060]) {
    context.save()
    context.translate(paper.width / 2, y)
    context.rotate(-0.5)
    context.fillText('ตัวอย่าง · SAMPLE', 0, 0)
    context.restore()
  }
  context.restore()
}
