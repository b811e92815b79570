import type { Sentence } from '../../shared/failure.ts'
import type { Saying, Why } from '../../shared/figure.ts'

const lists = { th: new Intl.ListFormat('th'), en: new Intl.ListFormat('en') }

const listed = (language: keyof Sentence, sentences: readonly Sentence[]): string =>
  lists[language].format(sentences.map((sentence) => sentence[language].trim()))

const hows: Record<Saying['how'], Sentence> = {
  proved: { th: 'เครื่องอ่านและผลรวมพิสูจน์แล้ว', en: 'read and proved by the machine' },
  check: { th: 'ตรวจ', en: 'checked' },
  blind: { th: 'คีย์ซ้ำโดยไม่เห็นค่า', en: 'keyed without seeing it' },
  merged: { th: 'ตรวจบนเครื่องอื่น', en: 'checked on another computer' },
  adjudicated: { th: 'ตัดสินแล้ว', en: 'decided' },
  known: { th: 'แบบที่รู้คำตอบ', en: 'a known answer' },
}

const verdictWords = ({ verdict }: Saying): Sentence =>
  verdict.kind === 'value' ? sameIn(String(verdict.value)) : { th: 'อ่านไม่ออก', en: 'not legible' }

const sameIn = (text: string): Sentence => ({ th: text, en: text })

/** A voice as it is told: `10 (who, checked)`. */
const told = (saying: Saying, language: keyof Sentence): string => {
  const how = hows[saying.how][language]
  return `${verdictWords(saying)[language]} (${saying.who === null ? how : `${saying.who}, ${how}`})`
}

/** Why a figure is not accepted, in plain words. Numbers are put in by the function. */
export const reasons = {
  pageMissing: (page: number): Why => ({
    about: 'page',
    th: `หน้า ${page} ของแบบนี้ไม่มีหรืออ่านไม่ได้`,
    en: `Page ${page} of this form is missing or could not be read.`,
  }),
  pageNotRead: (page: number): Why => ({
    about: 'page',
    th: `เครื่องไม่ได้อ่านหน้า ${page} ของแบบนี้ ให้ดูภาพแล้วพิมพ์ตัวเลข`,
    en: `Page ${page} of this form was not read. Look at the page and type its figures.`,
  }),
  pageDoubled: (page: number): Why => ({
    about: 'page',
    th: `หน้า ${page} ของแบบนี้มีมากกว่าหนึ่งครั้ง`,
    en: `Page ${page} of this form occurs more than once.`,
  }),
  kindNotSure: (): Why => ({
    about: 'page',
    th: 'ไม่แน่ใจว่าเป็นแบบใด เพราะอ่านรหัสและชื่อแบบไม่ออก',
    en: 'It is not certain which form this is: its code and title could not be read.',
  }),
  notLegible: (): Why => ({ about: 'illegible', th: 'อ่านตัวเลขไม่ออก', en: 'The digits are not legible.' }),
  notFound: (): Why => ({ about: 'page', th: 'หาช่องนี้บนหน้าไม่เจอ', en: 'This place on the page was not found.' }),
  readTwice: (): Why => ({
    about: 'page',
    th: 'พบช่องนี้บนสองหน้าและค่าไม่ตรงกัน',
    en: 'This figure stands on two pages, with different values.',
  }),
  rowNotAnchored: (): Why => ({
    about: 'row',
    th: 'ไม่แน่ใจว่าแถวนี้เป็นหมายเลขใด เพราะอ่านหมายเลขที่พิมพ์ไว้ไม่ได้',
    en: 'It is not certain which number this row has: its printed number could not be read.',
  }),
  rowsNotAnchored: (page: number): Why => ({
    about: 'row',
    th: `ไม่แน่ใจว่าแถวในหน้า ${page} เป็นหมายเลขใด เพราะอ่านหมายเลขที่พิมพ์ไว้ส่วนใหญ่ไม่ได้`,
    en: `It is not certain which numbers the rows of page ${page} have: most printed numbers could not be read.`,
  }),
  unclear: (best: string, next: string | null): Why =>
    next === null
      ? { about: 'unclear', th: `ตัวเลขไม่ชัด น่าจะเป็น ${best}`, en: `The digits are not clear; perhaps ${best}.` }
      : { about: 'unclear', th: `ตัวเลขไม่ชัด: ${best} หรือ ${next}`, en: `The digits are not clear: ${best} or ${next}.` },
  otherFigures: (best: string, next: string): Why => ({
    about: 'unclear',
    th: `ผลรวมลงตัว แต่ก็ลงตัวกับค่าอื่นได้ด้วย: ${best} หรือ ${next}`,
    en: `The sums hold, but they would with other figures as well: ${best} or ${next}.`,
  }),
  sumBroken: (label: Sentence, sum: string): Why => ({
    about: 'sum',
    th: `ผลรวมไม่ลงตัว (${label.th}): ${sum}`,
    en: `A sum does not hold (${label.en}): ${sum}.`,
  }),
  sumUnknown: (label: Sentence): Why => ({
    about: 'sum',
    th: `ยังคิดผลรวมไม่ได้ (${label.th}) เพราะมีช่องที่อ่านไม่ออก`,
    en: `A sum cannot be worked out (${label.en}): one of its figures is not legible.`,
  }),
  repaired: (label: Sentence, sum: string, read: string, value: string): Why => ({
    about: 'repaired',
    th: `ผลรวมไม่ลงตัว (${label.th}): ${sum} ถ้าเป็น ${value} แทน ${read} จะลงตัวทุกข้อ และไม่มีค่าอื่นที่ลงตัว`,
    en: `A sum does not hold (${label.en}): ${sum}. With ${value} instead of ${read} everything adds up, and with nothing else.`,
  }),
  deduced: (value: string): Why => ({
    about: 'repaired',
    th: `อ่านไม่ออก แต่ทุกผลรวมจะลงตัวเมื่อเป็น ${value} เท่านั้น`,
    en: `Not legible, but only with ${value} does everything add up.`,
  }),
  suspected: (label: Sentence, sum: string, slot: Sentence, values: readonly number[]): Why => ({
    about: 'sum',
    th: `ผลรวมไม่ลงตัว (${label.th}): ${sum} ${slot.th}อาจเป็น ${values.join(' หรือ ')}`,
    en: `A sum does not hold (${label.en}): ${sum}. ${slot.en} may be ${values.join(' or ')}.`,
  }),
  waits: (slots: readonly Sentence[]): Why => ({
    about: 'waits',
    th: `ให้ดู${listed('th', slots)}ก่อน แล้วผลรวมจะบอกได้ว่าช่องนี้ถูกหรือไม่`,
    en: `Look at ${listed('en', slots)} first: then the sum tells whether this figure is right.`,
  }),
  contested: (sayings: readonly Saying[]): Why => ({
    about: 'contested',
    th: `ค่าไม่ตรงกัน ต้องให้คนอื่นตัดสิน: ${sayings.map((saying) => told(saying, 'th')).join(' · ')}`,
    en: `What was said differs, and somebody else should decide: ${sayings.map((saying) => told(saying, 'en')).join(' · ')}.`,
  }),
  nothingProves: (): Why => ({
    about: 'unproved',
    th: 'ไม่มีผลรวมใดบนแบบนี้พิสูจน์ตัวเลขนี้ได้',
    en: 'No sum on this form proves this figure.',
  }),
} as const

