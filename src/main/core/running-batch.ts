import type { Lane } from '../../shared/batch.ts'
import type { Store } from '../store/open-store.ts'
import type { StoredPage } from '../store/pages.ts'

const atATime = 100

/** The pages of one running batch, handed out in order: what waits, what is in hand, what rests before another try. */
export const openRunningBatch = (store: Store, batchId: string) => {
  const stop = new AbortController()
  const inHand = new Map<string, Lane>()
  const jobs = new Set<Promise<void>>()
  const resting = new Set<string>()
  const again: StoredPage[] = []
  let buffer: StoredPage[] = []
  let last: { path: string; fileId: string; number: number } | null = null

  const refill = (): void => {
    buffer = store.pages.waiting(batchId, last, atATime)
    const page = buffer.at(-1)
    if (page) last = { path: store.files.get(page.fileId)?.path ?? '', fileId: page.fileId, number: page.number }
  }

  const peek = (): StoredPage | undefined => {
    if (again.length > 0) return again[0]
    if (buffer.length === 0) refill()
    return buffer[0]
  }

  return {
    batchId,
    stop,
    inHand,
    jobs,
    hasNext: (): boolean => peek() !== undefined,
    next: (): StoredPage | undefined => {
      const page = peek()
      if (again.length > 0) again.shift()
      else buffer.shift()
      return page
    },
    rest: (page: StoredPage): void => void resting.add(page.id),
    wake: (page: StoredPage): void => {
      resting.delete(page.id)
      again.push(page)
    },
    /** Nothing waits, rests or is in hand. */
    isFinished: (): boolean => inHand.size === 0 && resting.size === 0 && peek() === undefined,
  }
}
export type RunningBatch = ReturnType<typeof openRunningBatch>
