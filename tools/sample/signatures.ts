import type { Chance } from './chance.ts'
import { drawLine } from './lines.ts'
import { thaiDigits } from './names.ts'
import type { Pen } from './pen.ts'
import type { SampleForm } from './plan.ts'

/** The last page: the day, made-up signatures of nobody, and room for remarks. */
export const drawSignatures = (pen: Pen, form: SampleForm, chance: Chance): void => {
  const board = form.kind === 'ss-5-17' ? 'กรรมการนับคะแนนบัตรเลือกตั้ง' : 'กรรมการประจำหน่วยเลือกตั้ง'
  drawLine(
    pen,
    [
      'ประกาศ ณ วันที่ ',
      { w: 62, digits: '8' },
      ' เดือน ',
      { w: 112, words: 'กุมภาพันธ์' },
      ' พ.ศ. ',
      { w: 66, digits: '2569' },
    ],
    200,
    166,
  )
  signature(pen, chance, { x: 265, y: 210, role: `ประธาน${board}`, name: 'ประธานตัวอย่าง' })
  for (let at = 0; at < 8; at += 1) {
    const [x, y] = [at % 2 === 0 ? 84 : 432, 280 + Math.floor(at / 2) * 76]
    signature(pen, chance, { x, y, role: board, name: `กรรมการตัวอย่าง ${thaiDigits(at + 1)}` })
  }
  pen.print('( สำหรับระบุเหตุที่ผลการนับคะแนนปรากฏจำนวนผู้มาใช้สิทธิไม่ตรงกับจำนวนบัตรเลือกตั้งที่ใช้ )', 423, 590, {
    size: 15.4,
    align: 'center',
  })
  for (const y of [618, 648, 678]) pen.dots(88, 758, y)
  pen.print('หมายเหตุ : แบบนี้เป็นตัวอย่างที่สร้างขึ้น ไม่ใช่แบบที่ใช้จริง และไม่มีผู้ใดลงคะแนนนี้', 88, 720, { size: 13 })
  pen.print('This sheet was made as a sample. Nobody cast these votes.', 88, 742, { size: 13 })
}

type Signature = { x: number; y: number; role: string; name: string }

const signature = (pen: Pen, chance: Chance, { x, y, role, name }: Signature): void => {
  const from = x + pen.print('(ลงชื่อ) ', x, y, { size: 15 })
  pen.dots(from, from + 116, y)
  pen.print(role, from + 120, y, { size: 14.6 })
  const points = Array.from({ length: 9 }, (_, n): [number, number] => [
    from + 18 + n * 9 + chance.between(-5, 5),
    y - 8 + (n % 2 === 0 ? chance.between(-11, -3) : chance.between(1, 8)),
  ])
  pen.stroke(points)
  pen.print('(', x + 30, y + 25)
  pen.dots(x + 36, x + 196, y + 25)
  pen.print(')', x + 198, y + 25)
  pen.words(name, x + 46, y + 25, 140)
}
