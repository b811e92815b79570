import { type Failure, isTransient } from '../../shared/failure.ts'
import type { Framing } from '../../shared/framing.ts'
import type { Result } from '../../shared/result.ts'
import type { Store } from '../store/open-store.ts'
import type { StoredPage } from '../store/pages.ts'
import { limits } from './limits.ts'
import { type Made, makeForms, type Reference } from './make-forms.ts'
import type { Clock, Engine } from './ports.ts'
import type { PageOutcome } from './read-page.ts'

type SettleParts = { store: Store; clock: Clock; reference: Reference }
type Attempt = { startedAt: Date; outcome: Result<PageOutcome>; framing: Framing | null }

/** `again`: the trouble may pass, or the page is to be read otherwise; it waits for another try. `made`: it was the last page of its file. */
export type Settled = { again: boolean; made: Made | null }

/** Meanwhile a person has said that its picture is to stand otherwise. */
const isOutdated = (store: Store, page: StoredPage, framing: Framing | null): boolean =>
  JSON.stringify(store.pageSayings.ofPage(page.id).picture) !== JSON.stringify(framing)

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
  { startedAt, outcome, framing }: Attempt,
): Settled =>
  store.together(() => {
    if (isOutdated(store, page, framing)) return { again: true, made: null }
    const now = clock.now()
    const at = now.toISOString()
    const trouble = outcome.ok ? null : outcome.failure
    store.pages.recordAttempt(page.id, at, now.getTime() - startedAt.getTime(), trouble)
    if (trouble && mayTryAgain(store, page, trouble)) return { again: true, made: null }
    if (outcome.ok) {
      store.readings.insert(page.id, engine, at, outcome.value.reading)
    }
    store.pages.settle(page.id, trouble ? 'failed' : 'read', trouble, at)
    if (store.pages.ofFile(page.fileId).some(({ state }) => state === 'waiting')) return { again: false, made: null }
    const file = store.files.get(page.fileId)
    const made = file ? makeForms(store, [file], reference, at) : null
    return { again: false, made }
  })
