import type { Sentence } from '../../shared/failure.ts'
import type { Finding, Why } from '../../shared/figure.ts'
import { rowOf } from '../../shared/slot.ts'
import type { GroupedForm } from './group-forms.ts'
import { bearsTable } from './group-forms-fragments.ts'
import { findingWords, reasons } from './reasons.ts'

export const missingPagesOf = ({ form, parts }: GroupedForm): number[] =>
  Array.from({ length: form.pages }, (_, n) => n + 1).filter((page) => !parts.some(({ formPage }) => formPage === page))

const doubledPagesOf = ({ parts }: GroupedForm): number[] => [
  ...new Set(parts.map(({ formPage }) => formPage).filter((page, n, all) => all.indexOf(page) !== n)),
]

const warning = (code: keyof typeof findingWords, message: Sentence): Finding => ({
  code,
  severity: 'warning',
  message,
  slots: [],
})

/** What is wrong with the pages of a form: missing, not read, doubled, out of order, turned, or of a kind that is not sure. */
export const pageFindings = (group: GroupedForm, unread: readonly number[]): Finding[] => [
  ...missingPagesOf(group).map((page) => warning('page-missing', findingWords['page-missing'](page))),
  ...unread.map((page) => warning('page-not-read', findingWords['page-not-read'](page))),
  ...doubledPagesOf(group).map((page) => warning('page-doubled', findingWords['page-doubled'](page))),
  ...(group.outOfOrder ? [warning('pages-out-of-order', findingWords['pages-out-of-order']())] : []),
  ...group.parts.flatMap(({ page: { reading }, formPage }) =>
    reading === null || reading.turned === 0
      ? []
      : [warning('page-turned', findingWords['page-turned'](formPage, reading.turned === 2))],
  ),
  ...(group.sure ? [] : [warning('kind-not-sure', findingWords['kind-not-sure']())]),
]

/** A table page most of whose rows are not tied to their numbers may be any page. */
const isAdrift = ({ page: { reading } }: GroupedForm['parts'][number]): boolean => {
  const rows = (reading?.slots ?? []).filter(({ slot }) => rowOf(slot) !== null)
  return rows.filter(({ anchor }) => anchor === 'none').length > rows.length / 2
}

/**
 * Why nothing of a form may be accepted: rows that are not there, or there twice, can make a sum close that should not,
 * and figures of a form that may be another one belong nowhere.
 */
export const heldBy = (group: GroupedForm, unread: readonly number[]): Why | null => {
  const missing = missingPagesOf(group).find((page) => bearsTable(group.form, page))
  if (missing !== undefined) return reasons.pageMissing(missing)
  const notRead = unread.find((page) => bearsTable(group.form, page))
  if (notRead !== undefined) return reasons.pageNotRead(notRead)
  const doubled = doubledPagesOf(group).find((page) => bearsTable(group.form, page))
  if (doubled !== undefined) return reasons.pageDoubled(doubled)
  const adrift = group.parts.find(isAdrift)
  if (adrift !== undefined) return reasons.rowsNotAnchored(adrift.formPage)
  return group.sure ? null : reasons.kindNotSure()
}
