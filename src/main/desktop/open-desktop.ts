import { app, dialog } from 'electron'
import { channels } from '../../shared/channels.ts'
import { contract } from '../../shared/contract.ts'
import { type Failure, sentenceOf } from '../../shared/failure.ts'
import type { NumberedNews } from '../../shared/news.ts'
import type { Language } from '../../shared/settings.ts'
import type { Places } from '../host/places.ts'
import { answerWindow } from './answer-window.ts'
import { forkHost } from './fork-host.ts'
import { openKeep } from './keep.ts'
import { setMenu } from './menu.ts'
import { serveScheme } from './scheme.ts'
import { shellCalls } from './shell-calls.ts'
import { type HostLink, superviseHost } from './supervise-host.ts'
import { openSystemSigns, type SystemSigns } from './system-signs.ts'
import { openTheWindow } from './the-window.ts'
import { speak } from './words.ts'
import { workspaceOf } from './workspace.ts'

const staysWithoutWindow = process.platform === 'darwin'

/** The language in use, the system's until the settings are known; the menu follows it. */
const openLanguage = () => {
  const ofSystem = (): Language => (app.getLocale().startsWith('th') ? 'th' : 'en')
  let language = ofSystem()
  const say = speak(() => language)
  const set = (chosen: Language | null): void => {
    language = chosen ?? ofSystem()
    setMenu(say)
  }
  set(null)
  return { say, set, now: () => language }
}
type Languages = ReturnType<typeof openLanguage>

/** Learns from a host that has just opened what the system should show. */
const lookAround = async (host: HostLink, signs: SystemSigns, language: Languages): Promise<void> => {
  const batches = await host.ask({ say: 'call', name: 'batches.list', input: { limit: 500 } })
  if (batches.ok) signs.seeAll(contract['batches.list'].output.parse(batches.value).items)
  const settings = await host.ask({ say: 'call', name: 'settings.get', input: {} })
  if (settings.ok) language.set(contract['settings.get'].output.parse(settings.value).language)
}

/** Ends the host before the program ends. */
const closeOnQuit = (host: HostLink): void => {
  let closing = false
  app.on('will-quit', (event) => {
    if (closing) return
    event.preventDefault()
    closing = true
    void host.close().then(() => app.quit())
  })
}

/**
 * Puts the desktop together: one window, one host in its own process, and what the system shows of both. Closing the
 * window while a batch is being read leaves the program running until the batch ends.
 */
export const openDesktop = (places: Places): void => {
  const keep = openKeep()
  const language = openLanguage()
  const window = openTheWindow(places.preload, keep)
  const signs = openSystemSigns(window, language.say)
  const workspace = workspaceOf(process.argv, process.env, keep.get('workspace'), app.getPath('userData'))

  const onNews = (numbered: NumberedNews): void => {
    window.send(channels.news, numbered)
    const { news } = numbered
    if (news.about === 'settings') language.set(news.settings.language)
    if (news.about !== 'batch') return
    signs.see(news.batch)
    if (!signs.isBusy() && !window.current() && !staysWithoutWindow) app.quit()
  }
  const onRefused = (failure: Failure): void => {
    dialog.showErrorBox(language.say('cannotOpen'), sentenceOf(failure)[language.now()])
    app.quit()
  }
  const host = superviseHost({
    start: () => forkHost(places.host, workspace),
    later: (milliseconds, act) => void setTimeout(act, milliseconds),
    onNews,
    onOpen(again) {
      void lookAround(host, signs, language)
      if (again) window.send(channels.attach)
    },
    onRefused,
  })

  serveScheme(places.renderer, host)
  answerWindow(window.current, host, shellCalls({ window: window.current, host, say: language.say }))
  closeOnQuit(host)
  app.on('second-instance', window.show)
  app.on('activate', window.show)
  app.on('window-all-closed', () => {
    if (signs.isBusy()) signs.tellGoesOn()
    else if (!staysWithoutWindow) app.quit()
  })
  window.show()
}
