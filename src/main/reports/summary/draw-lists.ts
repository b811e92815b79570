import { heading } from './draw-heading.ts'
import type { Facts } from './facts.ts'
import { inner, page } from './ink.ts'
import { groupWords, spotWords } from './place-words.ts'
import type { Sheet } from './sheet.ts'
import { byPlace } from './standing.ts'
import { table, widths } from './table.ts'

/** Every finding, form by form; then every file and page that was not read, with its reason. */
export const drawFindings = (sheet: Sheet, facts: Facts): void => {
  const { words, language, forms } = facts
  const rows = forms.toSorted(byPlace).flatMap(({ form, definition, standing }) => {
    const conflict = standing === 'conflict' ? [words.conflictFinding] : []
    const messages = [...conflict, ...form.findings.map(({ message }) => message[language])]
    const kind = definition?.code[language] ?? form.form
    const place = spotWords(form, words)
    const group = groupWords(form, facts)
    return messages.map((message) => ({ group, place, kind, message }))
  })
  if (rows.length === 0) return
  heading(sheet, words.findingList, words.findingNote)
  const [place = 0, kind = 0, message = 0] = widths(null, 76, 250)
  table(
    sheet,
    [
      { head: words.place, width: place, text: (row) => row.place },
      { head: words.formKind, width: kind, text: (row) => row.kind },
      { head: words.finding, width: message, text: (row) => row.message },
    ],
    rows,
    ({ group }) => group,
  )
}

export const drawNotRead = (sheet: Sheet, facts: Facts): void => {
  const { words, failures, skips } = facts
  notRead(sheet, facts, failures, words.failures, words.failuresNote)
  notRead(sheet, facts, skips, words.skips, words.skipsNote)
}

const notRead = (
  sheet: Sheet,
  { words, language }: Facts,
  rows: Facts['failures'],
  title: string,
  note: string,
): void => {
  if (rows.length === 0) return
  heading(sheet, title, `${words.items(rows.length)} · ${note}`)
  const [file = 0, number = 0, reason = 0] = widths(null, 44, 220)
  table(
    sheet,
    [
      { head: words.file, width: file, text: ({ path }) => path },
      { head: words.page, width: number, text: (row) => (row.page === null ? words.wholeFile : String(row.page)) },
      { head: words.reason, width: reason, text: ({ message }) => message[language] },
    ],
    rows,
  )
}

/** How the figures came about and what the marks mean, so that a page read alone can be understood. */
export const drawMethod = (sheet: Sheet, { words }: Facts): void => {
  heading(sheet, words.howToRead, '')
  sheet.paragraph(words.method, page.left, inner, { size: 9.4, leading: 15 })
}
