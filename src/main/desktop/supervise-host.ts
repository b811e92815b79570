import { type Failure, failure } from '../../shared/failure.ts'
import type { NumberedNews } from '../../shared/news.ts'
import { failed, type Result } from '../../shared/result.ts'
import { FromHost, type ToHost } from './host-messages.ts'
import { openQuestions, type Question } from './questions.ts'

/** A running host process, whatever starts it. */
export type HostChild = {
  post(message: ToHost): void
  onMessage(heard: (message: unknown) => void): void
  onExit(ended: () => void): void
  kill(): void
}

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

/** Starts the host, and starts it again when it dies, waiting longer after each death until it stays up. */
export const superviseHost = ({ start, later, onNews, onOpen, onRefused }: SuperviseOptions): HostLink => {
  const questions = openQuestions()
  const ended = Promise.withResolvers<void>()
  let child: HostChild | null = null
  let state: 'opening' | 'open' | 'down' | 'closing' = 'opening'
  let trouble = failure('host-restarting')
  let pause = firstPause

  const opened = (host: HostChild): void => {
    const again = state === 'down'
    state = 'open'
    later(settled, () => {
      if (child === host) pause = firstPause
    })
    questions.postAll(host.post)
    onOpen(again)
  }
  const refused = (why: Failure): void => {
    trouble = why
    void close()
    onRefused(why)
  }
  const hear = (host: HostChild, message: FromHost): void => {
    if (message.say === 'open') opened(host)
    else if (message.say === 'news') onNews(message.news)
    else if (message.say === 'answer') questions.answer(message.id, message.result)
    else refused(message.failure)
  }
  const died = (): void => {
    child = null
    questions.answerAll(failed(trouble))
    if (state === 'closing') {
      ended.resolve()
      return
    }
    state = 'down'
    later(pause, run)
    pause = Math.min(pause * 2, longestPause)
  }
  const run = (): void => {
    if (state === 'closing') return
    const host = start()
    child = host
    host.onMessage((message) => hear(host, FromHost.parse(message)))
    host.onExit(died)
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
    ask: (question) =>
      state === 'down' || state === 'closing'
        ? Promise.resolve(failed(trouble))
        : questions.ask(question, state === 'open' && child ? child.post : null),
    close,
  }
}
