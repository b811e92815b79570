import { app, type BrowserWindow, dialog } from 'electron'
import { channels } from '../../shared/channels.ts'
import { contract } from '../../shared/contract.ts'
import { sentenceOf } from '../../shared/failure.ts'
import type { NumberedNews } from '../../shared/news.ts'
import type { Language } from '../../shared/settings.ts'
import type { Places } from '../host/places.ts'
import { answerWindow } from './answer-window.ts'
import { forkHost } from './fork-host.ts'
import { openKeep } from './keep.ts'
import { setMenu } from './menu.ts'
import { watchRunning } from './running-batches.ts'
import { serveScheme } from './scheme.ts'
import { shellCalls } from './shell-calls.ts'
import { superviseHost } from './supervise-host.ts'
import { notifyDone, notifyGoesOn, openTaskbar } from './taskbar.ts'
import { openWindow } from './window.ts'
import { speak } from './words.ts'
import { workspaceOf } from './workspace.ts'

const languageOfSystem = (): Language => (app.getLocale().startsWith('th') ? 'th' : 'en')

/**
 * Puts the desktop together: one window, one host in its own process, and what the system shows of both. Closing the
 * window while a batch is being read leaves the program running until the batch ends.
 */
export const openDesktop = (places: Places): void => {
  const keep = openKeep()
  const running = watchRunning()
  const workspace = workspaceOf(process.argv, process.env, keep.get('workspace'), app.getPath('userData'))
  let window: BrowserWindow | null = null
  let language = languageOfSystem()
  let quitting = false
  const say = speak(() => language)
  const showTaskbar = openTaskbar(() => window, running)

  const show = (): void => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    if (window) return
    window = openWindow(places.preload, keep)
    window.on('closed', () => {
      window = null
    })
    showTaskbar()
  }
  const setLanguage = (chosen: Language | null): void => {
    language = chosen ?? languageOfSystem()
    setMenu(say)
  }
  const onNews = (numbered: NumberedNews): void => {
    window?.webContents.send(channels.news, numbered)
    const { news } = numbered
    if (news.about === 'settings') setLanguage(news.settings.language)
    if (news.about !== 'batch') return
    const done = running.see(news.batch)
    showTaskbar()
    if (done) notifyDone(say, done, show)
    if (!running.isBusy() && !window && process.platform !== 'darwin') app.quit()
  }
  const lookAround = async (): Promise<void> => {
    const batches = await host.ask({ say: 'call', name: 'batches.list', input: { limit: 500 } })
    const settings = await host.ask({ say: 'call', name: 'settings.get', input: {} })
    if (!batches.ok || !settings.ok) return
    running.clear()
    for (const batch of contract['batches.list'].output.parse(batches.value).items) running.see(batch)
    setLanguage(contract['settings.get'].output.parse(settings.value).language)
    showTaskbar()
  }
  const host = superviseHost({
    start: () => forkHost(places.host, workspace),
    later: (milliseconds, act) => void setTimeout(act, milliseconds),
    onNews,
    onOpen(again) {
      void lookAround()
      if (again) window?.webContents.send(channels.attach)
    },
    onRefused(failure) {
      dialog.showErrorBox(say('cannotOpen'), sentenceOf(failure)[language])
      app.quit()
    },
  })

  setMenu(say)
  serveScheme(places.renderer, host)
  answerWindow(() => window, host, shellCalls({ window: () => window, host, say }))
  app.on('second-instance', show)
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (running.isBusy()) notifyGoesOn(say, show)
    else if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (quitting) return
    event.preventDefault()
    quitting = true
    void host.close().then(() => app.quit())
  })
  show()
}
