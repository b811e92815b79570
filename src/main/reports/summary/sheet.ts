import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { bottom, ink, page } from './ink.ts'
import { breakLines, type Run } from './thai-lines.ts'

export type Weight = 'regular' | 'bold'
export type TextStyle = { size?: number; weight?: Weight; colour?: string; align?: 'left' | 'right' | 'centre' }
export type ParagraphStyle = { size: number; leading: number; colour?: string }

export type SheetSetting = { fonts: string; title: string; language: string; at: Date }

/** Paper with a pen: a cursor `y` that only moves down, and text that can be copied out again letter by letter. */
export type Sheet = {
  readonly doc: PDFKit.PDFDocument
  y: number
  text(text: string, x: number, baseline: number, style?: TextStyle): number
  width(text: string, style?: TextStyle): number
  lines(text: string | readonly Run[], width: number, size: number): Run[][]
  /** Writes broken lines from the cursor on, and moves it below them. */
  paragraph(text: string | readonly Run[], x: number, width: number, style: ParagraphStyle): void
  /** Starts a page unless `height` points are left on this one; true when it did. */
  need(height: number): boolean
  /** Points left above the foot. */
  room(): number
  rule(y: number, colour?: string, weight?: number): void
  /** Names the section in the outline of the file. */
  mark(title: string): void
}

export const openSheet = (setting: SheetSetting, onPage: (sheet: Sheet) => void): Sheet => {
  const doc = documentOf(setting)
  const put = (weight: Weight, size: number) => doc.font(weight).fontSize(size)
  const sheet: Sheet = {
    doc,
    y: page.top,
    text: (raw, x, baseline, { size = 9.4, weight = 'regular', colour = ink.text, align = 'left' } = {}) => {
      const text = plain(raw)
      if (text === '') return 0
      const wide = put(weight, size).widthOfString(text)
      const left = align === 'left' ? x : align === 'right' ? x - wide : x - wide / 2
      doc.markContent('Span', { actual: text })
      doc.fillColor(colour).text(text, left, baseline, { lineBreak: false, baseline: 'alphabetic' })
      doc.endMarkedContent()
      return wide
    },
    width: (text, { size = 9.4, weight = 'regular' } = {}) => put(weight, size).widthOfString(plain(text)),
    lines: (text, width, size) =>
      breakLines(typeof text === 'string' ? [{ text, bold: false }] : text, width, (run) =>
        put(run.bold ? 'bold' : 'regular', size).widthOfString(plain(run.text)),
      ),
    paragraph: (text, x, width, { size, leading, colour = ink.text }) => {
      for (const line of sheet.lines(text, width, size)) {
        sheet.need(leading)
        let left = x
        for (const run of line)
          left += sheet.text(run.text, left, sheet.y + leading * 0.72, {
            size,
            colour,
            weight: run.bold ? 'bold' : 'regular',
          })
        sheet.y += leading
      }
    },
    need: (height) => {
      if (sheet.y + height <= bottom) return false
      addPage()
      return true
    },
    room: () => bottom - sheet.y,
    rule: (y, colour = ink.rule, weight = 0.75) => {
      doc.lineWidth(weight).undash().strokeColor(colour)
      doc
        .moveTo(page.left, y)
        .lineTo(page.width - page.right, y)
        .stroke()
    },
    mark: (title) => {
      doc.outline.addItem(title)
    },
  }
  const addPage = () => {
    doc.addPage()
    sheet.y = page.top
    onPage(sheet)
  }
  addPage()
  return sheet
}

const documentOf = ({ fonts, title, language, at }: SheetSetting): PDFKit.PDFDocument => {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: { Title: title, Producer: 'TallyDesk', Creator: 'TallyDesk', CreationDate: at, ModDate: at },
  })
  doc.registerFont('regular', join(fonts, 'Sarabun-Regular.ttf'))
  doc.registerFont('bold', join(fonts, 'Sarabun-SemiBold.ttf'))
  return doc
}

/** One line of printable text: paths may hold anything. */
const plain = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ')
