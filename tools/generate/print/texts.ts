import type { FigureKey, FormDefinition } from '../../../src/shared/form-definition.ts'
import { thaiDigits } from '../names.ts'
import type { Gap, Piece } from './flow.ts'

/** What is printed on one kind of form besides its table. `lines`: printed lines between the items, by line number. */
export type FormText = {
  titles: readonly (readonly Piece[])[]
  paragraphs: readonly (readonly Piece[])[]
  items: Partial<Record<FigureKey, string>>
  lines: Readonly<Record<number, string>>
  /** จำนวน is printed before each figure. */
  count: boolean
  table: string
  board: string
  footer: string
}

const gap = (gap: Gap, wide: number): Piece => ({ gap, wide })
const way = ({ ballot }: FormDefinition): string => (ballot === 'party-list' ? 'แบบบัญชีรายชื่อ' : 'แบบแบ่งเขตเลือกตั้ง')
const nobody = ({ ballot }: FormDefinition): string =>
  ballot === 'party-list' ? 'บัตรที่ไม่เลือกบัญชีรายชื่อของพรรคการเมืองใด' : 'บัตรที่ไม่เลือกผู้สมัครผู้ใด'
const counted = ({ ballot }: FormDefinition): string =>
  ballot === 'party-list'
    ? 'แยกเป็นคะแนนของพรรคการเมืองตามลำดับหมายเลขของบัญชีรายชื่อของพรรคการเมือง'
    : 'แยกเป็นคะแนนของผู้สมัครตามลำดับหมายเลขประจำตัวผู้สมัคร'

const atUnit = (form: FormDefinition): FormText => ({
  titles: [[`รายงานผลการนับคะแนนสมาชิกสภาผู้แทนราษฎร${way(form)}`]],
  paragraphs: [
    [
      'ตามที่ได้มีพระราชกฤษฎีกาให้มีการเลือกตั้งสมาชิกสภาผู้แทนราษฎร และคณะกรรมการการเลือกตั้งได้กำหนดให้วันที่ ',
      gap('day', 42),
      ' เดือน ',
      gap('month', 96),
      ' พ.ศ. ',
      gap('year', 76),
      ' เป็นวันเลือกตั้ง นั้น',
    ],
    [
      `บัดนี้ คณะกรรมการประจำหน่วยเลือกตั้งได้ดำเนินการนับคะแนนสมาชิกสภาผู้แทนราษฎร${way(form)}ของหน่วยเลือกตั้งที่ `,
      gap('unit', 46),
      ' หมู่ที่ ',
      gap('moo', 44),
      ' ตำบล/แขวง/เทศบาล ',
      gap('subdistrict', 110),
      ' อำเภอ/เขต ',
      gap('district', 104),
      ' เขตเลือกตั้งที่ ',
      gap('constituency', 42),
      ' จังหวัด ',
      gap('province', 100),
      ' เสร็จสิ้นเป็นที่เรียบร้อยแล้ว ดังนั้น จึงขอรายงานผลการนับคะแนนของหน่วยเลือกตั้งดังกล่าว ดังนี้',
    ],
  ],
  items: {
    eligible: 'จำนวนผู้มีสิทธิเลือกตั้งตามบัญชีรายชื่อผู้มีสิทธิเลือกตั้ง',
    turnout: 'จำนวนผู้มีสิทธิเลือกตั้งที่มาแสดงตน (เฉพาะวันเลือกตั้ง)',
    ballots_allocated: 'จำนวนบัตรเลือกตั้งที่ได้รับจัดสรร',
    ballots_used: 'จำนวนบัตรเลือกตั้งที่ใช้',
    blank: nobody(form),
    ballots_remaining: 'จำนวนบัตรเลือกตั้งที่เหลือ',
  },
  lines: { [-1]: '๑. จำนวนผู้มีสิทธิเลือกตั้ง', 2: '๒. จำนวนบัตรเลือกตั้ง' },
  count: true,
  table:
    form.ballot === 'party-list'
      ? '๓. จำนวนคะแนนที่พรรคการเมืองแต่ละพรรคได้รับเรียงตามลำดับหมายเลขของบัญชีรายชื่อของพรรคการเมือง'
      : '๓. จำนวนคะแนนที่ผู้สมัครรับเลือกตั้งแต่ละคนได้รับเรียงตามลำดับหมายเลขประจำตัวผู้สมัคร',
  board: 'กรรมการประจำหน่วยเลือกตั้ง',
  footer: 'สส-หน่วย',
})

const counting = (
  form: FormDefinition,
  title: string,
  paragraph: readonly Piece[],
  second: readonly [string, string],
  received: string,
): FormText => ({
  titles: [
    [`${title}${way(form)}`],
    ['ณ สถานที่นับคะแนน ', gap('hall', 190), ' เขตเลือกตั้งที่ ', gap('constituency', 40), ' จังหวัด ', gap('province', 90)],
  ],
  paragraphs: [paragraph],
  items: { ballots_received: received, blank: nobody(form) },
  lines: { 1: second[0], 2: second[1] },
  count: false,
  table: `๓. จำนวนบัตรดี ตามข้อ ๒.๑ ${counted(form)}`,
  board: 'กรรมการนับคะแนนบัตรเลือกตั้ง',
  footer: form.id.startsWith('ss-5-16') ? 'สส-กนค ในเขต' : 'สส-กนค นอกเขต',
})

