import type { BatchSummary } from '../../shared/batch.ts'

/** What the taskbar shows of the batches that are being read. */
export type Running = {
  /** Takes what is now true of a batch; gives the batch when it has just come to its end. */
  see(batch: BatchSummary): BatchSummary | null
  /** Forgets all, before a snapshot. */
  clear(): void
  isBusy(): boolean
  /** 0 to 1 over all pages of the batches that run; null when none does. */
  share(): number | null
}

export const watchRunning = (): Running => {
  const busy = new Map<string, BatchSummary>()
  return {
    see(batch) {
      const wasBusy = busy.has(batch.id)
      if (batch.state === 'running' || batch.state === 'queued') busy.set(batch.id, batch)
      else busy.delete(batch.id)
      return wasBusy && batch.state === 'done' ? batch : null
    },
    clear: () => busy.clear(),
    isBusy: () => busy.size > 0,
    share() {
      if (busy.size === 0) return null
      const pages = [...busy.values()].map(({ account }) => account.pages)
      const found = pages.reduce((sum, page) => sum + page.found, 0)
      const waiting = pages.reduce((sum, page) => sum + page.waiting, 0)
      return found === 0 ? 0 : (found - waiting) / found
    },
  }
}
