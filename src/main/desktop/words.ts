import type { Language } from '../../shared/settings.ts'

/** What the desktop says outside its page: menu, dialogs, notifications. */
const words = {
  edit: { th: 'แก้ไข', en: 'Edit' },
  view: { th: 'มุมมอง', en: 'View' },
  window: { th: 'หน้าต่าง', en: 'Window' },
  pickFolders: { th: 'เลือกโฟลเดอร์ที่มีแบบรายงาน', en: 'Choose folders of count forms' },
  pickFiles: { th: 'เลือกไฟล์ PDF หรือภาพ', en: 'Choose PDF files or pictures' },
  fileTypes: { th: 'PDF และภาพ', en: 'PDF files and pictures' },
  allFiles: { th: 'ทุกไฟล์', en: 'All files' },
  pickPortable: { th: 'เลือกไฟล์ชุดงานพกพา', en: 'Choose a portable batch' },
  portable: { th: 'ชุดงานพกพา', en: 'Portable batches' },
  savePortable: { th: 'เขียนไฟล์พกพา', en: 'Write the portable file' },
  'backup-goes-to': { th: 'เลือกที่เก็บข้อมูลสำรอง', en: 'Choose where the backup goes' },
  backup: { th: 'เลือกโฟลเดอร์ข้อมูลสำรอง', en: 'Choose the folder of the backup' },
  'restored-to': { th: 'เลือกโฟลเดอร์ว่างสำหรับกู้คืน', en: 'Choose an empty folder to restore into' },
  save: { th: 'บันทึกไฟล์ส่งออก', en: 'Save the exported file' },
  cannotOpen: { th: 'เปิดพื้นที่งานไม่ได้', en: 'The workspace cannot be opened' },
  doneTitle: { th: 'อ่านเสร็จแล้ว: {name}', en: 'Done: {name}' },
  doneBody: {
    th: 'อ่าน {read} จาก {found} หน้า ไม่สำเร็จ {failed} หน้า',
    en: '{read} of {found} pages read, {failed} failed.',
  },
  goesOnTitle: { th: 'ยังอ่านต่ออยู่', en: 'Reading goes on' },
  goesOnBody: {
    th: 'ปิดหน้าต่างแล้ว แต่ยังอ่านต่อจนเสร็จ เปิด TallyDesk อีกครั้งเพื่อดู',
    en: 'The window is closed and the reading goes on to its end. Open TallyDesk again to see it.',
  },
} as const satisfies Record<string, Record<Language, string>>

export type Say = (word: keyof typeof words, fill?: Readonly<Record<string, string | number>>) => string

/** `language` is asked each time, since it can be changed while the program runs. */
export const speak =
  (language: () => Language): Say =>
  (word, fill = {}) =>
    words[word][language()].replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''))
