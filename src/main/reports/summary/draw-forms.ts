import { sign } from './bars.ts'
import { heading } from './draw-heading.ts'
import type { Facts } from './facts.ts'
import { ink } from './ink.ts'
import { grouped, markedNumber } from './marked-number.ts'
import { groupWords, spotWords } from './place-words.ts'
import { figuresOf, inDoubt, qualityOf } from './quality.ts'
import type { Sheet } from './sheet.ts'
import { byPlace, type Standing, type StandingForm } from './standing.ts'
import { type Column, table, widths } from './table.ts'
import type { Words } from './words.ts'

/** Every form of the batch with its valid ballots by level, its doubts, and whether it was added up. */
export const drawForms = (sheet: Sheet, facts: Facts): void => {
  const { words, language, forms } = facts
  if (forms.length === 0) return
  heading(sheet, words.formTable, words.formTableNote)
  const [place = 0, kind = 0, read = 0, checked = 0, doubt = 0, remark = 0] = widths(null, 74, 68, 68, 52, 112)
  const columns: Column<StandingForm>[] = [
    { head: words.place, width: place, text: ({ form }) => spotWords(form, words) },
    { head: words.formKind, width: kind, text: ({ form, definition }) => definition?.code[language] ?? form.form },
    validColumn(sheet, words.validRead, read, (level) => level === 'read'),
    validColumn(sheet, words.validChecked, checked, (level) => level !== 'read'),
    {
      head: words.doubtful,
      width: doubt,
      align: 'right',
      draw: ({ form }, edge, baseline) => {
        const quality = qualityOf(figuresOf(form))
        const doubts = inDoubt(quality)
        const wide = sheet.text(`${doubts}/${quality.all}`, edge, baseline, {
          size: 9,
          align: 'right',
          weight: doubts > 0 ? 'bold' : 'regular',
        })
        if (doubts > 0) sign(sheet, 'doubt', edge - wide - 11, baseline, 7)
      },
    },
    {
      head: words.remark,
      width: remark,
      text: ({ form, standing }) => remarkOf(standing, form.findings.length, words),
    },
  ]
  table(sheet, columns, forms.toSorted(byPlace), ({ form }) => groupWords(form, facts))
}

const validColumn = (
  sheet: Sheet,
  head: string,
  width: number,
  belongs: (level: 'read' | 'checked' | 'official') => boolean,
): Column<StandingForm> => ({
  head,
  width,
  align: 'right',
  draw: ({ form }, edge, baseline) => {
    const valid = form.figures['valid']
    if (valid === undefined || valid.value === null || !belongs(valid.level)) {
      sheet.text('–', edge, baseline, { size: 9, align: 'right', colour: ink.third })
      return
    }
    const { left } = markedNumber(sheet, grouped(valid.value), valid.level, { x: edge, baseline, size: 9 })
    if (valid.level === 'read' && valid.state !== 'accepted') sign(sheet, 'doubt', left - 11, baseline, 7)
  },
})

const remarkOf = (standing: Standing, findings: number, words: Words): string => {
  switch (standing) {
    case 'counts':
      return findings === 0 ? '' : words.remarkFindings(findings)
    case 'conflict':
      return words.remarkConflict
    case 'no-place':
      return words.remarkNoPlace
    case 'unknown-form':
      return words.remarkUnknownForm
  }
}
