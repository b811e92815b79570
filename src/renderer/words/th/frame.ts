import type { frame as english } from '../en/frame.ts'
import type { WordsLike } from '../shape.ts'

/** Thai words around every screen. */
export const frame: WordsLike<typeof english> = {
  app: {
    local: 'อ่านในเครื่องนี้ ไม่ใช้เครือข่าย',
    screens: 'หน้าจอ',
    where: 'ตำแหน่งที่อยู่',
    openBatch: 'ชุดงานที่เปิดอยู่',
    close: 'ปิด',
    tryAgain: 'ลองอีกครั้ง',
    loading: 'กำลังโหลด',
  },
  nav: {
    home: 'ชุดงาน',
    prepare: 'เตรียมอ่าน',
    reading: 'การอ่าน',
    review: 'แบบรายงาน',
    notRead: 'ไม่ได้อ่าน',
    summary: 'สรุปและส่งออก',
    settings: 'ตั้งค่า',
  },
  line: {
    down: 'ติดต่อตัวโปรแกรมไม่ได้ กำลังลองใหม่ งานอ่านยังเดินต่อ',
    refused: 'หน้านี้ยังไม่ได้รับอนุญาต ให้เปิดที่อยู่ที่แสดงในหน้าต่างคำสั่ง (terminal)',
    lost: 'TallyDesk ไม่ตอบ สิ่งที่อ่านแล้วยังอยู่ครบ',
    setAside: 'มีเรื่องที่ควรทราบ',
    trouble: 'มีปัญหา',
    dismiss: 'เก็บข้อความนี้',
  },
  account: {
    pagesIn: 'หน้าที่นำเข้า',
    toRead: 'จะอ่าน',
    read: 'อ่านแล้ว',
    failed: 'อ่านไม่ได้',
    skipped: 'ข้าม',
    waiting: 'เหลือ',
    filesIn: 'ไฟล์ที่นำเข้า',
    partly: 'อ่านได้บางหน้า',
  },
  state: {
    queued: 'รอคิวที่ {{position, number}}',
    running: 'กำลังอ่าน',
    runningLeft: 'กำลังอ่าน · เหลือ {{left}}',
    paused: 'พักไว้ที่ {{share}}%',
    done: 'เสร็จแล้ว',
    doneDoubt_other: 'มี {{count, number}} ช่องให้ดู',
    cancelled: 'หยุดไว้ที่ {{share}}%',
    emptyOpen: 'ยังไม่มีไฟล์',
    openPages_other: 'พร้อมอ่าน {{count, number}} หน้า',
  },
  mark: {
    accepted: 'ผ่าน',
    solved: 'แก้ให้แล้ว',
    open: 'ต้องดู',
    person: 'คนตรวจแล้ว',
    failed: 'อ่านไม่ได้',
    skipped: 'ข้าม',
  },
  unit: {
    pages_other: '{{count, number}} หน้า',
    files_other: '{{count, number}} ไฟล์',
    batches_other: '{{count, number}} ชุด',
  },
  time: {
    underMinute: 'ไม่ถึงนาที',
    minutes: '{{minutes, number}} นาที',
    hours: '{{hours, number}} ชม.',
    hoursMinutes: '{{hours, number}} ชม. {{minutes, number}} นาที',
    days: '{{days, number}} วัน {{hours, number}} ชม.',
  },
  place: {
    constituency: 'เขต {{number}}',
    unit: 'หน่วย {{number}}',
    set: 'ชุด {{number}}',
    page: 'หน้า {{number}}',
  },
}
