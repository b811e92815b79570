import { basename } from 'node:path'
import type { FormDefinition } from '../../shared/form-definition.ts'
import type { HeaderFacts } from '../../shared/reading.ts'
import type { StoredFile } from '../store/files.ts'
import type { Store } from '../store/open-store.ts'
import { sayingsOf } from './apply-checks.ts'
import { filesTogether } from './files-together.ts'
import { type GroupedForm, groupForms, type ReadPage } from './group-forms.ts'
import { pageNotes } from './page-notes.ts'
import { type PathFacts, placeOfFile } from './place/place-in-path.ts'
import { placeOfForm } from './place/place-of-form.ts'
import type { Province } from './place/provinces.ts'
import { validate } from './validate.ts'

export type Reference = { forms: readonly FormDefinition[]; provinces: readonly Province[] }

/** What making forms changed: files whose forms were made anew, and forms that are no more. */
export type Made = { files: string[]; gone: string[] }

const noFacts: HeaderFacts = { province: null, constituency: null, unit: null, set: null }

/** The header of a form: for each fact the first page that gives it. */
const headerOf = ({ parts }: GroupedForm): HeaderFacts =>
  parts.reduce((facts, { page }): HeaderFacts => {
    const more = page.reading?.header ?? noFacts
    return {
      province: facts.province ?? more.province,
      constituency: facts.constituency ?? more.constituency,
      unit: facts.unit ?? more.unit,
      set: facts.set ?? more.set,
    }
  }, noFacts)

/** What keeps the pages of two files apart; undefined: the path names no unit and no set. */
const placeKey = ({ unit, set }: PathFacts): string | undefined =>
  unit === null && set === null ? undefined : JSON.stringify([unit, set])

const pagesOf = (store: Store, file: StoredFile, facts: PathFacts): ReadPage[] => {
  const readings = store.readings.newestOfFile(file.id)
  const place = placeKey(facts)
  return store.pages.ofFile(file.id).map(({ id, number, state }) => ({
    id,
    number,
    reading: state === 'failed' ? null : (readings.get(id) ?? null),
    file: file.id,
    ...(place === undefined ? {} : { place }),
  }))
}

/** A folder's own name is part of the path; the folders above it are not the user's words about these files. */
const nameOfSource = (store: Store, file: StoredFile): string => {
  const source = store.sources.get(file.sourceId)
  return source?.kind === 'folder' ? basename(source.path) : ''
}

/** Forms go by the path of the file they begin in. */
const insertForm = (
  store: Store,
  group: GroupedForm,
  facts: PathFacts,
  batchId: string,
  reference: Reference,
  timeOf: (id: string) => string,
) => {
  const { place, findings } = placeOfForm(group.form, facts, headerOf(group), reference.provinces)
  const first = group.parts[0]?.page
  const fileId = first?.file ?? ''
  const firstPage = first?.number ?? 1
  const id = `${fileId}-${firstPage}`
  const pages = group.parts.map(({ page }) => page.id)
  const checked = validate(group, sayingsOf(store.checks.live(pages)))
  const { votesInDoubt, sums } = checked
  const all = [...checked.findings, ...findings, ...pageNotes(group)]
  store.forms.insert(
    { id, batchId, fileId, form: group.form.id, firstPage, place, votesInDoubt, sums, findings: all, at: timeOf(id) },
    pages,
    checked.figures,
    checked.stakes,
  )
  return id
}

/** A page that was skipped when its file stood alone may be a page of a form now. */
const settlePages = (store: Store, groups: readonly GroupedForm[], at: string): void => {
  for (const { page } of groups.flatMap(({ parts }) => parts)) {
    const stored = store.pages.get(page.id)
    if (stored?.state === 'skipped') store.pages.settle(page.id, 'read', null, stored.settledAt ?? at)
  }
}

/**
 * Makes the forms of a file anew from the newest readings of its pages, together with the files beside it that hold
 * parts of forms, and the files' own states. To be called inside the transaction that settles its last page; the same
 * readings and checks always give the same forms. `keepTimes`: forms that were there keep their place in lists.
 */
export const makeForms = (
  store: Store,
  file: StoredFile,
  reference: Reference,
  at: string,
  { keepTimes = false }: { keepTimes?: boolean } = {},
): Made => {
  const sourcePath = nameOfSource(store, file)
  const files = filesTogether(store, file, reference.forms)
  const facts = new Map(files.map((one) => [one.id, placeOfFile(sourcePath, one.path, reference.provinces)]))
  const before = new Map(files.flatMap(({ id }) => store.forms.ofFile(id).map((form) => [form.id, form.at] as const)))
  const pages = files.flatMap((one) => {
    const own = facts.get(one.id)
    return own === undefined ? [] : pagesOf(store, one, own)
  })
  const { forms, skipped } = groupForms(pages, reference.forms)
  for (const { id } of files) store.forms.removeOfFile(id)
  settlePages(store, forms, at)
  for (const { page, code } of skipped) store.pages.settle(page.id, 'skipped', { code }, at)
  const timeOf = (id: string): string => (keepTimes ? (before.get(id) ?? at) : at)
  const made = new Set(
    forms.flatMap((group) => {
      const own = facts.get(group.parts[0]?.page.file ?? '')
      return own === undefined ? [] : [insertForm(store, group, own, file.batchId, reference, timeOf)]
    }),
  )
  for (const { id } of files) settleFile(store, id)
  return { files: files.map(({ id }) => id), gone: [...before.keys()].filter((id) => !made.has(id)) }
}

/** A file of which a page is being read again is settled when that is done. */
const settleFile = (store: Store, id: string): void => {
  const pages = store.pages.ofFile(id)
  if (!pages.some(({ state }) => state === 'waiting')) store.files.settle(id, fileStateOf(pages), null)
}

const fileStateOf = (pages: readonly { state: string }[]): 'read' | 'partly' | 'failed' | 'skipped' => {
  const failed = pages.filter(({ state }) => state === 'failed').length
  if (failed === pages.length) return 'failed'
  if (failed > 0) return 'partly'
  return pages.some(({ state }) => state === 'read') ? 'read' : 'skipped'
}
