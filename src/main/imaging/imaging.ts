import type { z } from 'zod'
import { asItStands } from '../../shared/framing.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Imaging } from '../core/ports.ts'
import { limits } from './limits.ts'
import { openProcesses } from './processes.ts'
import { answers, type Question } from './questions.ts'
import { workerEnded } from './reply.ts'

export type ImagingOptions = {
  /** The worker's entry file, `worker.ts` or what it was bundled to. */
  worker: URL
  /** How many pages are made at once. */
  processes: number
}

/**
 * Opens a pool of worker processes that turn files into pages. An abort ends the worker that has the page in hand, is
 * thrown on as the signal's reason, and leaves the other pages alone. A worker that dies is a failure of its page.
 */
export const openImaging = ({ worker, processes: most }: ImagingOptions): Imaging => {
  const processes = openProcesses({ file: worker, megabytes: limits.workerMegabytes, most })
  const ask = async <T>(question: Question, answer: z.ZodType<T>, signal: AbortSignal): Promise<Result<T>> => {
    const result = await processes.ask(question, signal)
    if (!result.ok) return result
    const value = answer.safeParse(result.value)
    return value.success ? ok(value.data) : failed(workerEnded(value.error))
  }
  return {
    inspect: (path, signal) => ask({ ask: 'inspect', path }, answers.inspect, signal),
    picture: (path, page, signal, framing = asItStands) =>
      ask({ ask: 'picture', path, page, framing }, answers.picture, signal),
    png: (image, signal) => ask({ ask: 'png', image }, answers.png, signal),
    close: () => processes.close(),
  }
}
