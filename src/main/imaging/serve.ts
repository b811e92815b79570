import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { guard } from './guard.ts'
import type { Answer } from './reply.ts'

/**
 * Makes a worker of the process that runs the file `entry`: `load` gives what answers, one question at a time. The same
 * file runs once more in a thread of the process, as its guard, for which nothing else is loaded. The process is started
 * with the megabytes it may hold.
 */
export const serve = async (entry: string, load: () => Promise<Answer>): Promise<void> => {
  if (!isMainThread) return guard(Number(workerData))
  new Worker(new URL(entry), { workerData: Number(process.argv[2]) })
  const [answer, { replyTo }] = await Promise.all([load(), import('./reply.ts')])
  process.on('message', async (question) => process.send?.(await replyTo(answer, question)))
}
