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

  /** A page that was to be read again may have come up twice. */
  const stillWaits = ({ id }: StoredPage): boolean => !inHand.has(id) && store.pages.get(id)?.state === 'waiting'

  const firstWaiting = (pages: StoredPage[]): StoredPage | undefined => {
    while (pages[0] !== undefined && !stillWaits(pages[0])) pages.shift()
    return pages[0]
  }

  const peek = (): StoredPage | undefined => {
    const first = firstWaiting(again) ?? firstWaiting(buffer)
    if (first !== undefined) return first
    refill()
    return firstWaiting(buffer)
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
