import type { FailureCode } from '../../shared/failure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import type { PageReading } from '../../shared/reading.ts'

/** A page of a file: its number in the file, and what was read from it (null when it failed). */
export type ReadPage = { id: string; number: number; reading: PageReading | null }

/** A form in a file. `formPage` says which page of the form a part is. */
export type GroupedForm = { form: FormDefinition; parts: { page: ReadPage; formPage: number }[] }

export type Grouping = { forms: GroupedForm[]; skipped: { page: ReadPage; code: FailureCode }[] }

const bearsFigures = (form: FormDefinition, formPage: number): boolean =>
  form.items.some(({ page }) => page === formPage) || form.table.pages.some(({ page }) => page === formPage)

/** Below this a page's kind is not sure enough to begin another form in the middle of one. */
const sureOfKind = 0.9

/** Forms whose tables are laid out alike differ on a later page only by their printed code. */
const laidOutAlike = (a: FormDefinition, b: FormDefinition): boolean =>
  JSON.stringify([a.pages, a.table.pages]) === JSON.stringify([b.pages, b.table.pages])

const lastPageOf = (group: GroupedForm): number => group.parts.at(-1)?.formPage ?? 0

/**
 * A page that names no form is still the form's own when only its signature page can follow: that page bears no
 * figures, so nothing can be counted in the wrong place.
 */
const isSignaturePage = (group: GroupedForm | undefined): boolean => {
  if (group === undefined) return false
  const next = lastPageOf(group) + 1
  return next <= group.form.pages && !bearsFigures(group.form, next)
}

/** A page that comes next in a form, though its code was read, not surely, as that of a form laid out alike. */
const isNextOf = (current: GroupedForm, named: FormDefinition, formPage: number | null, confidence: number): boolean =>
  confidence < sureOfKind && formPage === lastPageOf(current) + 1 && formPage > 1 && laidOutAlike(current.form, named)

/** Puts the pages of one file, in order, together into forms. Pages that are none of the forms are skipped. */
export const groupForms = (pages: readonly ReadPage[], definitions: readonly FormDefinition[]): Grouping => {
  const grouping: Grouping = { forms: [], skipped: [] }
  for (const page of pages) {
    if (page.reading === null) continue
    const { form: id, formPage, formConfidence } = page.reading
    const current = grouping.forms.at(-1)
    const named = definitions.find((one) => one.id === id)
    const form = named && current && isNextOf(current, named, formPage, formConfidence) ? current.form : named
    if (form === undefined) {
      if (isSignaturePage(current)) current?.parts.push({ page, formPage: lastPageOf(current) + 1 })
      else grouping.skipped.push({ page, code: 'no-form' })
      continue
    }
    const next = current ? lastPageOf(current) + 1 : 1
    const goesOn = current?.form.id === form.id && next <= form.pages && (formPage === null || formPage >= next)
    if (current && goesOn) current.parts.push({ page, formPage: Math.min(formPage ?? next, form.pages) })
    else grouping.forms.push({ form, parts: [{ page, formPage: formPage ?? 1 }] })
  }
  return grouping
}
