import type { Handlers } from '../../src/main/host/handlers.ts'
import type { Host } from '../../src/main/host/open-host.ts'
import { type CallName, contract } from '../../src/shared/contract.ts'
import { failure } from '../../src/shared/failure.ts'
import type { News, NumberedNews } from '../../src/shared/news.ts'
import { failed } from '../../src/shared/result.ts'

/** A host that answers what the test says, for tests of a door alone. */
export type ScriptedHost = Host & {
  /** Says a piece of news to all listeners. */
  tell(news: News): void
  /** Every call that came through, as checked. */
  calls: { name: string; input: unknown }[]
  logged: unknown[]
  listeners(): number
}

export type Script = { handlers?: Partial<Handlers>; files?: Partial<Host['files']> }

const notScripted = async () => failed(failure('unexpected', { reason: 'not scripted' }))

const recording = (handlers: Partial<Handlers>, calls: ScriptedHost['calls']): Handlers => {
  const names = Object.keys(contract) as CallName[]
  const entries = names.map((name) => {
    const handle: (input: never) => Promise<unknown> = handlers[name] ?? notScripted
    const record = (input: unknown) => {
      calls.push({ name, input })
      return handle(input as never)
    }
    return [name, record]
  })
  return Object.fromEntries(entries)
}

export const scriptedHost = ({ handlers = {}, files = {} }: Script = {}): ScriptedHost => {
  const listeners = new Set<(news: NumberedNews) => void>()
  const calls: ScriptedHost['calls'] = []
  const logged: unknown[] = []
  let number = 0
  return {
    handlers: recording(handlers, calls),
    calls,
    logged,
    log: (error) => void logged.push(error),
    news: {
      mark: () => ({ epoch: 'scripted', number }),
      listen(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    listeners: () => listeners.size,
    tell(news) {
      number += 1
      for (const listener of listeners) listener({ epoch: 'scripted', number, at: '2026-03-01T00:00:00.000Z', news })
    },
    files: {
      page: async () => failed(failure('page-not-found')),
      export: async () => failed(failure('export-not-found')),
      receive: async () => failed(failure('batch-not-found')),
      receivePortable: async () => failed(failure('file-not-found')),
      ...files,
    },
    measuring: {
      compare: () => ({ forms: [], extra: [], times: [] }),
      async *crops() {},
    },
    close: async () => {},
  }
}
