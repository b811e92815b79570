import type { FormDefinition } from '../../shared/form-definition.ts'
import { type Grouping, groupForms, type ReadPage } from './group-forms.ts'

/** Pages of one file with its folder. */
export type FilePages<P extends ReadPage> = { folder: string; pages: readonly P[] }

/** Every page of it is part of a whole form: no page of another file can belong to it. */
const isClosed = ({ pages }: FilePages<ReadPage>, definitions: readonly FormDefinition[]): boolean => {
  const { forms } = groupForms(pages, definitions)
  const held = forms.reduce((sum, { parts }) => sum + parts.length, 0)
  return held === pages.length && forms.every(({ form, parts }) => parts.length >= form.pages)
}

/** Groups each file that is whole by itself, and all others of a folder together, in order. */
export const groupFolders = <P extends ReadPage>(
  files: readonly FilePages<P>[],
  definitions: readonly FormDefinition[],
): Grouping => {
  const runs = new Map<string, ReadPage[]>()
  for (const [at, file] of files.entries()) {
    const run = isClosed(file, definitions) ? `${file.folder} ${at}` : file.folder
    runs.set(run, [...(runs.get(run) ?? []), ...file.pages])
  }
  const grouped = [...runs.values()].map((pages) => groupForms(pages, definitions))
  return { forms: grouped.flatMap(({ forms }) => forms), skipped: grouped.flatMap(({ skipped }) => skipped) }
}
