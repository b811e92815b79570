import pLimit from 'p-limit'
import { failed, type Result } from '../../shared/result.ts'
import { limits } from './limits.ts'
import { workerEnded } from './reply.ts'
import { startWorker, type WorkerOptions, type WorkerProcess } from './worker-process.ts'

export type ProcessesOptions = WorkerOptions & {
  /** How many questions are answered at once, each by a process of its own. */
  most: number
}

export type Processes = {
  /** An abort ends the worker that has the question in hand and is thrown on as the signal's reason. */
  ask(question: object, signal: AbortSignal): Promise<Result<unknown>>
  /** Ends all workers, whatever they are doing, and resolves when they are gone. */
  close(): Promise<void>
}

/** Opens a pool of workers, which are started when they are needed and end when they have long not been. */
export const openProcesses = ({ most, ...options }: ProcessesOptions): Processes => {
  const limit = pLimit(most)
  const living = new Set<WorkerProcess>()
  /** Those with nothing to do and when they are to end, the one that worked last at the end. */
  const idle = new Map<WorkerProcess, NodeJS.Timeout>()
  let closed = false

  const wake = (worker: WorkerProcess): void => {
    clearTimeout(idle.get(worker))
    idle.delete(worker)
  }
  const start = (): WorkerProcess => {
    const worker = startWorker(options)
    living.add(worker)
    void worker.gone.then(() => {
      living.delete(worker)
      wake(worker)
    })
    return worker
  }
  const take = (): WorkerProcess => {
    const worker = [...idle.keys()].at(-1) ?? start()
    wake(worker)
    return worker
  }
  const rest = (worker: WorkerProcess): void => {
    const end = (): void => {
      wake(worker)
      void worker.end()
    }
    idle.set(worker, setTimeout(end, limits.idleMilliseconds))
  }

  /** The place of a worker that must end is free when it is gone, so that never more than `most` hold memory. */
  const inHand = async (question: object, signal: AbortSignal): Promise<Result<unknown>> => {
    if (closed || signal.aborted) return failed(workerEnded('closed'))
    const worker = take()
    const end = (): void => void worker.end()
    signal.addEventListener('abort', end)
    const result = await worker.ask(question)
    signal.removeEventListener('abort', end)
    if (worker.isFit()) rest(worker)
    else await worker.end()
    return result
  }

  return {
    async ask(question, signal) {
      signal.throwIfAborted()
      const result = await limit(inHand, question, signal).catch((error: unknown) => failed(workerEnded(error)))
      signal.throwIfAborted()
      return result
    },
    async close() {
      closed = true
      await Promise.all([...living].map((worker) => worker.end()))
    },
  }
}
