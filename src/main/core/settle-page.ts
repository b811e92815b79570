import { type Failure, isTransient } from '../../shared/failure.ts'
import type { Result } from '../../shared/result.ts'
import type { Store } from '../store/open-store.ts'
import type { StoredPage } from '../store/pages.ts'
import { limits } from './limits.ts'
import { type Made, makeForms, type Reference } from './make-forms.ts'
import type { Clock, Engine } from './ports.ts'
import type { PageOutcome } from './read-page.ts'

type SettleParts = { store: Store; clock: Clock; reference: Reference }
type Attempt = { startedAt: Date; outcome: Result<PageOutcome> }

/** `again`: the trouble may pass, the page waits for another try. `made`: it was the last page of its file. */
export type Settled = { again: boolean; made: Made | null }

const mayTryAgain = (store: Store, page: StoredPage, trouble: Failure): boolean =>
  isTransient(trouble) && store.pages.triesOf(page.id) % limits.attempts !== 0

/**
 * Writes one try at a page down, whole or not at all: the attempt, the reading, the page's state and, with the last
 * page of a file, its forms. Only after this may anything be told.
 */
export const settlePage = (
  { store, clock, reference }: SettleParts,
  page: StoredPage,
  engine: Engine,
  { startedAt, outcome }: Attempt,
): Settled =>
  store.together(() => {
    const now = clock.now()
    const at = now.toISOString()
    const trouble = outcome.ok ? null : outcome.failure
    store.pages.recordAttempt(page.id, at, now.getTime() - startedAt.getTime(), trouble)
    if (trouble && mayTryAgain(store, page, trouble)) return { again: true, made: null }
    if (outcome.ok) {
      store.readings.insert(page.id, engine, at, outcome.value.reading)
      store.pages.setSize(page.id, outcome.value)
    }
    store.pages.settle(page.id, trouble ? 'failed' : 'read', trouble, at)
    if (store.pages.ofFile(page.fileId).some(({ state }) => state === 'waiting')) return { again: false, made: null }
    const file = store.files.get(page.fileId)
    const made = file ? makeForms(store, file, reference, at) : null
    return { again: false, made }
  })
