import type { Result } from '../../shared/result.ts'
import { answer } from '../host/answer.ts'
import { openBundledHost } from '../host/open-bundled.ts'
import type { Host } from '../host/open-host.ts'
import { bundledPlaces } from '../host/places.ts'
import { type FromHost, ToHost } from './host-messages.ts'

/**
 * The host in a process of its own, so that the window never waits for the database. It is started with the workspace
 * as its argument, ends when told to, and dies with the main process.
 */
const port = process.parentPort
const tell = (message: FromHost): void => port.postMessage(message)

const reply = async (host: Host, message: Exclude<ToHost, { say: 'close' }>): Promise<Result<unknown>> => {
  switch (message.say) {
    case 'call':
      return answer(host, message.name, message.input, 'this-computer')
    case 'page':
      return host.files.page(message.pageId)
    case 'export':
      return host.files.export(message.exportId, message.name)
  }
}

const open = async (workspace: string): Promise<void> => {
  const opened = await openBundledHost(bundledPlaces(import.meta.url), { workspace, program: 'desktop' })
  if (!opened.ok) return tell({ say: 'refused', failure: opened.failure })
  const host = opened.value
  host.news.listen((news) => tell({ say: 'news', news }))
  port.on('message', async ({ data }) => {
    const message = ToHost.parse(data)
    if (message.say === 'close') {
      await host.close()
      process.exit(0)
    }
    tell({ say: 'answer', id: message.id, result: await reply(host, message) })
  })
  tell({ say: 'open' })
}

await open(process.argv.at(-1) ?? '')
