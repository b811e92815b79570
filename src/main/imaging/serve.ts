import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { bytesLine, sendBytes, withoutBytes } from './bytes-line.ts'
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
  const [answer, { replyTo }, { Socket }] = await Promise.all([load(), import('./reply.ts'), import('node:net')])
  const line = new Socket({ fd: bytesLine, readable: false })
  process.on('message', async (question) => {
    const { told, bytes } = withoutBytes(await replyTo(answer, question))
    process.send?.(told)
    sendBytes(line, bytes)
  })
}
