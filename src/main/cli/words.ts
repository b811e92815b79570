import type { Language } from '../../shared/settings.ts'
import { carryWords } from './carry-words.ts'
import { measureWords } from './measure-words.ts'

type Fill = Readonly<Record<string, string | number | null>>

/** Everything that the command line says by itself; failures have their own sentences. */
const words = {
  ...measureWords,
  ...carryWords,
  folderMissing: { th: 'ไม่พบ {path}', en: '{path} is not there.' },
  outMissing: { th: 'ต้องบอกที่เก็บผลด้วย --out <โฟลเดอร์>', en: 'Say where the results go with --out <dir>.' },
  outNotWritable: { th: 'เขียนลง {path} ไม่ได้: {reason}', en: '{path} cannot be written to: {reason}.' },
  onlyEmbedded: {
    th: 'รุ่นนี้มีตัวอ่าน “embedded” เท่านั้น ยังไม่มี “{engine}”',
    en: 'This version has the reader “embedded” only; “{engine}” is not there yet.',
  },
  takingIn: { th: 'กำลังนำเข้าไฟล์ {taken} จาก {found}', en: 'Taking in files: {taken} of {found}' },
  resuming: { th: 'อ่านต่อจากที่ค้างไว้', en: 'Going on where the last run stopped.' },
  alreadyRead: { th: 'อ่านไฟล์ชุดนี้ครบแล้ว จึงไม่อ่านซ้ำ', en: 'These files have been read already; not read twice.' },
  reading: { th: 'อ่านแล้ว {done} จาก {found} หน้า', en: 'Read {done} of {found} pages' },
  page: { th: 'หน้า {page}', en: 'page {page}' },
  finished: {
    th: 'เสร็จแล้ว: อ่าน {read} หน้า ข้าม {skipped} หน้า ไม่สำเร็จ {failed} หน้า ไฟล์ที่ไม่สำเร็จ {filesFailed} ไฟล์ ข้าม {filesSkipped} ไฟล์',
    en: 'Done: {read} pages read, {skipped} skipped, {failed} failed. Files: {filesFailed} failed, {filesSkipped} skipped.',
  },
  pausing: {
    th: 'กำลังหยุดหลังหน้าที่อ่านอยู่ กด Ctrl-C อีกครั้งเพื่อออกทันที',
    en: 'Stopping after the pages in hand. Ctrl-C again stops at once.',
  },
  paused: {
    th: 'หยุดแล้ว งานที่อ่านไว้ไม่หาย สั่งคำสั่งเดิมอีกครั้งเพื่ออ่านต่อ',
    en: 'Stopped. What was read is kept; give the same command again to go on.',
  },
  cancelled: { th: 'ชุดงานถูกยกเลิก', en: 'The batch was cancelled.' },
  serving: { th: 'เปิดที่อยู่นี้ในเบราว์เซอร์ (ใช้ได้ครั้งเดียว):', en: 'Open this address in a browser (it works once):' },
  anotherAddress: {
    th: 'กด Enter เพื่อขอที่อยู่ใหม่ กด Ctrl-C เพื่อหยุด',
    en: 'Press Enter for a new address, Ctrl-C to stop.',
  },
  portTaken: { th: 'ใช้พอร์ต {port} ไม่ได้: {reason}', en: 'Port {port} cannot be used: {reason}.' },
} as const satisfies Record<string, Record<Language, string>>

export type Say = (word: keyof typeof words, fill?: Fill) => string

export const speak =
  (language: Language): Say =>
  (word, fill = {}) =>
    words[word][language].replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''))
