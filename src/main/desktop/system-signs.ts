import type { BatchSummary } from '../../shared/batch.ts'
import { watchRunning } from './running-batches.ts'
import { notifyDone, notifyGoesOn, openTaskbar } from './taskbar.ts'
import type { TheWindow } from './the-window.ts'
import type { Say } from './words.ts'

/** What the system shows of the reading: taskbar, notifications, and a computer that stays awake. */
export type SystemSigns = {
  /** Takes what is now true of a batch. */
  see(batch: BatchSummary): void
  /** Begins anew from a snapshot. */
  seeAll(batches: readonly BatchSummary[]): void
  isBusy(): boolean
  /** Says that the window was closed and the work was not. */
  tellGoesOn(): void
}

export const openSystemSigns = (window: TheWindow, say: Say): SystemSigns => {
  const running = watchRunning()
  const showTaskbar = openTaskbar(window.current, running)
  return {
    see(batch) {
      const done = running.see(batch)
      showTaskbar()
      if (done) notifyDone(say, done, window.show)
    },
    seeAll(batches) {
      running.clear()
      for (const batch of batches) running.see(batch)
      showTaskbar()
    },
    isBusy: running.isBusy,
    tellGoesOn: () => notifyGoesOn(say, window.show),
  }
}
