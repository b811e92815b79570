import type { FormDefinition } from '../../shared/form-definition.ts'
import type { FormSaying } from '../../shared/page-saying.ts'
import type { GroupedForm } from './group-forms.ts'
import { laidOutAlike, type Part, type ReadPage } from './group-forms-fragments.ts'

/** A page with what a person says of the form it is part of. */
export type HandledPage = ReadPage & { said: FormSaying | null }

/** What people have said of some pages, and the pages that go by what is read. */
export type ByHand<P> = { forms: GroupedForm[]; aside: P[]; rest: P[] }

/** Two kinds print the same on a page: what is read as one can be read as the other. */
const printedAlike = (one: FormDefinition, other: FormDefinition, formPage: number): boolean => {
  const keys = ({ items }: FormDefinition) => items.flatMap(({ key, page }) => (page === formPage ? [key] : []))
  return laidOutAlike(one, other) && JSON.stringify(keys(one)) === JSON.stringify(keys(other))
}

/**
 * What was read counts only where it was read as the page it is: the places of another kind of form, or of another page,
 * are not this one's.
 */
const asRead = (page: ReadPage, form: FormDefinition, formPage: number, all: readonly FormDefinition[]): ReadPage => {
  const { reading } = page
  if (reading === null) return page
  const kind = all.find(({ id }) => id === reading.form)
  const sameKind = kind !== undefined && (kind.id === form.id || printedAlike(kind, form, formPage))
  const samePage = reading.formPage === null || reading.formPage === formPage
  return sameKind && samePage ? page : { ...page, reading: { ...reading, slots: [] } }
}

type Said = { page: HandledPage; form: FormDefinition; group: string; formPage: number }

const formOf = (said: readonly Said[], all: readonly FormDefinition[]): GroupedForm[] => {
  const [first] = said
  if (first === undefined) return []
  const parts = said.map(({ page, formPage }): Part => ({ page: asRead(page, first.form, formPage, all), formPage }))
  return [{ form: first.form, parts: parts.toSorted((a, b) => a.formPage - b.formPage), outOfOrder: false, sure: true }]
}

/**
 * Takes the pages of which a person says something out of what is grouped by itself. The kind of a form that a person
 * made is sure; whatever else must hold for a figure to be accepted must hold here too.
 */
export const formsByHand = <P extends HandledPage>(
  pages: readonly P[],
  definitions: readonly FormDefinition[],
): ByHand<P> => {
  const groups = new Map<string, Said[]>()
  const aside: P[] = []
  const rest: P[] = []
  for (const page of pages) {
    const { said } = page
    const form = said?.kind === 'part' ? definitions.find(({ id }) => id === said.form) : undefined
    if (said?.kind === 'aside') aside.push(page)
    else if (said?.kind === 'part' && form !== undefined)
      groups.set(said.group, [
        ...(groups.get(said.group) ?? []),
        { page, form, group: said.group, formPage: said.formPage },
      ])
    else rest.push(page)
  }
  return { forms: [...groups.values()].flatMap((said) => formOf(said, definitions)), aside, rest }
}
