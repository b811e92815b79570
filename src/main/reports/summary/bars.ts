import { ink } from './ink.ts'
import type { Sheet } from './sheet.ts'

export type Fill = 'checked' | 'proved' | 'doubt' | 'solved'
export type Rectangle = { x: number; y: number; w: number; h: number }

const stripes = {
  proved: { step: 3, weight: 0.9, lean: 1, line: ink.bar, ground: '#ffffff' },
  doubt: { step: 4.4, weight: 2, lean: -1, line: ink.doubt, ground: ink.doubtSoft },
} as const

/** Fills a rectangle so that a copier keeps the meaning: solid checked, fine / read, coarse \ in doubt. */
export const fill = ({ doc }: Sheet, kind: Fill, { x, y, w, h }: Rectangle): void => {
  if (w <= 0) return
  doc.undash()
  if (kind === 'checked' || kind === 'solved') {
    doc.rect(x, y, w, h).fill(kind === 'checked' ? ink.bar : ink.solved)
    return
  }
  const { step, weight, lean, line, ground } = stripes[kind]
  doc.save()
  doc.rect(x, y, w, h).fill(ground)
  doc.rect(x, y, w, h).clip()
  doc.lineWidth(weight).strokeColor(line)
  for (let at = x - h; at < x + w + h; at += step)
    doc.moveTo(at, lean > 0 ? y + h : y).lineTo(at + h, lean > 0 ? y : y + h)
  doc.stroke()
  doc.restore()
  doc.lineWidth(0.75).strokeColor(line)
  doc.rect(x + 0.375, y + 0.375, Math.max(w - 0.75, 0.1), h - 0.75).stroke()
}

/** Bars end to end, widths in points, in the order given; nothing is drawn for a width of nought. */
export const stack = (
  sheet: Sheet,
  parts: readonly { kind: Fill; w: number }[],
  at: Omit<Rectangle, 'w'>,
  gap = 0,
): void => {
  let x = at.x
  for (const { kind, w } of parts) {
    if (w <= 0) continue
    fill(sheet, kind, { ...at, x, w })
    x += w + gap
  }
}

/** The small sign of a key or a warning. */
export const sign = (sheet: Sheet, kind: Fill, x: number, baseline: number, size = 7.5): void => {
  if (kind !== 'solved') {
    fill(sheet, kind, { x, y: baseline - size + 0.8, w: size, h: size })
    return
  }
  const half = size / 2
  const middle = baseline - size + 0.8 + half
  sheet.doc
    .moveTo(x + half, middle - half)
    .lineTo(x + size, middle)
    .lineTo(x + half, middle + half)
    .lineTo(x, middle)
  sheet.doc.fill(ink.solved)
}
