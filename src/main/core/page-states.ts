import type { Failure } from '../../shared/failure.ts'
import type { Store } from '../store/open-store.ts'
import type { PageState, StoredPage } from '../store/pages.ts'
import type { Arranged } from './arrange-pages.ts'
import type { ReadPage } from './group-forms.ts'

const isPutAside = ({ state, failure }: StoredPage): boolean => state === 'skipped' && failure?.code === 'put-aside'

/** Why a page was not read, though a person may have put it aside since; null when it was. */
export const troubleOf = (store: Store, page: StoredPage): Failure | null => {
  if (page.state === 'failed') return page.failure
  return isPutAside(page) ? store.pages.lastTrouble(page.id) : null
}

/** The states of pages follow from what was read and said, like their forms; a page that is to be read waits on. */
export const settlePages = (store: Store, { forms, aside, skipped }: Arranged, at: string): void => {
  const settle = ({ id }: ReadPage, wanted: PageState, failure: Failure | null): void => {
    const stored = store.pages.get(id)
    if (stored === null || stored.state === 'waiting') return
    const trouble = failure?.code === 'put-aside' ? null : troubleOf(store, stored)
    const state = trouble === null ? wanted : 'failed'
    const why = trouble ?? failure
    if (stored.state !== state || stored.failure?.code !== why?.code)
      store.pages.settle(id, state, why, stored.settledAt ?? at)
  }
  for (const { page } of forms.flatMap(({ parts }) => parts)) settle(page, 'read', null)
  for (const page of aside) settle(page, 'skipped', { code: 'put-aside' })
  for (const { page, code } of skipped) settle(page, 'skipped', { code })
}

const fileStateOf = (pages: readonly StoredPage[]): 'read' | 'partly' | 'failed' | 'skipped' => {
  const failed = pages.filter(({ state }) => state === 'failed').length
  if (failed === pages.length) return 'failed'
  if (failed > 0) return 'partly'
  return pages.some(({ state }) => state === 'read') ? 'read' : 'skipped'
}

/** A file of which a page is being read again is settled when that is done. */
export const settleFile = (store: Store, id: string): void => {
  const pages = store.pages.ofFile(id)
  if (!pages.some(({ state }) => state === 'waiting')) store.files.settle(id, fileStateOf(pages), null)
}
