import type { BrowserWindow } from 'electron'
import type { Keep } from './keep.ts'
import { openWindow } from './window.ts'

/** The one window, which may be closed and opened again while the program runs. */
export type TheWindow = {
  current(): BrowserWindow | null
  /** Opens it, or brings it to the front. */
  show(): void
  /** Sends to the page; nobody hears it when the window is closed. */
  send(channel: string, message?: unknown): void
}

export const openTheWindow = (preload: string, keep: Keep): TheWindow => {
  let window: BrowserWindow | null = null
  return {
    current: () => window,
    show() {
      if (window?.isMinimized()) window.restore()
      window?.focus()
      if (window) return
      window = openWindow(preload, keep)
      window.on('closed', () => {
        window = null
      })
    },
    send: (channel, message) => window?.webContents.send(channel, message),
  }
}
