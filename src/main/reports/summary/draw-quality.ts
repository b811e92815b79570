import { type Fill, sign, stack } from './bars.ts'
import type { Facts } from './facts.ts'
import { findingCounts } from './finding-counts.ts'
import { ink, inner, page } from './ink.ts'
import { grouped } from './marked-number.ts'
import type { Sheet } from './sheet.ts'

const gap = 26
const half = (inner - gap) / 2
const right = page.left + half + gap
const leading = 15.5

/** Two columns: how far the figures can be trusted, and what was found odd. */
export const drawQuality = (sheet: Sheet, facts: Facts): void => {
  if (!sheet.need(135)) sheet.y += 14
  sheet.mark(facts.words.quality)
  const top = sheet.y
  const left = quality(sheet, facts, top)
  sheet.y = Math.max(left, findings(sheet, facts, top))
}

const heads = (sheet: Sheet, x: number, y: number, title: string, remark: string): void => {
  const wide = sheet.text(title, x, y + 12, { size: 11.4, weight: 'bold' })
  sheet.text(remark, x + wide + 8, y + 12, { size: 9, colour: ink.third })
}

const quality = (sheet: Sheet, { words, quality, account }: Facts, top: number): number => {
  heads(sheet, page.left, top, words.quality, words.cells(quality.all))
  const lines: { kind: Fill; about: string; count: number }[] = [
    { kind: 'checked', about: words.qualityChecked, count: quality.checked },
    { kind: 'proved', about: words.qualityProved, count: quality.proved },
    { kind: 'solved', about: words.qualitySolved, count: quality.solved },
    { kind: 'doubt', about: words.qualityOpen, count: quality.open },
  ]
  const shown = lines.filter(({ count }) => count > 0)
  const room = half - Math.max(0, shown.length - 1) * 1.5
  const parts = shown.map(({ kind, count }) => ({ kind, w: Math.max(3, (count / Math.max(quality.all, 1)) * room) }))
  const over = parts.reduce((sum, { w }) => sum + w, 0) / room
  stack(
    sheet,
    parts.map(({ kind, w }) => ({ kind, w: over > 1 ? w / over : w })),
    { x: page.left, y: top + 21, h: 12 },
    1.5,
  )
  let y = top + 37
  for (const { kind, about, count } of lines) {
    sign(sheet, kind, page.left, y + 11)
    line(sheet, page.left + 14, page.left + half, y, about, count)
    y += leading
  }
  line(sheet, page.left + 14, page.left + half, y, words.pagesFailed, account.pages.failed)
  return y + leading
}

const line = (sheet: Sheet, x: number, edge: number, y: number, about: string, count: number): void => {
  sheet.text(about, x, y + 11, { size: 9.6 })
  sheet.text(grouped(count), edge, y + 11, { size: 9.6, weight: 'bold', align: 'right' })
}

const findings = (sheet: Sheet, facts: Facts, top: number): number => {
  const { words } = facts
  const counts = findingCounts(facts)
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  heads(sheet, right, top, words.findings, all === 0 ? '' : words.findingsCount(all))
  let y = top + 20
  if (all === 0) sheet.text(words.findingsNone, right, y + 11, { size: 9.6, colour: ink.second })
  const shown = counts.length > 6 ? counts.slice(0, 5) : counts
  const rest = counts.slice(shown.length).reduce((sum, { count }) => sum + count, 0)
  for (const { about, count } of rest > 0 ? [...shown, { about: words.otherFindings, count: rest }] : shown) {
    const lines = sheet.lines(about, half - 40, 9.6)
    lines.forEach((runs, n) => {
      sheet.text(runs.map(({ text }) => text).join(''), right, y + 11 + n * 13, { size: 9.6 })
    })
    sheet.text(grouped(count), right + half, y + 11, { size: 9.6, weight: 'bold', align: 'right' })
    y += lines.length * 13 + 3.5
    sheet.doc
      .lineWidth(0.75)
      .strokeColor(ink.hair)
      .moveTo(right, y)
      .lineTo(right + half, y)
      .stroke()
  }
  return y + leading
}
