import type { FormDefinition } from '../../shared/form-definition.ts'
import { formsByHand, type HandledPage } from './forms-by-hand.ts'
import { type FilePages, groupFolders } from './group-folders.ts'
import type { Grouping, ReadPage } from './group-forms.ts'

/** Every page is in one form, put aside or skipped. */
export type Arranged = Grouping & { aside: ReadPage[] }

/** What people say comes first; what is left of each folder is grouped by what is read. */
export const arrangePages = (
  files: readonly FilePages<HandledPage>[],
  definitions: readonly FormDefinition[],
): Arranged => {
  const { forms, aside, rest } = formsByHand(
    files.flatMap(({ pages }) => pages),
    definitions,
  )
  const left = new Set(rest)
  const asRead = groupFolders(
    files.map(({ folder, pages }) => ({ folder, pages: pages.filter((page) => left.has(page)) })),
    definitions,
  )
  const placed = [...asRead.forms.flatMap(({ parts }) => parts), ...asRead.skipped]
  const held = new Set(placed.map(({ page }) => page.id))
  const notRead = rest.filter(({ id }) => !held.has(id)).map((page) => ({ page, code: 'no-form' as const }))
  return { forms: [...forms, ...asRead.forms], skipped: [...asRead.skipped, ...notRead], aside }
}
