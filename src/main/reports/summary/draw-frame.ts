import { sign } from './bars.ts'
import { type Facts, hasUnchecked } from './facts.ts'
import { ink, page } from './ink.ts'
import type { Sheet } from './sheet.ts'
import { notOfficial } from './words.ts'

/** The line at the head of every page, with the warning as long as a figure is unchecked. */
export const drawHead = (sheet: Sheet, facts: Facts): void => {
  const { words } = facts
  tallyMark(sheet, page.left, sheet.y)
  const wide = sheet.text(words.summary, page.left + 21, sheet.y + 10.5, { size: 9.4, weight: 'bold' })
  sheet.text(madeAt(facts), page.width - page.right, sheet.y + 10.5, { size: 9, colour: ink.second, align: 'right' })
  if (facts.quality.all > 0 && hasUnchecked(facts)) {
    sign(sheet, 'doubt', page.left + wide + 32, sheet.y + 10.5, 7)
    sheet.text(words.uncheckedShort, page.left + wide + 43, sheet.y + 10.5, { size: 9, colour: ink.second })
  }
  sheet.rule(sheet.y + 21, ink.text, 1.1)
  sheet.y += 28
}

/** The foot of every page, drawn last since only then the number of pages is known. */
export const drawFeet = (sheet: Sheet, facts: Facts): void => {
  const { start, count } = sheet.doc.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    sheet.doc.switchToPage(start + at)
    foot(sheet, facts, at + 1, count)
  }
}

const foot = (sheet: Sheet, { words, account, hash }: Facts, number: number, all: number): void => {
  const { pages, files } = account
  const right = page.width - page.right
  const top = page.height - page.foot + 12
  const quiet = { size: 8.4, colour: ink.second }
  sheet.rule(top, ink.text, 1.1)
  sheet.text(`${notOfficial.th} · ${notOfficial.en}`, page.left, top + 14, { size: 8.8, weight: 'bold' })
  sheet.text(words.pageOf(number, all), right, top + 14, { ...quiet, align: 'right' })
  sheet.text(words.accountPages(pages.found, pages.read, pages.failed, pages.skipped), page.left, top + 27, quiet)
  const ofFiles = words.accountFiles(files.imported, files.read, files.partly, files.failed, files.skipped)
  sheet.text(ofFiles, page.left, top + 39.5, quiet)
  sheet.text('TallyDesk', right, top + 27, { ...quiet, align: 'right' })
  sheet.text(words.evidence(hash), page.left, top + 52, { ...quiet, size: 7.6 })
}

/** Four strokes and one across. */
const tallyMark = ({ doc }: Sheet, x: number, y: number): void => {
  doc.lineWidth(1.3).undash().strokeColor(ink.text).lineCap('round')
  for (let at = 0; at < 4; at += 1) doc.moveTo(x + 2 + at * 3, y + 2).lineTo(x + 2 + at * 3, y + 12)
  doc
    .moveTo(x, y + 10.3)
    .lineTo(x + 13, y + 3.7)
    .stroke()
    .lineCap('butt')
}

const madeAt = ({ words, language, at }: Facts): string => {
  const zone = 'Asia/Bangkok'
  const locale = language === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB'
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  const day =
    language === 'th' ? ({ day: 'numeric', month: 'long', year: 'numeric' } as const) : ({ dateStyle: 'long' } as const)
  const date = part(day)
    .formatToParts(at)
    .filter(({ type }) => type !== 'era')
    .map(({ value }) => value)
    .join('')
    .trim()
  const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
  return words.madeAt(date, language === 'th' ? time.replace(':', '.') : time)
}
