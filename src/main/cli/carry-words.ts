/** What is said when batches and workspaces are carried, kept safe and brought back. */
export const carryWords = {
  batchUnknown: { th: 'ไม่พบชุดงาน “{name}”', en: 'There is no batch “{name}”.' },
  batchNotOne: {
    th: 'มีหลายชุดงานชื่อ “{name}” ให้ใช้รหัสห้าตัวท้ายชื่อเต็ม: {codes}',
    en: 'Several batches are called “{name}”. Use the code that ends the full name: {codes}.',
  },
  isThere: { th: 'มี {path} อยู่แล้ว จึงไม่เขียนทับ', en: '{path} is there already and is not written over.' },
  packed: {
    th: 'เขียนแล้วและอ่านทวนตรงกัน: {files} ไฟล์ {pages} หน้า ผลตรวจ {checks} รายการ ({megabytes} MB)',
    en: 'Written and read back: {files} files, {pages} pages, {checks} acts of checking ({megabytes} MB).',
  },
  notThereAnyMore: {
    th: '{path}: ไฟล์เดิมไม่อยู่หรือเปลี่ยนไปแล้ว จึงไม่ได้ใส่ไป',
    en: '{path}: the file is gone or has changed, so it is not in the portable file.',
  },
  opened: {
    th: 'เปิดแล้วเป็นชุดงานอ่านอย่างเดียว: {name}, {forms} แบบ {pages} หน้า',
    en: 'Opened as a read-only batch: {name}, {forms} forms, {pages} pages.',
  },
  formsDiffer: {
    th: 'โปรแกรมรุ่นนี้ตัดสิน {n} แบบไม่เหมือนเครื่องเดิม (ทำโดยรุ่น {program})',
    en: 'This version judges {n} forms otherwise than the one that wrote the file ({program}).',
  },
  mergedChecking: {
    th: 'รับมา {taken} ช่อง มีอยู่แล้ว {known} ช่อง',
    en: '{taken} figures taken over, {known} known already.',
  },
  pagesNotHere: {
    th: '{n} ช่องเป็นของหน้าที่ไม่มีที่นี่ จึงไม่ได้รับมา',
    en: '{n} checks are of pages that are not here and were left out.',
  },
  peopleDiffer: { th: 'ตรวจไม่ตรงกัน {n} ช่อง ให้คนตัดสิน:', en: 'People differ on {n} figures; somebody decides:' },
  notLegible: { th: 'อ่านไม่ออก', en: 'not legible' },
  backedUp: {
    th: 'สำรองแล้วและอ่านทวนตรงกัน: {files} ไฟล์ ({megabytes} MB)',
    en: 'Backed up and read back: {files} files ({megabytes} MB).',
  },
  restored: {
    th: 'กู้คืนแล้วและอ่านทวนตรงกัน: {files} ไฟล์ ({megabytes} MB)',
    en: 'Restored and read back: {files} files ({megabytes} MB).',
  },
  outside: {
    th: 'ไฟล์ที่อ่านจากที่เดิมไม่ได้อยู่ในข้อมูลสำรอง {n} ไฟล์ ต้องเก็บไว้เอง เช่น {path}',
    en: '{n} files are read where they lie and are not in the backup; keep them yourself. One is {path}.',
  },
  chainBroken: {
    th: 'บันทึกการกระทำไม่ต่อเนื่องที่รายการ {n}: มีคนแก้ฐานข้อมูล',
    en: 'The log of acts is broken at line {n}: somebody has changed the database.',
  },
} as const
