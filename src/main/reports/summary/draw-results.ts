import { sign, stack } from './bars.ts'
import { heading } from './draw-heading.ts'
import type { Facts } from './facts.ts'
import { ink, inner, page } from './ink.ts'
import { grouped, markedNumber } from './marked-number.ts'
import { constituencyWords } from './place-words.ts'
import type { Sheet } from './sheet.ts'
import { totalColumns } from './total-columns.ts'
import { sumOf, type Tally, type Total } from './totals.ts'
import type { Words } from './words.ts'

type Line = { about: string; total: Total }

const rowHeight = 15.5
const gutter = 26
const mostInOneColumn = 12

/** The totals of each constituency and kind of ballot: a bar a row, and the ballots under them. */
export const drawResults = (sheet: Sheet, facts: Facts): void => {
  const { words, tallies, forms } = facts
  const unplaced = forms.filter(({ standing }) => standing === 'no-place').length
  if (tallies.length === 0 && unplaced === 0) return
  heading(sheet, words.results, words.barKey, 110)
  legend(sheet, words)
  for (const tally of tallies) drawTally(sheet, facts, tally)
  if (unplaced > 0) sheet.paragraph(words.unplaced(unplaced), page.left, inner, { size: 9.4, leading: 15 })
}

const legend = (sheet: Sheet, words: Words): void => {
  const baseline = sheet.y + 9
  const colour = ink.second
  let x: number = page.left
  for (const [level, about] of [
    ['read', words.keyRead],
    ['checked', words.keyChecked],
    ['official', words.keyOfficial],
  ] as const) {
    markedNumber(sheet, '12', level, { x, baseline, size: 9, align: 'left' })
    x += 16 + sheet.text(about, x + 14, baseline, { size: 9, colour }) + 12
  }
  sign(sheet, 'doubt', x, baseline, 7)
  sheet.text(words.keyDoubt, x + 11, baseline, { size: 9, colour })
  sheet.y += 17
}

const drawTally = (sheet: Sheet, facts: Facts, tally: Tally): void => {
  const { words } = facts
  const rows = rowLines(tally, words)
  const ballots = ballotLines(tally, words)
  sheet.need(40 + rowHeight * (rows.length > mostInOneColumn ? 6 : rows.length + ballots.length + 1))
  tallyHead(sheet, facts, tally)
  if (tally.forms.length === 0) return
  lines(sheet, words, rows, '')
  sheet.y += 6
  sheet.need(rowHeight * (ballots.length + 1))
  lines(sheet, words, ballots, words.ballots)
  sheet.y += 12
}

const tallyHead = (sheet: Sheet, { words, language }: Facts, tally: Tally): void => {
  const ballot = tally.ballot === 'constituency' ? words.ballotConstituency : words.ballotPartyList
  const title = `${constituencyWords(tally, words)} · ${ballot}`
  sheet.y += 4
  const wide = sheet.text(title, page.left, sheet.y + 11, { size: 10.4, weight: 'bold' })
  const kinds = Map.groupBy(tally.forms, ({ definition }) => definition?.code[language] ?? '')
  const codes = [...kinds].map(([code, forms]) => `${code} × ${grouped(forms.length)}`).toSorted()
  const added = tally.forms.length === 0 ? words.addedNone : words.addedUp(tally.forms.length, codes.join(', '))
  const left = tally.conflicts.length === 0 ? [] : [words.leftOut(tally.conflicts.length)]
  sheet.text([added, ...left].join(' · '), page.left + wide + 8, sheet.y + 11, { size: 9, colour: ink.third })
  sheet.y += 19
}

const rowLines = ({ rows, ballot }: Tally, words: Words): Line[] =>
  rows.map(({ number, name, party, total }) => {
    const known = ballot === 'constituency' ? name : party
    const label = ballot === 'constituency' ? words.row(number) : words.partyRow(number)
    return { about: known === null ? label : `${number} ${known}`, total }
  })

const ballotLines = ({ ballots }: Tally, words: Words): Line[] => {
  const about = { valid: words.valid, invalid: words.invalid, blank: words.blank }
  return ballots.map(({ key, total }) => ({
    about: key === 'valid' || key === 'invalid' || key === 'blank' ? about[key] : key,
    total,
  }))
}

/** Few rows over the whole width, many in two columns that are read downwards, page by page. */
const lines = (sheet: Sheet, words: Words, all: Line[], head: string): void => {
  const columns = all.length > mostInOneColumn ? 2 : 1
  const wide = (inner - gutter * (columns - 1)) / columns
  const most = Math.max(1, ...all.map(({ total }) => sumOf(total)))
  let rest = all
  while (rest.length > 0) {
    sheet.need(rowHeight * 3)
    const fits = Math.floor((sheet.room() - 14) / rowHeight)
    const deep = Math.min(fits, Math.ceil(rest.length / columns))
    const top = sheet.y
    for (let column = 0; column < columns; column += 1) {
      const some = rest.slice(column * deep, (column + 1) * deep)
      if (some.length > 0)
        block(sheet, words, some, { x: page.left + column * (wide + gutter), y: top, wide, most, head })
    }
    rest = rest.slice(deep * columns)
    sheet.y = top + 14 + deep * rowHeight
  }
}

type Block = { x: number; y: number; wide: number; most: number; head: string }

const block = (sheet: Sheet, words: Words, some: Line[], { x, y, wide, most, head }: Block): void => {
  const { about: labelWidth, read, checked, bars } = totalColumns.widths(wide)
  sheet.text(head, x, y + 9, { size: 8.4, colour: ink.third })
  sheet.text(words.allRead, x + wide - checked, y + 9, { size: 8.4, colour: ink.third, align: 'right' })
  sheet.text(words.checkedPart, x + wide, y + 9, { size: 8.4, colour: ink.third, align: 'right' })
  some.forEach(({ about, total }, at) => {
    const top = y + 14 + at * rowHeight
    sheet.text(about, x, top + 11, { size: 9.4 })
    const scale = bars / most
    stack(
      sheet,
      [
        { kind: 'checked', w: (total.official.sum + total.checked.sum) * scale },
        { kind: 'proved', w: total.proved.sum * scale },
        { kind: 'doubt', w: total.doubt.sum * scale },
      ],
      { x: x + labelWidth, y: top + 3.4, h: 8.4 },
    )
    totalColumns.draw(sheet, words, total, { edge: x + wide, read, checked, baseline: top + 11 })
    sheet.doc.lineWidth(0.75).undash().strokeColor(ink.hair)
    sheet.doc
      .moveTo(x, top + rowHeight)
      .lineTo(x + wide, top + rowHeight)
      .stroke()
  })
}
