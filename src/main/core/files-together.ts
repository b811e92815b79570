import { dirname } from 'node:path/posix'
import type { FormDefinition } from '../../shared/form-definition.ts'
import type { StoredFile } from '../store/files.ts'
import type { Store } from '../store/open-store.ts'

const inOrder = new Intl.Collator('th', { numeric: true })

/** A file that holds part of a form only, or a page that is none by itself: a photograph of one page, perhaps. */
const isLoose = (store: Store, file: StoredFile, pagesOf: ReadonlyMap<string, number>): boolean => {
  if (file.state !== 'read' && file.state !== 'partly' && file.state !== 'skipped') return false
  const forms = store.forms.ofFile(file.id)
  const named = store.pages.ofFile(file.id).length
  const parts = forms.map((form) => ({ form, pages: store.forms.pageIds(form.id) }))
  const held = new Set(parts.flatMap(({ pages }) => pages))
  const shared = parts.some(({ pages }) => pages.some((id) => store.pages.get(id)?.fileId !== file.id))
  const partial = parts.some(({ form, pages }) => pages.length < (pagesOf.get(form.form) ?? 0))
  return shared || partial || held.size < named
}

/** The folder of a file: pages are put together by themselves only within one. */
export const folderOf = ({ sourceId, path }: StoredFile): string => JSON.stringify([sourceId, dirname(path)])

const isWaiting = (store: Store, file: StoredFile): boolean =>
  file.state === 'waiting' && store.pages.ofFile(file.id).some(({ state }) => state === 'waiting')

/** Files of whose pages a form is made now, or a person says that one is to be made. */
const bound = (store: Store, file: StoredFile): string[] => {
  const now = store.forms.ofFile(file.id).flatMap(({ id }) => store.forms.pageIds(id))
  const wanted = store.pages.ofFile(file.id).flatMap(({ id }) => {
    const { form } = store.pageSayings.ofPage(id)
    return form?.kind === 'part' ? store.pageSayings.inGroup(form.group) : []
  })
  return [...now, ...wanted].flatMap((id) => store.pages.get(id)?.fileId ?? [])
}

/**
 * The files whose forms are made together with those of these, in the order of their names: those that share a form with
 * them, and, once all of a folder is read, all of it that hold parts of forms.
 */
export const filesTogether = (
  store: Store,
  from: readonly StoredFile[],
  forms: readonly FormDefinition[],
): StoredFile[] => {
  const pages = new Map(forms.map((form) => [form.id, form.pages]))
  const found = new Map<string, StoredFile>()
  const folders = new Set<string>()
  const left = [...from]
  const looseBeside = (file: StoredFile): StoredFile[] => {
    if (folders.has(folderOf(file))) return []
    folders.add(folderOf(file))
    const all = store.files.besides(file)
    if (all.some((one) => isWaiting(store, one))) return []
    return all.filter((one) => one.copyOf === null && isLoose(store, one, pages))
  }
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (found.has(file.id)) continue
    found.set(file.id, file)
    left.push(...bound(store, file).flatMap((id) => store.files.get(id) ?? []), ...looseBeside(file))
  }
  return [...found.values()].toSorted((a, b) => inOrder.compare(a.path, b.path) || (a.id < b.id ? -1 : 1))
}
