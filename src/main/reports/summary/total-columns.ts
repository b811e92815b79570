import { sign } from './bars.ts'
import { ink } from './ink.ts'
import { grouped, markedNumber } from './marked-number.ts'
import type { Sheet } from './sheet.ts'
import { isDoubtful, levelOf, sumOf, type Total } from './totals.ts'
import type { Words } from './words.ts'

type At = { edge: number; read: number; checked: number; baseline: number }

/** A total marked by its weakest figure, with the stripes when one is in doubt and a count of the illegible ones. */
const draw = (sheet: Sheet, words: Words, total: Total, { edge, checked, baseline }: At): void => {
  const { left } = markedNumber(sheet, grouped(sumOf(total)), levelOf(total), {
    x: edge - checked,
    baseline,
    size: 9.4,
  })
  const signed = isDoubtful(total)
  if (signed) sign(sheet, 'doubt', left - 11, baseline, 7)
  if (total.missing > 0) {
    sheet.text(words.missing(total.missing), left - (signed ? 15 : 4), baseline, {
      size: 7.6,
      colour: ink.third,
      align: 'right',
    })
  }
  const people = total.checked.figures + total.official.figures
  if (people === 0) sheet.text('–', edge, baseline, { size: 9.4, colour: ink.third, align: 'right' })
  else
    markedNumber(
      sheet,
      grouped(total.checked.sum + total.official.sum),
      total.checked.figures === 0 ? 'official' : 'checked',
      { x: edge, baseline, size: 9.4 },
    )
}

const widths = (wide: number) => {
  const narrow = wide < 300
  const about = narrow ? 62 : 84
  const read = narrow ? 72 : 100
  const checked = narrow ? 42 : 66
  return { about, read, checked, bars: wide - about - read - checked }
}

export const totalColumns = { draw, widths }
