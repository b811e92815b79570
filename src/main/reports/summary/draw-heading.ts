import { ink, page } from './ink.ts'
import type { Sheet } from './sheet.ts'

/** The heading of a section with a quiet remark beside it, kept together with what follows. */
export const heading = (sheet: Sheet, title: string, remark: string, follows = 60): void => {
  if (!sheet.need(follows + 30)) sheet.y += 14
  sheet.mark(title)
  const wide = sheet.text(title, page.left, sheet.y + 12, { size: 11.4, weight: 'bold' })
  sheet.text(remark, page.left + wide + 8, sheet.y + 12, { size: 9, colour: ink.third })
  sheet.y += 20
}
