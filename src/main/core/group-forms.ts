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

/** Puts the pages of one file, in order, together into forms. Pages that are none of the forms are skipped. */
export const groupForms = (pages: readonly ReadPage[], definitions: readonly FormDefinition[]): Grouping => {
  const grouping: Grouping = { forms: [], skipped: [] }
  for (const page of pages) {
    if (page.reading === null) continue
    const { form: id, formPage } = page.reading
    const current = grouping.forms.at(-1)
    const form = definitions.find((one) => one.id === id)
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