const inside = (form: FormDefinition): FormText =>
  counting(
    form,
    'รายงานผลการนับคะแนนบัตรเลือกตั้งที่ออกเสียงลงคะแนนก่อนวันเลือกตั้งในเขตเลือกตั้ง',
    [
      'ด้วยคณะกรรมการนับคะแนนบัตรเลือกตั้งในเขตเลือกตั้ง ชุดที่ ',
      gap('set', 40),
      ' เขตเลือกตั้งที่ ',
      gap('constituency', 40),
      ' จังหวัด ',
      gap('province', 84),
      ` ได้รับบัตรเลือกตั้งที่ออกเสียงลงคะแนนก่อนวันเลือกตั้งจากคณะกรรมการการเลือกตั้งประจำเขตเลือกตั้ง จึงได้ดำเนินการนับคะแนนบัตรเลือกตั้งที่ออกเสียงลงคะแนนก่อนวันเลือกตั้งในเขตเลือกตั้ง${way(form)}เสร็จเรียบร้อยแล้ว ขอรายงานผลการนับคะแนน ดังนี้`,
    ],
    ['๒. คณะกรรมการนับคะแนนบัตรเลือกตั้งในเขตเลือกตั้ง ได้ดำเนินการนับบัตรเลือกตั้งตามข้อ ๑', 'ปรากฏผล ดังนี้'],
    `ได้รับบัตรเลือกตั้ง ${way(form)} ทั้งหมด`,
  )

const outside = (form: FormDefinition): FormText =>
  counting(
    form,
    'รายงานผลการนับคะแนนบัตรเลือกตั้งนอกเขตเลือกตั้งและนอกราชอาณาจักร',
    [
      'คณะกรรมการนับคะแนนบัตรเลือกตั้งนอกเขตเลือกตั้งและนอกราชอาณาจักร ชุดที่ ',
      gap('set', 40),
      ' เขตเลือกตั้งที่ ',
      gap('constituency', 40),
      ' จังหวัด ',
      gap('province', 84),
      ' ได้รับซองใส่บัตรเลือกตั้งจากบริษัท ไปรษณีย์ไทย จำกัด หรือผู้แทนหน่วยงาน หรือองค์กรที่คณะกรรมการการเลือกตั้งมอบหมาย จำนวน ',
      gap('received', 66),
      ' ซอง และได้ตรวจนับจำนวนบัตรเลือกตั้งในซองใส่บัตรเลือกตั้งแล้ว มีจำนวน ',
      gap('received', 66),
      ` บัตร จึงได้ดำเนินการนับคะแนนบัตรเลือกตั้งนอกเขตเลือกตั้งและนอกราชอาณาจักร${way(form)}เสร็จเรียบร้อยแล้ว ขอรายงานผลการนับคะแนน ดังนี้`,
    ],
    ['๒. คณะกรรมการนับคะแนนบัตรเลือกตั้งนอกเขตเลือกตั้งและนอกราชอาณาจักร ได้ดำเนินการนับบัตร', 'เลือกตั้งตามข้อ ๑ ปรากฏผล ดังนี้'],
    'ได้รับบัตรเลือกตั้ง ทั้งหมด',
  )

/** A line above the first item of each group: `3.` above `3.1`. */
const headings = ({ items }: FormDefinition): Record<number, string> =>
  Object.fromEntries(
    items.flatMap(({ item, place, unit }) => {
      const [group, first] = item.split('.')
      if (place === undefined || group === undefined || first !== '1') return []
      const words = unit === 'people' ? 'จำนวนผู้มีสิทธิเลือกตั้ง' : 'จำนวนบัตรเลือกตั้ง'
      return [[place.line - 1, `${thaiDigits(group)}. ${words}`]]
    }),
  )

/** A kind whose print is not known here: everything from its definition. */
const asDefined = (form: FormDefinition): FormText => ({
  ...atUnit(form),
  titles: [[form.titleMarks.join(' ')], [form.title.th]],
  paragraphs: [
    [
      'คณะกรรมการการเลือกตั้งประจำเขตเลือกตั้งที่ ',
      gap('constituency', 42),
      ' จังหวัด ',
      gap('province', 110),
      ' ขอรายงานผลการนับคะแนน ดังนี้',
    ],
  ],
  items: {},
  lines: headings(form),
  table: `จำนวนคะแนน ${counted(form)}`,
  board: 'กรรมการการเลือกตั้งประจำเขตเลือกตั้ง',
  footer: '',
})

const known: Readonly<Record<string, (form: FormDefinition) => FormText>> = {
  'ss-5-16': inside,
  'ss-5-16-pl': inside,
  'ss-5-17': outside,
  'ss-5-17-pl': outside,
  'ss-5-18': atUnit,
  'ss-5-18-pl': atUnit,
}

export const textOf = (form: FormDefinition): FormText => (known[form.id] ?? asDefined)(form)
