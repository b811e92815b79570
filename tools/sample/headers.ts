import { drawLine, type Piece } from './lines.ts'
import type { Pen } from './pen.ts'
import type { Place, SampleForm } from './plan.ts'

const left = 77
const indent = 146
const year = '2569'
const month = 'กุมภาพันธ์'
const day = '8'

type Title = { x: number; y: number; text: string }
type Line = { x: number; y: number; pieces: readonly Piece[] }

/** The title and the paragraphs down to the first item. */
export const drawHeader = (pen: Pen, form: SampleForm): void => {
  const { titles, lines } = form.kind === 'ss-5-17' ? outside(form) : unit(form)
  for (const { x, y, text } of titles) pen.print(text, x, y, { bold: true, align: 'center' })
  for (const { x, y, pieces } of lines) drawLine(pen, pieces, x, y)
}

const unit = ({ kind, place }: SampleForm): { titles: Title[]; lines: Line[] } => {
  const way = kind === 'ss-5-18' ? 'แบบแบ่งเขตเลือกตั้ง' : 'แบบบัญชีรายชื่อ'
  const number = (value: number | null, w: number): Piece => ({ w, digits: value === null ? '' : String(value) })
  return {
    titles: [
      { x: 427, y: 160, text: `รายงานผลการนับคะแนนสมาชิกสภาผู้แทนราษฎร${way}` },
      { x: 427, y: 186, text: '--------------------' },
    ],
    lines: [
      { x: indent, y: 213, pieces: ['ตามที่ได้มีพระราชกฤษฎีกาให้มีการเลือกตั้งสมาชิกสภาผู้แทนราษฎร และคณะกรรมการการเลือกตั้ง'] },
      {
        x: left,
        y: 240,
        pieces: [
          'ได้กำหนดให้วันที่ ',
          { w: 46, digits: day },
          ' เดือน ',
          { w: 96, words: month },
          ' พ.ศ. ',
          { w: 80, digits: year },
          ' เป็นวันเลือกตั้ง นั้น',
        ],
      },
      { x: indent, y: 267, pieces: ['บัดนี้ คณะกรรมการประจำหน่วยเลือกตั้งได้ดำเนินการนับคะแนนสมาชิกสภาผู้แทนราษฎร'] },
      {
        x: left,
        y: 293,
        pieces: [
          `${way}ของหน่วยเลือกตั้งที่ `,
          number(place.unit, 44),
          ' หมู่ที่ ',
          number(place.moo, 44),
          ' ตำบล/แขวง/เทศบาล ',
          { w: 110, words: place.subdistrict },
        ],
      },
      {
        x: left,
        y: 320,
        pieces: [
          'อำเภอ/เขต ',
          { w: 128, words: place.district },
          ' เขตเลือกตั้งที่ ',
          number(place.constituency, 44),
          ' จังหวัด ',
          { w: 110, words: place.province },
          ' เสร็จสิ้นเป็นที่เรียบร้อยแล้ว',
        ],
      },
      { x: left, y: 346, pieces: ['ดังนั้น จึงขอรายงานผลการนับคะแนนของหน่วยเลือกตั้งดังกล่าว ดังนี้'] },
    ],
  }
}

const outside = ({ place, stats }: SampleForm): { titles: Title[]; lines: Line[] } => {
  const received = String(stats['ballots_received'] ?? '')
  return {
    titles: [{ x: 420, y: 186, text: 'รายงานผลการนับคะแนนบัตรเลือกตั้งนอกเขตเลือกตั้งและนอกราชอาณาจักรแบบแบ่งเขตเลือกตั้ง' }],
    lines: [
      {
        x: 120,
        y: 214,
        pieces: [
          'ณ สถานที่นับคะแนน ',
          { w: 210, words: 'หอประชุมตัวอย่าง' },
          ' เขตเลือกตั้งที่ ',
          number(place),
          ' จังหวัด ',
          { w: 110, words: place.province },
        ],
      },
      { x: 370, y: 243, pieces: ['--------------------'] },
      {
        x: 168,
        y: 272,
        pieces: [
          'คณะกรรมการนับคะแนนบัตรเลือกตั้งนอกเขตเลือกตั้งและนอกราชอาณาจักร ชุดที่ ',
          { w: 40, digits: String(place.set ?? '') },
        ],
      },
      {
        x: left,
        y: 300,
        pieces: [
          'เขตเลือกตั้งที่ ',
          number(place),
          ' จังหวัด ',
          { w: 84, words: place.province },
          ' ได้รับซองใส่บัตรเลือกตั้งจากบริษัท ไปรษณีย์ไทย จำกัด หรือผู้แทน',
        ],
      },
      {
        x: left,
        y: 327,
        pieces: [
          'หน่วยงานหรือองค์กรที่ได้รับมอบหมาย จำนวน ',
          { w: 66, digits: received },
          ' ซอง และได้ตรวจนับจำนวนบัตรเลือกตั้งในซอง',
        ],
      },
      {
        x: left,
        y: 354,
        pieces: [
          'ใส่บัตรเลือกตั้งแล้ว มีจำนวน ',
          { w: 66, digits: received },
          ' บัตร จึงได้ดำเนินการนับคะแนนบัตรเลือกตั้งนอกเขตเลือกตั้ง',
        ],
      },
      { x: left, y: 381, pieces: ['และนอกราชอาณาจักรแบบแบ่งเขตเลือกตั้งเสร็จเรียบร้อยแล้ว ขอรายงานผลการนับคะแนน ดังนี้'] },
    ],
  }
}

const number = ({ constituency }: Place): Piece => ({ w: 40, digits: String(constituency) })
