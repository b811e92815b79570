import type { BatchPage, WantedGroup } from '../../../shared/calls/pages.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import { groupsOf, type PageGroup } from './form-groups.ts'

type FormGroup = Extract<WantedGroup, { kind: 'form' }>
type Numbered = FormGroup['pages'][number]

/** Numbers pages in their order; what a form has no number for is taken as its last page. */
export const numbered = (pageIds: readonly string[], { pages }: FormDefinition): Numbered[] =>
  pageIds.map((pageId, at) => ({ pageId, formPage: Math.min(at + 1, pages) }))

/** Pages put under others: each keeps its number where the form lacks it, else takes the first that it lacks. */
const added = (there: readonly Numbered[], more: readonly BatchPage[], { pages }: FormDefinition): Numbered[] => {
  const taken = new Set(there.map(({ formPage }) => formPage))
  const numberOf = ({ form }: BatchPage): number => {
    const own = form?.formPage
    if (own !== undefined && own <= pages && !taken.has(own)) return own
    return Array.from({ length: pages }, (_, n) => n + 1).find((number) => !taken.has(number)) ?? pages
  }
  const moved = more.map((page): Numbered => {
    const formPage = numberOf(page)
    taken.add(formPage)
    return { pageId: page.id, formPage }
  })
  return [...there, ...moved]
}

const asTheyStand = (pages: readonly BatchPage[]): Numbered[] =>
  pages.map(({ id, form }) => ({ pageId: id, formPage: form?.formPage ?? 1 }))

/** The form of a page cut in two before it; null: there is nothing to cut. */
export const splitBefore = (pages: readonly BatchPage[], pageId: string): WantedGroup[] | null => {
  const group = groupsOf(pages).find((one) => one.pages.some(({ id }) => id === pageId))
  const at = group?.pages.findIndex(({ id }) => id === pageId) ?? 0
  const form = group?.form?.kind
  if (group === undefined || form === undefined || at === 0) return null
  return [group.pages.slice(0, at), group.pages.slice(at)].map((part) => ({
    kind: 'form',
    form,
    pages: asTheyStand(part),
  }))
}

/** The nearest form above (-1) or below (1) pages that is not theirs. */
const besideForm = (groups: readonly PageGroup[], chosen: ReadonlySet<string>, by: 1 | -1): PageGroup | undefined => {
  const own = groups.flatMap((group, at) => (group.pages.some(({ id }) => chosen.has(id)) ? [at] : []))
  const [first = 0, last = 0] = [own[0], own.at(-1)]
  const isOther = ({ form, pages }: PageGroup): boolean => form !== null && !pages.every(({ id }) => chosen.has(id))
  return by === 1 ? groups.slice(last + 1).find(isOther) : groups.slice(0, first).findLast(isOther)
}

/** Pages moved to the form above or below; null: there is none. */
export const movedBeside = (
  pages: readonly BatchPage[],
  chosen: ReadonlySet<string>,
  by: 1 | -1,
  definitions: readonly FormDefinition[],
): WantedGroup[] | null => {
  const target = besideForm(groupsOf(pages), chosen, by)
  const definition = definitions.find(({ id }) => id === target?.form?.kind)
  if (target === undefined || definition === undefined) return null
  const there = asTheyStand(target.pages)
  const moved = pages.filter(({ id }) => chosen.has(id))
  return [{ kind: 'form', form: definition.id, pages: added(there, moved, definition) }]
}
