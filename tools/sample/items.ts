import { thaiNumberWords } from '../../src/shared/thai-number-words.ts'
import type { Pen } from './pen.ts'
import type { SampleForm } from './plan.ts'

/** A printed item: its text, and the key of its figure if it has one. `count` is where จำนวน is printed. */
type Item = { y: number; x: number; text: string; key?: string; count?: number; unit?: 'คน' | 'บัตร'; words?: boolean }

const unitItems = (nobody: Pick<Item, 'text' | 'count'>): readonly Item[] => [
  { y: 374, x: 148, text: '๑. จำนวนผู้มีสิทธิเลือกตั้ง' },
  { y: 402, x: 193, text: '๑.๑ จำนวนผู้มีสิทธิเลือกตั้งตามบัญชีรายชื่อผู้มีสิทธิเลือกตั้ง', key: 'eligible', count: 515, unit: 'คน' },
  { y: 430, x: 193, text: '๑.๒ จำนวนผู้มีสิทธิเลือกตั้งที่มาแสดงตน (เฉพาะวันเลือกตั้ง)', key: 'turnout', count: 515, unit: 'คน' },
  { y: 457, x: 148, text: '๒. จำนวนบัตรเลือกตั้ง' },
  { y: 484, x: 166, text: '๒.๑ จำนวนบัตรเลือกตั้งที่ได้รับจัดสรร', key: 'ballots_allocated', count: 424 },
  { y: 511, x: 166, text: '๒.๒ จำนวนบัตรเลือกตั้งที่ใช้', key: 'ballots_used', count: 424 },
  { y: 538, x: 193, text: '๒.๒.๑ บัตรดี', key: 'valid', count: 424 },
  { y: 565, x: 193, text: '๒.๒.๒ บัตรเสีย', key: 'invalid', count: 424 },
  { y: 592, x: 193, ...nobody, key: 'blank' },
  { y: 619, x: 166, text: '๒.๓ จำนวนบัตรเลือกตั้งที่เหลือ', key: 'ballots_remaining', count: 424 },
]

const outsideItems: readonly Item[] = [
  { y: 410, x: 168, text: '๑. ได้รับบัตรเลือกตั้ง ทั้งหมด', key: 'ballots_received', words: false },
  { y: 437, x: 168, text: '๒. คณะกรรมการนับคะแนนบัตรเลือกตั้งนอกเขตเลือกตั้งและนอกราชอาณาจักร ได้ดำเนินการ' },
  { y: 464, x: 77, text: 'นับบัตรเลือกตั้งตามข้อ ๑ ปรากฏผล ดังนี้' },
  { y: 491, x: 193, text: '๒.๑ บัตรดี', key: 'valid', count: 376 },
  { y: 518, x: 193, text: '๒.๒ บัตรเสีย', key: 'invalid', count: 376 },
  { y: 545, x: 193, text: '๒.๓ บัตรที่ไม่เลือกผู้สมัครผู้ใด', key: 'blank', count: 376 },
  { y: 572, x: 168, text: '๓. จำนวนบัตรดีตามข้อ ๒.๑ แยกเป็นคะแนนของผู้สมัครตามลำดับหมายเลขประจำตัวผู้สมัคร' },
]

const tableTitle = {
  'ss-5-18': '๓. จำนวนคะแนนที่ผู้สมัครรับเลือกตั้งแต่ละคนได้รับเรียงตามลำดับหมายเลขประจำตัวผู้สมัคร',
  'ss-5-18-pl': '๓. จำนวนคะแนนที่พรรคการเมืองแต่ละพรรคได้รับเรียงตามลำดับหมายเลขของบัญชีรายชื่อ',
}

/** The numbered items above the table, filled in. */
export const drawItems = (pen: Pen, form: SampleForm): void => {
  for (const item of itemsOf(form)) drawItem(pen, form, item)
}

const itemsOf = ({ kind }: SampleForm): readonly Item[] => {
  if (kind === 'ss-5-17') return outsideItems
  const nobody =
    kind === 'ss-5-18'
      ? { text: '๒.๒.๓ บัตรที่ไม่เลือกผู้สมัครผู้ใด', count: 424 }
      : { text: '๒.๒.๓ บัตรที่ไม่เลือกบัญชีรายชื่อของพรรคการเมืองใด', count: 500 }
  return [...unitItems(nobody), { y: 646, x: 146, text: tableTitle[kind] }]
}

const figureWidth = { คน: 44, บัตร: 62 } as const
const rightEdge = 768

const drawItem = (pen: Pen, form: SampleForm, { y, x, text, key, count, unit = 'บัตร', words = true }: Item): void => {
  const end = x + pen.print(text, x, y, count === undefined ? {} : { room: count - x - 5 })
  if (key === undefined) return
  const value = form.stats[key] ?? 0
  const start = count === undefined ? end : form.kind === 'ss-5-17' ? count : count + pen.print('จำนวน', count, y)
  const room = figureWidth[unit]
  pen.dots(start, start + room, y)
  pen.digits(written(value, form), start + room / 2, y)
  const after = start + room + 5
  const bracket = after + pen.print(`${unit} `, after, y) + 3
  if (!words) return
  pen.print('(', bracket, y)
  pen.dots(bracket + 7, rightEdge - 2, y)
  pen.print(')', rightEdge, y)
  pen.words(spelt(value, form), bracket + 14, y, rightEdge - bracket - 36)
}

export const written = (value: number, { dashes }: SampleForm): string => (value === 0 && dashes ? '-' : String(value))
export const spelt = (value: number, { dashes }: SampleForm): string =>
  value === 0 && dashes ? '-' : thaiNumberWords(value)
