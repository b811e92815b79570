import { type ChildProcess, fork } from 'node:child_process'
import { failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'
import { bytesLine, hearBytes } from './bytes-line.ts'
import { lineToHost } from './guard.ts'
import { limits } from './limits.ts'
import { Reply, workerEnded } from './reply.ts'

export type WorkerOptions = {
  /** The worker's entry file. */
  file: URL
  /** Memory that it may hold, as the system counts it. */
  megabytes: number
}

/** A worker in a process of its own, which may die of what it is given. */
export type WorkerProcess = {
  /** Asks one thing at a time. A worker that ends instead of answering is a failure. */
  ask(question: object): Promise<Result<unknown>>
  /** Ends it at once, whatever it is doing, and resolves when it is gone. It holds nothing that would be missed. */
  end(): Promise<void>
  readonly gone: Promise<void>
  /** Whether it may be asked again: it is alive and holds little, so that its next page has all the room there is. */
  isFit(): boolean
}

/**
 * What a worker prints goes where errors go, never among the program's answers. It is out of reach of the terminal's
 * Ctrl-C, which is the host's to answer, and has none of the host's flags.
 */
const forkWorker = ({ file, megabytes }: WorkerOptions): ChildProcess =>
  fork(file, [String(megabytes)], {
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 2, 2, 'ipc', 'pipe', 'pipe'],
    detached: true,
    windowsHide: true,
  })

/** Starts a worker, which may be asked at once and answers when it is ready. */
export const startWorker = (options: WorkerOptions): WorkerProcess => {
  const child = forkWorker(options)
  let fit = true
  let overLimit = false
  let hear: (result: Result<unknown>) => void = () => undefined
  const kill = (): void => {
    fit = false
    child.kill('SIGKILL')
  }
  const gone = new Promise<void>((resolve) => {
    const end = (reason: unknown): void => {
      fit = false
      hear(failed(overLimit ? failure('too-much-memory', { megabytes: options.megabytes }) : workerEnded(reason)))
      resolve()
    }
    child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`))
    child.once('error', end)
  })
  const bytes = hearBytes(child.stdio.at(bytesLine))
  child.on('message', async (message) => {
    const reply = Reply.safeParse(await bytes.fill(message).catch(() => null))
    if (!reply.success || reply.data.megabytes > limits.idleMegabytes) fit = false
    hear(reply.success ? reply.data.result : failed(workerEnded(reply.error)))
  })
  const line = child.stdio[lineToHost]
  line?.on('error', () => undefined)
  line?.on('data', () => {
    overLimit = true
    kill()
  })
  return {
    async ask(question) {
      const answered = new Promise<Result<unknown>>((resolve) => {
        hear = resolve
      })
      // One that cannot be told anything is about to be gone.
      child.send(question, () => undefined)
      return answered
    },
    async end() {
      kill()
      await gone
    },
    gone,
    isFit: () => fit,
  }
}