/** Findings about a whole form, beside the broken identities that its definition words. */
export const findingWords = {
  'page-missing': (page: number): Sentence => ({
    th: `แบบนี้ขาดหน้า ${page}`,
    en: `Page ${page} of this form is missing or could not be read.`,
  }),
  'page-not-read': (page: number): Sentence => ({
    th: `เครื่องไม่ได้อ่านหน้า ${page} ของแบบนี้`,
    en: `Page ${page} of this form was not read.`,
  }),
  'page-doubled': (page: number): Sentence => ({
    th: `หน้า ${page} ของแบบนี้มีมากกว่าหนึ่งครั้ง`,
    en: `Page ${page} of this form occurs more than once.`,
  }),
  'pages-out-of-order': (): Sentence => ({
    th: 'หน้าของแบบนี้สลับลำดับกัน จึงเรียงใหม่ตามเลขหน้าที่พิมพ์ไว้',
    en: 'The pages of this form were not in order; they are taken by their printed numbers.',
  }),
  'page-turned': (page: number, upsideDown: boolean): Sentence =>
    upsideDown
      ? {
          th: `หน้า ${page} ของแบบนี้กลับหัว จึงหมุนก่อนอ่าน`,
          en: `Page ${page} of this form stood upside down and was turned to be read.`,
        }
      : {
          th: `หน้า ${page} ของแบบนี้วางตะแคง จึงหมุนก่อนอ่าน`,
          en: `Page ${page} of this form lay on its side and was turned to be read.`,
        },
  'kind-not-sure': (): Sentence => {
    const { th, en } = reasons.kindNotSure()
    return { th, en }
  },
  contested: (): Sentence => ({
    th: 'มีช่องที่คนบอกค่าไม่ตรงกัน รอคนอื่นตัดสิน',
    en: 'People differ on figures of this form, and nobody has settled it yet.',
  }),
  'place-conflict': (fact: Sentence, path: string, page: string): Sentence => ({
    th: `${fact.th}ในชื่อโฟลเดอร์ (${path}) ไม่ตรงกับบนหน้า (${page})`,
    en: `The ${fact.en} in the folder's name (${path}) is not the one on the page (${page}).`,
  }),
} as const
