import { app, BrowserWindow, session } from 'electron'
import type { Keep } from './keep.ts'
import { origin } from './scheme.ts'

const smallest = { minWidth: 960, minHeight: 640 }

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

/** Whether a message comes from the top frame of our own window, showing our own page. */
export const isOurs = (
  event: { sender: Electron.WebContents; senderFrame: Electron.WebFrameMain | null },
  window: BrowserWindow | null,
): boolean =>
  window !== null &&
  event.sender === window.webContents &&
  event.senderFrame !== null &&
  event.senderFrame.parent === null &&
  event.senderFrame.url.startsWith(`${origin}/`)

/** Opens the window where it last stood; it shows itself when its first picture is ready. */
export const openWindow = (preload: string, keep: Keep): BrowserWindow => {
  const window = new BrowserWindow({
    ...keep.get('window', { width: 1280, height: 820 }),
    ...smallest,
    title: 'TallyDesk',
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', () => keep.set('window', window.getNormalBounds()))
  void window.loadURL(`${origin}/`)
  return window
}
