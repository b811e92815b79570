import type { second as english } from '../en/second.ts'
import type { WordsLike } from '../shape.ts'

/** Thai words of figures on which people differ, and of keying a second time. */
export const second: WordsLike<typeof english> = {
  voices: {
    title: 'ค่าที่บอกไม่ตรงกัน',
    next: 'เลือกด้วยลูกศร หรือพิมพ์ตามที่เห็น',
    own: 'ค่าหนึ่งในนี้เป็นของคุณ จึงต้องให้คนอื่นตัดสิน',
    machine: 'เครื่อง',
    unreadable: 'อ่านไม่ออก',
    how: {
      proved: 'อ่านและพิสูจน์แล้ว',
      check: 'ตรวจ',
      blind: 'คีย์โดยไม่เห็นค่า',
      merged: 'ตรวจบนเครื่องอื่น',
      adjudicated: 'ตัดสิน',
      known: 'รู้คำตอบ',
    },
    blind: '{{who}} คีย์ได้ตรงกันโดยไม่เห็นค่า',
    merged: '{{who}} ตรวจได้ตรงกันบนเครื่องอื่น',
  },
}
