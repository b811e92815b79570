import { ink } from './ink.ts'
import type { Sheet } from './sheet.ts'

export type Level = 'read' | 'checked' | 'official'

export const grouped = (value: number): string => value.toLocaleString('en-US')

type At = { x: number; baseline: number; size: number; align?: 'left' | 'right' }

/** A number with its level under it: dotted read, one line checked, two lines official. Gives where it stands. */
export const markedNumber = (
  sheet: Sheet,
  text: string,
  level: Level,
  { x, baseline, size, align = 'right' }: At,
): { left: number; width: number } => {
  const weight = level === 'read' ? 'regular' : 'bold'
  const wide = sheet.text(text, x, baseline, { size, weight, align })
  const left = align === 'right' ? x - wide : x
  const below = baseline + size * 0.22
  const { doc } = sheet
  doc.strokeColor(level === 'read' ? ink.third : ink.text).lineWidth(level === 'official' ? 0.6 : 1)
  if (level === 'read') doc.dash(1.1, { space: 1.5 })
  doc
    .moveTo(left, below)
    .lineTo(left + wide, below)
    .stroke()
  doc.undash()
  if (level === 'official')
    doc
      .moveTo(left, below + 1.5)
      .lineTo(left + wide, below + 1.5)
      .stroke()
  return { left, width: wide }
}
