import type { FormDefinition } from '../../shared/form-definition.ts'
import type { PageReading } from '../../shared/reading.ts'

/** A page: its file, its number there, what was read from it (null when it failed), and what its path says of its place. */
export type ReadPage = {
  id: string
  number: number
  reading: PageReading | null
  file?: string
  /** Pages whose paths name different places never make one form. */
  place?: string
}

export type Part = { page: ReadPage; formPage: number }

/** Parts of one form as they were found, in the order of the pages. */
export type Fragment = { form: FormDefinition; parts: Part[] }

/** Below this a page's kind is not sure enough to stand against the pages beside it. */
export const sureOfKind = 0.9

/** Whether a page of the form bears rows of its table. */
export const bearsTable = ({ table }: FormDefinition, formPage: number): boolean =>
  table.pages.some(({ page }) => page === formPage)

export const bearsFigures = (form: FormDefinition, formPage: number): boolean =>
  form.items.some(({ page }) => page === formPage) || bearsTable(form, formPage)

/** Forms whose tables are laid out alike differ on a later page only by their printed code. */
export const laidOutAlike = (a: FormDefinition, b: FormDefinition): boolean =>
  a.pages === b.pages && a.table.of === b.table.of && JSON.stringify(a.table.pages) === JSON.stringify(b.table.pages)

export const pagesOf = ({ parts }: Fragment): Set<number> => new Set(parts.map(({ formPage }) => formPage))
export const isWhole = (fragment: Fragment): boolean => pagesOf(fragment).size >= fragment.form.pages
export const lacks = (fragment: Fragment, formPage: number): boolean => !pagesOf(fragment).has(formPage)

/** How sure the kind of a form is: as sure as the surest of the pages that name it. */
export const sureness = ({ form, parts }: Fragment): number =>
  Math.max(0, ...parts.map(({ page: { reading } }) => (reading?.form === form.id ? reading.formConfidence : 0)))
export const isSure = (fragment: Fragment): boolean => sureness(fragment) >= sureOfKind

/** Paths that both name a place name the same one. */
export const samePlace = (one: ReadPage, other: ReadPage): boolean =>
  one.place === undefined || other.place === undefined || one.place === other.place

const written = ({ reading }: ReadPage): Map<string, number | undefined> =>
  new Map(
    (reading?.slots ?? [])
      .filter(({ ink, confidence }) => ink === 'digits' && confidence >= sureOfKind)
      .map(({ slot, alternatives }) => [slot, alternatives[0]?.value]),
  )

const fewestAlike = 2

/** Two pictures of one page: every figure that is sure on both is the same. */
export const isSamePaper = (one: ReadPage, other: ReadPage): boolean => {
  const [here, there] = [written(one), written(other)]
  const common = [...here.keys()].filter((slot) => there.has(slot))
  return common.length >= fewestAlike && common.every((slot) => here.get(slot) === there.get(slot))
}
