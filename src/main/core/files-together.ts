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

/**
 * The files whose pages are put together into forms with those of this one, in the order of their names. While files
 * beside it wait, that is the file alone; then all of the folder that hold parts of forms.
 */
export const filesTogether = (store: Store, file: StoredFile, forms: readonly FormDefinition[]): StoredFile[] => {
  const beside = store.files.besides(file).filter(({ id }) => id !== file.id)
  if (beside.some(({ state }) => state === 'waiting')) return [file]
  const pages = new Map(forms.map((form) => [form.id, form.pages]))
  const loose = beside.filter((other) => other.copyOf === null && isLoose(store, other, pages))
  return [...loose, file].toSorted((a, b) => inOrder.compare(a.path, b.path))
}
