import type { News, NewsMark, NumberedNews } from '../../shared/news.ts'
import type { Clock } from '../core/ports.ts'

/** Numbers news within one life of the host and tells it to all who listen. */
export const openNews = (epoch: string, clock: Clock) => {
  const listeners = new Set<(news: NumberedNews) => void>()
  let number = 0
  return {
    announce(news: News): void {
      number += 1
      const told: NumberedNews = { epoch, number, at: clock.now().toISOString(), news }
      for (const listener of listeners) listener(told)
    },
    mark: (): NewsMark => ({ epoch, number }),
    /** Returns the way to stop listening. */
    listen(listener: (news: NumberedNews) => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
export type NewsDesk = ReturnType<typeof openNews>
