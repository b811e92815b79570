import { type BrowserWindow, Notification, powerSaveBlocker } from 'electron'
import type { BatchSummary } from '../../shared/batch.ts'
import type { Running } from './running-batches.ts'
import type { Say } from './words.ts'

/** Shows on the taskbar how far the reading is, and keeps the computer awake while it goes on. */
export const openTaskbar = (window: () => BrowserWindow | null, running: Running) => {
  let awake: number | null = null
  return () => {
    const share = running.share()
    window()?.setProgressBar(share ?? -1)
    if (share !== null && awake === null) awake = powerSaveBlocker.start('prevent-app-suspension')
    if (share === null && awake !== null) {
      powerSaveBlocker.stop(awake)
      awake = null
    }
  }
}

/** `onClick` brings the window back. */
const notify = (title: string, body: string, onClick: () => void): void => {
  if (!Notification.isSupported()) return
  const notification = new Notification({ title, body })
  notification.on('click', onClick)
  notification.show()
}

export const notifyDone = (say: Say, { name, account: { pages } }: BatchSummary, onClick: () => void): void =>
  notify(say('doneTitle', { name }), say('doneBody', pages), onClick)

export const notifyGoesOn = (say: Say, onClick: () => void): void =>
  notify(say('goesOnTitle'), say('goesOnBody'), onClick)
