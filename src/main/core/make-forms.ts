import { basename } from 'node:path'
import type { FormDefinition } from '../../shared/form-definition.ts'
import type { PlaceSaying } from '../../shared/page-saying.ts'
import type { HeaderFacts } from '../../shared/reading.ts'
import type { StoredFile } from '../store/files.ts'
import type { Store } from '../store/open-store.ts'
import { sayingsOf } from './apply-checks.ts'
import { arrangePages } from './arrange-pages.ts'
import { filesTogether, folderOf } from './files-together.ts'
import type { HandledPage } from './forms-by-hand.ts'
import type { GroupedForm } from './group-forms.ts'
import { pageNotes } from './page-notes.ts'
import { settleFile, settlePages, troubleOf } from './page-states.ts'
import { nothingInPath, type PathFacts, placeOfFile } from './place/place-in-path.ts'
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

type PageByHand = HandledPage & { saidPlace: PlaceSaying | null }

const pagesOf = (store: Store, file: StoredFile, facts: PathFacts): PageByHand[] => {
  const readings = store.readings.newestOfFile(file.id)
  const place = placeKey(facts)
  return store.pages.ofFile(file.id).map((stored) => {
    const { form: said, place: saidPlace } = store.pageSayings.ofPage(stored.id)
    return {
      id: stored.id,
      number: stored.number,
      reading: troubleOf(store, stored) === null ? (readings.get(stored.id) ?? null) : null,
      file: file.id,
      ...(place === undefined ? {} : { place }),
      said,
      saidPlace,
    }
  })
}

/** A folder's own name is part of the path; the folders above it are not the user's words about these files. */
const nameOfSource = (store: Store, file: StoredFile): string => {
  const source = store.sources.get(file.sourceId)
  return source?.kind === 'folder' ? basename(source.path) : ''
}

/** What people say of the place of a form: for each fact the first page of which somebody says it. */
const saidOf = ({ parts }: GroupedForm, said: ReadonlyMap<string, PlaceSaying | null>): PlaceSaying =>
  Object.assign({}, ...parts.toReversed().map(({ page }) => said.get(page.id)))

type Making = {
  store: Store
  batchId: string
  reference: Reference
  facts: ReadonlyMap<string, PathFacts>
  said: ReadonlyMap<string, PlaceSaying | null>
  timeOf(id: string): string
}

/** Forms go by the path of the file they begin in. */
const insertForm = (group: GroupedForm, { store, batchId, reference, facts, said, timeOf }: Making): string => {
  const first = group.parts[0]?.page
  const fileId = first?.file ?? ''
  const path = facts.get(fileId) ?? nothingInPath
  const { place, findings } = placeOfForm(group.form, path, headerOf(group), reference.provinces, saidOf(group, said))
  const firstPage = first?.number ?? 1
  const id = `${fileId}-${firstPage}`
  const pages = group.parts.map(({ page, formPage }) => ({ pageId: page.id, formPage }))
  const checked = validate(group, sayingsOf(store.checks.live(pages.map(({ pageId }) => pageId))))
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

/**
 * Makes the forms of files anew from the newest readings of their pages and what people say of them, together with other
 * files that hold parts of them, and the files' own states. To be called inside the transaction that settles the last page
 * of a file, or writes an act down; the same readings, sayings and checks always give the same forms. `keepTimes`: forms
 * that were there keep their place in lists.
 */
export const makeForms = (
  store: Store,
  from: readonly StoredFile[],
  reference: Reference,
  at: string,
  { keepTimes = false }: { keepTimes?: boolean } = {},
): Made => {
  const files = filesTogether(store, from, reference.forms)
  const facts = new Map(
    files.map((file) => [file.id, placeOfFile(nameOfSource(store, file), file.path, reference.provinces)]),
  )
  const before = new Map(files.flatMap(({ id }) => store.forms.ofFile(id).map((form) => [form.id, form.at] as const)))
  const handled = files.map((file) => ({
    folder: folderOf(file),
    pages: pagesOf(store, file, facts.get(file.id) ?? nothingInPath),
  }))
  const arranged = arrangePages(handled, reference.forms)
  for (const { id } of files) store.forms.removeOfFile(id)
  settlePages(store, arranged, at)
  const said = new Map(handled.flatMap(({ pages }) => pages.map(({ id, saidPlace }) => [id, saidPlace] as const)))
  const timeOf = (id: string): string => (keepTimes ? (before.get(id) ?? at) : at)
  const batchId = files[0]?.batchId ?? ''
  const made = new Set(
    arranged.forms.map((group) => insertForm(group, { store, batchId, reference, facts, said, timeOf })),
  )
  for (const { id } of files) settleFile(store, id)
  return { files: files.map(({ id }) => id), gone: [...before.keys()].filter((id) => !made.has(id)) }
}
