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
  /** Gives the width in points. */
  text(text: string, x: number, baseline: number, style?: TextStyle): number
  /** Writes one broken line, in both weights, so that it is copied as one. */
  runs(line: readonly Run[], x: number, baseline: number, style: { size: number; colour?: string }): void
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
  /** Leaves the pen set to the run's face and size. */
  const measure = ({ text, bold }: Run, size: number): number =>
    doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .widthOfString(plain(text))
  const sheet: Sheet = {
    doc,
    y: page.top,
    text: (text, x, baseline, { size = 9.4, weight = 'regular', colour = ink.text, align = 'left' } = {}) => {
      const run = { text: plain(text), bold: weight === 'bold' }
      const wide = measure(run, size)
      const left = align === 'left' ? x : align === 'right' ? x - wide : x - wide / 2
      sheet.runs([run], left, baseline, { size, colour })
      return wide
    },
    runs: (line, x, baseline, { size, colour = ink.text }) => {
      const runs = line.map(({ text, bold }) => ({ text: plain(text), bold })).filter(({ text }) => text !== '')
      if (runs.length === 0) return
      doc.markContent('Span', { actual: runs.map(({ text }) => text).join('') })
      let left = x
      for (const run of runs) {
        const wide = measure(run, size)
        doc.fillColor(colour).text(run.text, left, baseline, { lineBreak: false, baseline: 'alphabetic' })
        left += wide
      }
      doc.endMarkedContent()
    },
    lines: (text, width, size) =>
      breakLines(typeof text === 'string' ? [{ text, bold: false }] : text, width, (run) => measure(run, size)),
    paragraph: (text, x, width, { size, leading, colour = ink.text }) => {
      for (const line of sheet.lines(text, width, size)) {
        sheet.need(leading)
        sheet.runs(line, x, sheet.y + leading * 0.72, { size, colour })
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
