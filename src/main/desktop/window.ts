import { app, BrowserWindow, session } from 'electron'
import type { Keep } from './keep.ts'
import { origin } from './own-page.ts'
import { windowOptions } from './window-options.ts'

/** Nothing but the program's own pages can be shown, no other window opened, and no permission had. */
export const forbidEverythingElse = (): void => {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Opens the window where it last stood; it shows itself when its first picture is ready. */
export const openWindow = (preload: string, keep: Keep): BrowserWindow => {
  const window = new BrowserWindow({
    ...keep.get('window', { width: 1280, height: 820 }),
    ...windowOptions(preload),
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', () => keep.set('window', window.getNormalBounds()))
  void window.loadURL(`${origin}/`)
  return window
}
