import type { BatchSummary } from '../../shared/batch.ts'
import type { News } from '../../shared/news.ts'
import type { Language } from '../../shared/settings.ts'
import type { Host } from '../host/open-host.ts'
import type { CallHost } from './call-host.ts'
import type { Terminal } from './terminal.ts'
import type { Say } from './words.ts'

export type Watch = { host: Host; call: CallHost; terminal: Terminal; say: Say; language: Language }

/** Resolves with the first thing that `found` makes of the news, or of the batch as it is at the start. */
const first = async <T>(host: Host, found: (news: News) => T | null, now: () => Promise<T | null>): Promise<T> => {
  const told = Promise.withResolvers<T>()
  const stop = host.news.listen(({ news }) => {
    const value = found(news)
    if (value !== null) told.resolve(value)
  })
  try {
    return (await now()) ?? (await told.promise)
  } finally {
    stop()
  }
}

/** Waits until every file of an open batch has been taken in, telling how far it is. */
export const untilTakenIn = async (batchId: string, { host, call, terminal, say }: Watch): Promise<void> => {
  await first(
    host,
    (news) => {
      if (news.about !== 'intake' || news.batchId !== batchId) return null
      if (news.intake) terminal.progress(say('takingIn', news.intake))
      return news.intake === null ? true : null
    },
    async () => ((await call('batches.get', { batchId })).intake === null ? true : null),
  )
}

/** Waits until the batch is done, cancelled or paused, telling how many pages have been settled. */
export const untilStopped = (batchId: string, { host, call, terminal, say }: Watch): Promise<BatchSummary> => {
  const stopped = (batch: BatchSummary) => (['done', 'cancelled', 'paused'].includes(batch.state) ? batch : null)
  return first(
    host,
    (news) => {
      if (news.about !== 'batch' || news.batch.id !== batchId) return null
      const { found, waiting } = news.batch.account.pages
      terminal.progress(say('reading', { done: found - waiting, found }))
      return stopped(news.batch)
    },
    async () => stopped(await call('batches.get', { batchId })),
  )
}
