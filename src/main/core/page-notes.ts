import type { Sentence } from '../../shared/failure.ts'
import type { Finding } from '../../shared/figure.ts'
import type { PageNote } from '../../shared/reading.ts'

/** What is the matter with a picture and what helps, for the person who takes it. `page` counts the form's parts. */
const words: Record<PageNote, (page: number) => Sentence> = {
  'page-blurred': (page) => ({
    th: `ภาพหน้า ${page} ไม่คมชัด ถือกล้องให้นิ่งหรือวางกระดาษให้เรียบ แล้วถ่ายใหม่`,
    en: `Page ${page} is blurred. Hold the camera still, or lay the paper flat, and take it again.`,
  }),
  'page-faint': (page) => ({
    th: `ภาพหน้า ${page} จางหรือมืดเกินไป ถ่ายใหม่ในที่สว่างกว่านี้ หรือสแกนให้เข้มขึ้น`,
    en: `Page ${page} is faint or dark. Take it again in more light, or scan it darker.`,
  }),
  'page-coarse': (page) => ({
    th: `ภาพหน้า ${page} หยาบเกินไป ถ่ายให้ใกล้ขึ้น หรือสแกนที่ 200 dpi ขึ้นไป`,
    en: `Page ${page} has too few pixels. Come closer, or scan at 200 dpi or more.`,
  }),
  'page-cut': (page) => ({
    th: `ภาพหน้า ${page} ถูกตัดขอบ ถ่ายใหม่ให้เห็นกระดาษทั้งแผ่น`,
    en: `Page ${page} is cut off at an edge. Take it again with the whole sheet in the picture.`,
  }),
}

type Noted = { parts: readonly { page: { reading: { notes?: PageNote[] | undefined } | null } }[] }

/** What a look at a form's pages found before they were read. */
export const pageNotes = ({ parts }: Noted): Finding[] =>
  parts.flatMap(({ page }, index) =>
    (page.reading?.notes ?? []).map((code) => ({
      code,
      severity: 'warning',
      message: words[code](index + 1),
      slots: [],
    })),
  )
