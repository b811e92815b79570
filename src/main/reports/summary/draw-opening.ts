import { sign } from './bars.ts'
import { type Facts, hasUnchecked } from './facts.ts'
import { ink, inner, page } from './ink.ts'
import { keyNumbers } from './key-numbers.ts'
import { type Level, markedNumber } from './marked-number.ts'
import { codesWords, titleWords } from './place-words.ts'
import { sentence } from './sentence.ts'
import type { Sheet } from './sheet.ts'

/** The first page down to the key numbers: what this is, how far it can be trusted, and one sentence to quote. */
export const drawOpening = (sheet: Sheet, facts: Facts): void => {
  title(sheet, facts)
  if (facts.quality.all > 0 && hasUnchecked(facts)) warning(sheet, facts)
  quotable(sheet, facts)
  numbers(sheet, facts)
}

const title = (sheet: Sheet, facts: Facts): void => {
  const { words } = facts
  sheet.y += 6
  sheet.paragraph([{ text: titleWords(facts), bold: true }], page.left, inner, { size: 20, leading: 29 })
  const codes = codesWords(facts)
  const sub = [words.batch(facts.batch.name), ...(codes === '' ? [] : [words.readFrom(codes)])].join(' · ')
  sheet.paragraph(sub, page.left, inner, { size: 10, leading: 15, colour: ink.second })
}

const warning = (sheet: Sheet, { words }: Facts): void => {
  sheet.y += 9
  sheet.doc.lineWidth(1.1).undash().strokeColor(ink.text).rect(page.left, sheet.y, inner, 24).stroke()
  sign(sheet, 'doubt', page.left + 9, sheet.y + 16, 9)
  const wide = sheet.text(words.unchecked, page.left + 25, sheet.y + 15.6, { size: 9.8, weight: 'bold' })
  sheet.text(words.uncheckedAdvice, page.left + 25 + wide + 5, sheet.y + 15.6, { size: 9.8 })
  sheet.y += 24
}

const quotable = (sheet: Sheet, facts: Facts): void => {
  sheet.y += 12
  const top = sheet.y
  sheet.paragraph(sentence(facts), page.left + 13, inner - 13, { size: 13.6, leading: 22 })
  sheet.doc.rect(page.left, top + 1, 3, sheet.y - top - 3).fill(ink.text)
  sheet.y += 12
}

const numbers = (sheet: Sheet, facts: Facts): void => {
  const cells = keyNumbers(facts)
  const wide = inner / cells.length
  const top = sheet.y
  sheet.rule(top)
  cells.forEach(({ value, level, about, detail, doubt }, at) => {
    const x = page.left + at * wide + (at === 0 ? 0 : 11)
    if (at > 0)
      sheet.doc
        .lineWidth(0.75)
        .strokeColor(ink.hair)
        .moveTo(x - 11, top + 1)
        .lineTo(x - 11, top + 57)
        .stroke()
    const drawn = number(sheet, value, level, x, top + 23)
    if (doubt !== undefined) {
      sign(sheet, 'doubt', x + drawn + 7, top + 22, 9)
      sheet.text(doubt, x + drawn + 20, top + 22, { size: 8.4, colour: ink.third })
    }
    sheet.text(about, x, top + 38.5, { size: 9.2, colour: ink.second })
    sheet.text(detail, x, top + 51.5, { size: 9.2, colour: ink.second })
  })
  sheet.y = top + 58
  sheet.rule(sheet.y)
}

/** Gives its width. */
const number = (sheet: Sheet, value: string, level: Level | null, x: number, baseline: number): number =>
  level === null
    ? sheet.text(value, x, baseline, { size: 17, weight: 'bold' })
    : markedNumber(sheet, value, level, { x, baseline, size: 17, align: 'left' }).width
