import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { failed, type Result } from '../../shared/result.ts'
import { guard } from './guard.ts'
import { type Reply, workerEnded } from './reply.ts'

/** What is done with a question, which is whatever the host sent. */
export type Answer = (question: unknown) => Promise<Result<unknown>>

const replyTo = async (answer: Answer, question: unknown): Promise<Reply> => {
  const result = await answer(question).catch((error: unknown) => failed(workerEnded(error)))
  return { result, megabytes: process.memoryUsage.rss() / 1_048_576 }
}

/**
 * Makes a worker of the process that runs the file `entry`: `load` gives what answers, one question at a time. The same
 * file runs once more in a thread of the process, as its guard. The process is started with the megabytes it may hold.
 */
export const serve = async (entry: string, load: () => Promise<Answer>): Promise<void> => {
  if (!isMainThread) return guard(z.number().parse(workerData))
  new Worker(new URL(entry), { workerData: Number(process.argv[2]) })
  const answer = await load()
  process.on('message', async (question) => process.send?.(await replyTo(answer, question)))
}
