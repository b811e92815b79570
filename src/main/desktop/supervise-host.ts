import { type Failure, failure } from '../../shared/failure.ts'
import type { NumberedNews } from '../../shared/news.ts'
import { failed, type Result } from '../../shared/result.ts'
import { FromHost, type ToHost } from './host-messages.ts'

/** A running host process, whatever starts it. */
export type HostChild = {
  post(message: ToHost): void
  onMessage(heard: (message: unknown) => void): void
  onExit(ended: () => void): void
  kill(): void
}

type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never
export type Question = WithoutId<ToHost>

export type SuperviseOptions = {
  start(): HostChild
  /** Runs `act` after the time, in milliseconds. */
  later(milliseconds: number, act: () => void): void
  onNews(news: NumberedNews): void
  /** The host is open; `again` when it had died before. */
  onOpen(again: boolean): void
  /** The workspace cannot be opened. */
  onRefused(failure: Failure): void
}

export type HostLink = {
  /** Waits for a host that is opening for the first time; answers `host-restarting` while one is started again. */
  ask(question: Question): Promise<Result<unknown>>
  /** Ends the host and starts no other. */
  close(): Promise<void>
}

/** Milliseconds. A host that stays up for `settled` is trusted again; one that does not end by itself is killed. */
const firstPause = 250
const longestPause = 30_000
const settled = 60_000
const closeLimit = 10_000

type Waiting = { question: Question; resolve: (result: Result<unknown>) => void }

/** Starts the host, and starts it again when it dies, waiting longer after each death until it opens. */
export const superviseHost = ({ start, later, onNews, onOpen, onRefused }: SuperviseOptions): HostLink => {
  const waiting = new Map<number, Waiting>()
  const ended = Promise.withResolvers<void>()
  let child: HostChild | null = null
  let state: 'opening' | 'open' | 'down' | 'closing' = 'opening'
  let trouble = failure('host-restarting')
  let pause = firstPause
  let lastId = 0

  const answerAll = (result: Result<unknown>): void => {
    for (const { resolve } of waiting.values()) resolve(result)
    waiting.clear()
  }
  const opened = (): void => {
    const again = state === 'down'
    state = 'open'
    const opened = child
    later(settled, () => {
      if (child === opened) pause = firstPause
    })
    for (const [id, { question }] of waiting) child?.post({ ...question, id })
    onOpen(again)
  }
  const hear = (data: unknown): void => {
    const message = FromHost.parse(data)
    if (message.say === 'open') opened()
    else if (message.say === 'news') onNews(message.news)
    else if (message.say === 'answer') {
      waiting.get(message.id)?.resolve(message.result)
      waiting.delete(message.id)
    } else {
      trouble = message.failure
      close()
      answerAll(failed(trouble))
      onRefused(message.failure)
    }
  }
  const died = (): void => {
    child = null
    if (state === 'closing') {
      ended.resolve()
      return
    }
    state = 'down'
    answerAll(failed(trouble))
    later(pause, run)
    pause = Math.min(pause * 2, longestPause)
  }
  const run = (): void => {
    if (state === 'closing') return
    child = start()
    child.onMessage(hear)
    child.onExit(died)
  }
  const close = (): Promise<void> => {
    const wasOpen = state === 'open'
    state = 'closing'
    if (child === null) ended.resolve()
    else if (wasOpen) child.post({ say: 'close' })
    else child.kill()
    later(closeLimit, () => child?.kill())
    return ended.promise
  }

  run()
  return {
    ask(question) {
      if (state === 'down' || state === 'closing') return Promise.resolve(failed(trouble))
      const { promise, resolve } = Promise.withResolvers<Result<unknown>>()
      lastId += 1
      waiting.set(lastId, { question, resolve })
      if (state === 'open') child?.post({ ...question, id: lastId })
      return promise
    },
    close,
  }
}
