import type { FilledForm } from '../plan/form.ts'
import { centred, flow, type Gap, type Placed } from './flow.ts'
import { paper } from './printer.ts'
import type { Sheet } from './sheet.ts'
import { textOf } from './texts.ts'

const top = 157
const indent = 72

/** The title and the paragraphs down to the first item; gives where that one stands. */
export const drawHeader = (sheet: Sheet): number => {
  const { form, printer } = sheet
  const { line, left, right } = form.print
  const text = textOf(form.definition)
  let y = top
  for (const pieces of text.titles) {
    fill(sheet, centred(printer, pieces, paper.width / 2 + 6, y, { bold: true }))
    y += line
  }
  printer.print('--------------------', paper.width / 2 + 6, y - line * 0.25, { align: 'center' })
  y += line * 0.75
  for (const pieces of text.paragraphs) {
    const printed = flow(printer, pieces, { x: left, right, y, indent })
    fill(sheet, printed.placed)
    y = printed.y
  }
  return y
}

/** Writes into the gaps. */
export const fill = ({ form, hand, chance }: Sheet, gaps: readonly Placed[]): void => {
  for (const { gap, x, y, wide } of gaps) {
    const written = writtenIn(gap, form)
    if (written === null) continue
    if (typeof written === 'number') hand.digits(String(written), x + wide * chance.between(0.42, 0.58), y, wide - 4)
    else hand.words(written, x + 6, y, wide - 10)
  }
}

const writtenIn = (gap: Gap, { place, entries }: FilledForm): number | string | null => {
  if (gap === 'day') return 8
  if (gap === 'month') return 'กุมภาพันธ์'
  if (gap === 'year') return 2569
  if (gap === 'hall') return 'หอประชุมตัวอย่าง'
  if (gap === 'received') return entries.get('ballots_received')?.value ?? null
  return place[gap]
}
