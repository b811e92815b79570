import type { FailureCode } from '../../shared/failure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import {
  bearsFigures,
  type Fragment,
  isSamePaper,
  isSure,
  isWhole,
  lacks,
  laidOutAlike,
  type Part,
  type ReadPage,
  samePlace,
  sureOfKind,
} from './group-forms-fragments.ts'
import { joinFragments, withSecondSignatures } from './group-forms-join.ts'

export type { ReadPage } from './group-forms-fragments.ts'

/** A form: its parts by page of the form. `formPage` says which page of the form a part is. */
export type GroupedForm = {
  form: FormDefinition
  parts: Part[]
  /** The pages did not lie in the order of their printed numbers. */
  outOfOrder: boolean
  /** Some page names the kind for certain. */
  sure: boolean
}

export type Grouping = { forms: GroupedForm[]; skipped: { page: ReadPage; code: FailureCode }[] }

const lastPageOf = ({ parts }: Fragment): number => parts.at(-1)?.formPage ?? 0

/**
 * A page that names no form is still the form's own when only its signature page can follow: that page bears no
 * figures, so nothing can be counted in the wrong place. In another file its printed number must say so.
 */
const signaturePage = (current: Fragment | undefined, page: ReadPage): number | null => {
  if (current === undefined) return null
  const printed = page.reading?.printedPage ?? null
  const last = current.parts.at(-1)?.page
  const next = printed ?? lastPageOf(current) + 1
  const isNext = next <= current.form.pages && lacks(current, next) && !bearsFigures(current.form, next)
  const together = last?.file === page.file || (printed !== null && last !== undefined && samePlace(last, page))
  return isNext && together ? next : null
}

/** The kind of a page beside a form begun: where one of the two is not sure, the other's when both are laid out alike. */
const kindBeside = (current: Fragment, named: FormDefinition, formPage: number | null, confidence: number) => {
  const unsure = confidence < sureOfKind
  const lacking = formPage !== null && lacks(current, formPage)
  if (!lacking || isWhole(current) || !laidOutAlike(current.form, named) || unsure === !isSure(current)) return null
  return unsure ? current.form : named
}

const goesOn = (current: Fragment, page: ReadPage, formPage: number): boolean =>
  formPage <= current.form.pages &&
  lacks(current, formPage) &&
  current.parts.every((part) => samePlace(part.page, page))

/** A whole form and another file are two forms, though they may say the same: a person must see that. */
const isDoubled = (current: Fragment, page: ReadPage, formPage: number): boolean =>
  (!isWhole(current) || current.parts.at(-1)?.page.file === page.file) &&
  current.parts.some((part) => part.formPage === formPage && isSamePaper(part.page, page))

/** Puts pages, in order, together as long as they can be pages of one form. */
const fragmentsOf = (pages: readonly ReadPage[], definitions: readonly FormDefinition[]) => {
  const fragments: Fragment[] = []
  const skipped: Grouping['skipped'] = []
  for (const page of pages) {
    if (page.reading === null) continue
    const { form: id, formPage, formConfidence } = page.reading
    const current = fragments.at(-1)
    const named = definitions.find((one) => one.id === id)
    if (named === undefined) {
      const signed = signaturePage(current, page)
      if (signed === null) skipped.push({ page, code: 'no-form' })
      else current?.parts.push({ page, formPage: signed })
      continue
    }
    const kind = current === undefined ? null : kindBeside(current, named, formPage, formConfidence)
    if (current && kind) current.form = kind
    const number = formPage ?? (current?.form.id === named.id ? lastPageOf(current) + 1 : 1)
    const sameKind = current !== undefined && current.form.id === (kind ?? named).id
    if (sameKind && (goesOn(current, page, number) || isDoubled(current, page, number)))
      current.parts.push({ page, formPage: number })
    else fragments.push({ form: named, parts: [{ page, formPage: formPage ?? 1 }] })
  }
  return { fragments, skipped }
}

const finished = (fragment: Fragment): GroupedForm => ({
  form: fragment.form,
  parts: fragment.parts.toSorted((a, b) => a.formPage - b.formPage),
  outOfOrder: fragment.parts.some(({ formPage }, n) => formPage < (fragment.parts[n - 1]?.formPage ?? 0)),
  sure: isSure(fragment),
})

/**
 * Puts pages together into forms: those of one file, or of all files of a folder, in order. A page goes by the number
 * printed on it; its neighbours only help where it says nothing. Pages that are none of the forms are skipped.
 */
export const groupForms = (pages: readonly ReadPage[], definitions: readonly FormDefinition[]): Grouping => {
  const { fragments, skipped } = fragmentsOf(pages, definitions)
  return { forms: withSecondSignatures(joinFragments(fragments)).map(finished), skipped }
}
