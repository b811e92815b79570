import { thaiDigits } from '../names.ts'
import { flow } from './flow.ts'
import { fill } from './header.ts'
import type { Sheet } from './sheet.ts'
import { textOf } from './texts.ts'

/** The end of a form: the day, made-up signatures of nobody, and room for remarks. `top`: the first baseline. */
export const drawSignatures = (sheet: Sheet, top: number): void => {
  const { form, printer, chance } = sheet
  const { board } = textOf(form.definition)
  const day = [
    'ประกาศ ณ วันที่ ',
    { gap: 'day', wide: 62 },
    ' เดือน ',
    { gap: 'month', wide: 112 },
    ' พ.ศ. ',
    { gap: 'year', wide: 66 },
  ] as const
  fill(sheet, flow(printer, day, { x: 200, right: 760, y: top, indent: 0 }).placed)
  signature(sheet, { x: 265, y: top + 44, role: `ประธาน${board}`, name: 'ประธานตัวอย่าง' })
  const pairs = chance.whole(2, 4)
  for (let at = 0; at < pairs * 2; at += 1) {
    const [x, y] = [at % 2 === 0 ? 84 : 432, top + 114 + Math.floor(at / 2) * 76]
    if (y < 1060) signature(sheet, { x, y, role: board, name: `กรรมการตัวอย่าง ${thaiDigits(at + 1)}` })
  }
  remarks(sheet, top + 124 + pairs * 76)
}

const remarks = ({ printer }: Sheet, top: number): void => {
  if (top > 960) return
  const why = '( สำหรับระบุเหตุที่ผลการนับคะแนนปรากฏจำนวนผู้มาใช้สิทธิไม่ตรงกับจำนวนบัตรเลือกตั้งที่ใช้ )'
  printer.print(why, 423, top, { size: 15.4, align: 'center' })
  for (const y of [28, 58, 88]) printer.dots(88, 758, top + y)
  printer.print('หมายเหตุ : แบบนี้เป็นตัวอย่างที่สร้างขึ้น ไม่ใช่แบบที่ใช้จริง และไม่มีผู้ใดลงคะแนนนี้', 88, top + 130, { size: 13 })
  printer.print('This sheet was made as a sample. Nobody cast these votes.', 88, top + 152, { size: 13 })
}

type Signature = { x: number; y: number; role: string; name: string }

const signature = ({ printer, hand, chance }: Sheet, { x, y, role, name }: Signature): void => {
  const from = x + printer.print('(ลงชื่อ) ', x, y, { size: 15 })
  printer.dots(from, from + 116, y)
  printer.print(role, from + 120, y, { size: 14.6, room: (x < 200 ? 424 : 806) - from - 122 })
  const points = Array.from({ length: 9 }, (_, n): [number, number] => [
    from + 18 + n * 9 + chance.between(-5, 5),
    y - 8 + (n % 2 === 0 ? chance.between(-11, -3) : chance.between(1, 8)),
  ])
  hand.stroke(points)
  printer.print('(', x + 30, y + 25)
  printer.dots(x + 36, x + 196, y + 25)
  printer.print(')', x + 198, y + 25)
  hand.words(name, x + 46, y + 25, 140)
}
