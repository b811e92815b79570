import type { Host } from './host.ts'
import { loadQueue, type QueueWish } from './load-queue.ts'

const pause = 2_000

/** Asks for the queue of a batch again when its forms have changed, once in a while however many they are. */
export const followQueue = (host: Host, batchId: string, wish: QueueWish): (() => void) => {
  let due: ReturnType<typeof setTimeout> | null = null
  const end = host.onNews(({ news }) => {
    const isOurs = (news.about === 'form' || news.about === 'form-gone') && news.batchId === batchId
    if (!isOurs || due !== null) return
    due = setTimeout(() => {
      due = null
      void loadQueue(host, batchId, wish)
    }, pause)
  })
  return () => {
    end()
    if (due !== null) clearTimeout(due)
  }
}
