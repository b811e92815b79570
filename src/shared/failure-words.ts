/**
 * Every expected trouble in plain words: what happened and, where it helps, what to do.
 * `transient` trouble is tried again by the queue; the rest waits for a person.
 */
type Words = { readonly th: string; readonly en: string; readonly transient: boolean }

const fatal = (th: string, en: string): Words => ({ th, en, transient: false })
const transient = (th: string, en: string): Words => ({ th, en, transient: true })

export const failureWords = {
  // a file that cannot be taken in
  'empty-file': fatal('ไฟล์ว่างเปล่า (0 ไบต์)', 'The file is empty (0 bytes).'),
  'unknown-file-type': fatal(
    'ไม่ใช่ PDF, JPEG, PNG, TIFF, WebP, HEIC หรือ ZIP (ดูจากเนื้อไฟล์ ไม่ใช่ชื่อ)',
    'Not a PDF, JPEG, PNG, TIFF, WebP, HEIC or ZIP (judged by content, not by name).',
  ),
  'file-not-found': fatal('ไม่พบไฟล์ อาจถูกย้ายหรือลบไปแล้ว', 'The file is not there; it may have been moved or deleted.'),
  'file-not-readable': transient('เปิดไฟล์ไม่ได้: {reason}', 'The file could not be opened: {reason}.'),
  'file-changed': fatal(
    'ไฟล์เปลี่ยนไปหลังจากนำเข้า จึงไม่อ่าน',
    'The file has changed since it was taken in, so it is not read.',
  ),
  'file-too-large': fatal(
    'ไฟล์ใหญ่เกินไป ({megabytes} MB เกิน {limit} MB)',
    'The file is too large ({megabytes} MB; the limit is {limit} MB).',
  ),
  'unreadable-pdf': fatal('เปิด PDF นี้ไม่ได้ ไฟล์เสียหรือไม่ครบ', 'This PDF cannot be opened: it is damaged or cut short.'),
  'locked-pdf': fatal('PDF นี้ต้องใช้รหัสผ่าน', 'This PDF needs a password.'),
  'unreadable-image': fatal(
    'ถอดรหัสภาพนี้ไม่ได้ ไฟล์เสียหรือไม่ครบ',
    'This image cannot be decoded: it is damaged or cut short.',
  ),
  'unreadable-page': fatal('เปิดหน้านี้ไม่ได้: {reason}', 'This page could not be opened: {reason}.'),
  'too-many-pages': fatal('มีหน้ามากเกินไป ({pages} เกิน {limit})', 'Too many pages ({pages}; the limit is {limit}).'),
  'too-many-pixels': fatal('ภาพใหญ่เกินไป ({megapixels} ล้านจุด)', 'The image is too large ({megapixels} megapixels).'),
  'too-much-memory': fatal(
    'ไฟล์นี้ใช้หน่วยความจำเกิน {megabytes} MB จึงหยุด',
    'This file needed more than {megabytes} MB of memory and was stopped.',
  ),
  'unreadable-archive': fatal(
    'แตกไฟล์ ZIP นี้ไม่ได้ ไฟล์เสียหรือไม่ครบ',
    'This ZIP cannot be unpacked: it is damaged or cut short.',
  ),
  'empty-archive': fatal('ไม่มีไฟล์ใน ZIP นี้', 'There are no files in this ZIP.'),
  'locked-archive': fatal(
    'ไฟล์นี้ใน ZIP ต้องใช้รหัสผ่าน แตก ZIP ก่อนแล้วนำเข้าใหม่',
    'This file in the ZIP needs a password. Unpack the ZIP first and add what is in it.',
  ),
  'nested-archive': fatal(
    'ZIP ซ้อนใน ZIP จะไม่เปิด แตกไฟล์ก่อนแล้วนำเข้าใหม่',
    'A ZIP inside a ZIP is not opened. Unpack it first and add what is in it.',
  ),
  'archive-too-large': fatal(
    'ZIP นี้ใหญ่เกินไปเมื่อแตกออก ({files} ไฟล์, {megabytes} MB)',
    'This ZIP is too large when unpacked ({files} files, {megabytes} MB).',
  ),
  'exact-copy': fatal('เหมือนกับ {path} ทุกไบต์ จึงไม่อ่านซ้ำ', 'The same, byte for byte, as {path}; not read twice.'),

  // a page that cannot be read
  'no-form': fatal('ไม่พบแบบรายงานที่รู้จักบนหน้านี้', 'No form that is known was found on this page.'),
  'no-figures': fatal('หน้านี้ไม่มีตัวเลขให้อ่าน', 'There are no figures to read on this page.'),
  'blank-page': fatal('หน้านี้ว่างเปล่า', 'The page is blank.'),
  'no-table': fatal(
    'พบแบบ แต่หาเส้นตารางคะแนนไม่เจอ',
    'The form was recognised, but the lines of its table were not found.',
  ),
  'timed-out': transient('ใช้เวลาเกิน {seconds} วินาที จึงหยุด', 'It took longer than {seconds} seconds and was stopped.'),
  'worker-ended': transient('ตัวอ่านหยุดกลางคัน: {reason}', 'The reader stopped midway: {reason}.'),

  // a batch
  'batch-not-found': fatal('ไม่พบชุดงานนี้', 'There is no such batch.'),
  'batch-locked': fatal(
    'ชุดงานนี้เริ่มแล้ว จึงล็อก เพิ่มหรือเปลี่ยนไม่ได้',
    'This batch has been started and is locked: nothing can be added or changed.',
  ),
  'batch-empty': fatal('ยังไม่มีไฟล์ที่อ่านได้ในชุดงานนี้', 'There is no file in this batch that can be read.'),
  'batch-not-verified': fatal('ต้องยืนยันรายการที่จะอ่านก่อนเริ่ม', 'Confirm the list of what will be read before starting.'),
  'batch-taking-in': fatal('ยังนำเข้าไฟล์อยู่ รอให้เสร็จก่อน', 'Files are still being taken in; wait until that is done.'),
  'wrong-state': fatal('ทำไม่ได้ขณะชุดงานอยู่ในสถานะ “{state}”', 'Not possible while the batch is “{state}”.'),
  'form-not-found': fatal('ไม่พบแบบนี้', 'There is no such form.'),
  'slot-not-found': fatal('แบบนี้ไม่มีช่องนี้', 'This form has no such figure.'),
  'reviewer-unknown': fatal(
    'บอกชื่อผู้ตรวจก่อน ชื่อจะอยู่ในทุกการตรวจ',
    'Say who is checking first: the name stands in every act.',
  ),
  'nothing-to-undo': fatal('ไม่มีอะไรให้ยกเลิกแล้ว', 'There is nothing left to undo.'),
  'nothing-to-redo': fatal('ไม่มีอะไรให้ทำซ้ำ', 'There is nothing to redo.'),
  'checked-since': fatal(
    'มีคนอื่นตรวจช่องนี้หลังจากคุณ จึงยกเลิกไม่ได้ ตรวจช่องนี้ใหม่แทน',
    'Someone else has checked this figure after you, so your act cannot be undone. Check the figure again instead.',
  ),
  'own-difference': fatal(
    'ค่าที่ไม่ตรงกันค่าหนึ่งเป็นของคุณ ให้คนอื่นตัดสิน หรือบอกเหตุผล (ปุ่ม N)',
    'One of the values that differ is yours. Let somebody else decide, or say why (key N).',
  ),
  'put-aside': fatal('คนตรวจแยกหน้านี้ออก เพราะไม่ใช่หน้าของแบบ', 'A person put this page aside: it is no page of a form.'),
  'batch-not-started': fatal(
    'ชุดงานนี้ยังไม่เริ่ม จัดหน้าได้หลังจากเริ่มอ่านแล้ว',
    'This batch has not been started. Its pages can be arranged once reading has begun.',
  ),
  'page-named-twice': fatal('หน้าเดียวกันอยู่ในสองแบบไม่ได้', 'One page cannot be in two forms.'),
  'no-such-form-page': fatal(
    'แบบนี้มี {pages} หน้า ไม่มีหน้า {page}',
    'This form has {pages} pages; there is no page {page}.',
  ),
  'page-being-read': fatal(
    'หน้านี้กำลังรออ่านอยู่ รอให้อ่านเสร็จก่อน',
    'This page is waiting to be read. Wait until that is done.',
  ),
  'no-picture': fatal('หน้านี้ไม่มีภาพ จึงลากมุมไม่ได้', 'There is no picture of this page, so it has no corners to be set.'),
  'not-corners': fatal('มุมทั้งสี่ต้องเรียงรอบตาราง ไม่ไขว้กัน', 'The four corners must go around the table without crossing.'),
  'one-page-only': fatal('ตั้งมุมได้ครั้งละหนึ่งหน้า', 'Corners are set for one page at a time.'),
  'said-since': fatal(
    'มีคนอื่นจัดหน้านี้หลังจากคุณ จึงยกเลิกไม่ได้ จัดหน้าใหม่แทน',
    'Someone else has arranged this page after you, so your act cannot be undone. Arrange the page again instead.',
  ),
  'unknown-province': fatal('ไม่มีจังหวัด “{province}”', 'There is no province “{province}”.'),
  'unknown-constituency': fatal(
    '{province} มี {constituencies} เขต ไม่มีเขต {constituency}',
    '{province} has {constituencies} constituencies; there is no constituency {constituency}.',
  ),
  'not-for-you': fatal(
    'ช่องนี้ไม่ต้องคีย์ซ้ำแล้ว หรือคุณเคยตรวจไปแล้ว',
    'This figure needs no second word any more, or you have already had one on it.',
  ),
  'not-all-checked': fatal(
    'ต้องตรวจครบทุกช่องก่อน จึงใช้เป็นแบบที่รู้คำตอบได้',
    'Every figure of the form must be checked before its answers can be taken as known.',
  ),
  'page-not-found': fatal('ไม่พบหน้านี้', 'There is no such page.'),
  'export-not-found': fatal('ไม่พบไฟล์ส่งออกนี้', 'There is no such export.'),
  'export-failed': transient('ส่งออกไม่สำเร็จ: {reason}', 'The export did not succeed: {reason}.'),
  // a portable batch, a backup
  'batch-read-only': fatal(
    'ชุดงานนี้เปิดจากไฟล์ของเครื่องอื่น อ่านได้อย่างเดียว กด “ตรวจในสำเนานี้” ก่อนจึงจะแก้ได้',
    'This batch was opened from another computer and is read-only. Choose “Check in this copy” before changing anything.',
  ),
  'batch-known': fatal(
    'ชุดงาน “{name}” มีอยู่ที่นี่แล้ว ถ้าต้องการผลตรวจจากไฟล์ ให้ใช้ “รวมผลตรวจ”',
    'The batch “{name}” is here already. To take the checking from the file, merge it instead.',
  ),
  'batch-not-known': fatal(
    'ไม่มีชุดงาน “{name}” ในพื้นที่งานนี้ จึงรวมผลตรวจไม่ได้ ให้เปิดไฟล์เป็นชุดงานแทน',
    'The batch “{name}” is not in this workspace, so there is nothing to merge into. Open the file as a batch instead.',
  ),
  'other-batch': fatal('ไฟล์นี้เป็นของชุดงานอื่น คือ “{name}”', 'This file is of another batch: “{name}”.'),
  'not-portable': fatal('ไฟล์นี้ไม่ใช่ชุดงานพกพาของ TallyDesk', 'This file is not a portable batch of TallyDesk.'),
  'portable-damaged': fatal(
    'ไฟล์ชุดงานนี้เสียหรือไม่ครบ จึงไม่ได้นำอะไรเข้ามา ขอไฟล์ใหม่จากเครื่องเดิม',
    'This portable batch is damaged or cut short. Nothing was taken from it; ask for the file again.',
  ),
  'portable-too-new': fatal(
    'ไฟล์ชุดงานนี้ทำโดย TallyDesk รุ่นใหม่กว่า ({format}) ปรับรุ่นโปรแกรมก่อน',
    'This portable batch was made by a newer TallyDesk ({format}). Update the program first.',
  ),
  'portable-too-large': fatal(
    'ไฟล์ชุดงานนี้แตกออกแล้วใหญ่ผิดปกติ จึงไม่เปิด',
    'This portable batch would unpack to far more than it can hold, so it is not opened.',
  ),
  'portable-elsewhere': fatal(
    'ชุดงานหรือรหัส “{code}” ซ้ำกับชุดงานอื่นที่นี่ จึงไม่เปิด',
    'Another batch here has the code or parts of “{code}”, so it is not opened.',
  ),
  'not-a-backup': fatal('โฟลเดอร์นี้ไม่ใช่ข้อมูลสำรองของ TallyDesk', 'This folder is not a backup of TallyDesk.'),
  'backup-damaged': fatal(
    'ข้อมูลสำรองเสียหรือไม่ครบที่ {path} จึงไม่ได้กู้คืนอะไร',
    'The backup is damaged or not whole at {path}, so nothing was restored.',
  ),
  'backup-too-new': fatal(
    'ข้อมูลสำรองนี้ทำโดย TallyDesk รุ่นใหม่กว่า ({format}) ปรับรุ่นโปรแกรมก่อน',
    'This backup was made by a newer TallyDesk ({format}). Update the program first.',
  ),
  'backup-inside': fatal(
    'เลือกโฟลเดอร์อื่นที่อยู่นอกพื้นที่งานและนอกข้อมูลสำรอง',
    'Choose another folder, outside the workspace and outside the backup.',
  ),
  'folder-not-empty': fatal(
    'โฟลเดอร์ {path} มีของอยู่แล้ว กู้คืนได้เฉพาะในโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง',
    'The folder {path} is not empty. A backup is restored only into a new or empty folder.',
  ),
  'not-written-whole': transient(
    'อ่านไฟล์ที่เพิ่งเขียนกลับมาแล้วไม่ตรง จึงไม่เก็บไว้ ลองอีกครั้งหรือใช้ที่เก็บอื่น',
    'What was written did not read back the same, so it was not kept. Try again, or use another disk.',
  ),
  'unknown-form-kind': fatal('ไม่รู้จักแบบ “{form}”', 'The form “{form}” is not known.'),
  'unknown-reader': fatal('ไม่มีตัวอ่าน “{reader}”', 'There is no reader “{reader}”.'),

  // an election and its list of polling units
  'election-not-found': fatal('ไม่พบการเลือกตั้งนี้', 'There is no such election.'),
  'contest-not-found': fatal(
    'เรื่องนี้ไม่มีแล้ว แบบอาจเปลี่ยนไป ดูรายการใหม่อีกครั้ง',
    'That question is no longer there: the forms may have changed. Look at the list again.',
  ),
  'list-unreadable': fatal(
    'อ่านไฟล์นี้เป็นตาราง CSV ไม่ได้: {reason}',
    'This file cannot be read as a table (CSV): {reason}.',
  ),
  'list-column-missing': fatal(
    'ไม่พบคอลัมน์ “{column}” ในแถวหัวตาราง',
    'The column “{column}” is missing from the header line.',
  ),
  'list-empty': fatal('ไม่มีหน่วยเลือกตั้งที่ใช้ได้ในไฟล์นี้', 'There is no polling unit in this file that can be used.'),
  'list-unknown-province': fatal('ไม่รู้จักจังหวัด “{text}”', 'The province “{text}” is not known.'),
  'list-unknown-constituency': fatal(
    'จังหวัด{province} ไม่มีเขตเลือกตั้งที่ “{text}”',
    '{province} has no constituency “{text}”.',
  ),
  'list-not-a-unit': fatal('“{text}” ไม่ใช่เลขหน่วย', '“{text}” is not the number of a unit.'),
  'list-not-a-count': fatal('“{text}” ไม่ใช่จำนวนผู้มีสิทธิ', '“{text}” is not a number of eligible voters.'),
  'list-twice': fatal('หน่วยนี้ซ้ำกับบรรทัด {line}', 'This unit is also on line {line}.'),

  // the workspace and this computer
  'workspace-in-use': fatal(
    'พื้นที่งานนี้ถูกใช้อยู่โดย {program} (pid {pid})',
    'This workspace is in use by {program} (pid {pid}).',
  ),
  'workspace-damaged': fatal(
    'ฐานข้อมูลเสียหาย จึงเก็บไว้ที่ {path} และเริ่มใหม่ ไม่มีอะไรถูกลบ',
    'The database was damaged. It was set aside as {path} and a new one was begun; nothing was deleted.',
  ),
  'workspace-too-new': fatal(
    'พื้นที่งานนี้สร้างโดย TallyDesk รุ่นใหม่กว่า (รุ่นข้อมูล {version})',
    'This workspace was made by a newer TallyDesk (data version {version}).',
  ),
  'workspace-not-writable': fatal('เขียนลงพื้นที่งาน {path} ไม่ได้', 'The workspace {path} cannot be written to.'),
  'disk-full': transient(
    'ที่ว่างไม่พอ: ต้องใช้ {needed} MB เหลือ {free} MB',
    'Not enough free space: {needed} MB are needed and {free} MB are left.',
  ),
  'invalid-input': fatal('คำสั่งไม่ถูกต้อง: {reason}', 'The request is not valid: {reason}.'),
  'unknown-call': fatal('ไม่รู้จักคำสั่ง “{name}”', 'The call “{name}” is not known.'),
  'only-on-this-computer': fatal(
    'ทำได้เฉพาะในหน้าต่างของโปรแกรมบนเครื่องนี้',
    'That is possible only in the program’s own window on this computer.',
  ),
  'host-restarting': transient('ส่วนอ่านกำลังเริ่มใหม่ งานไม่หาย', 'The reading part is starting again; no work is lost.'),
  unexpected: transient('เกิดเหตุที่ไม่คาดไว้: {reason}', 'Something unexpected happened: {reason}.'),
} as const satisfies Record<string, Words>
