import type { Result } from '../../shared/result.ts'
import { unlessDiskFull } from '../core/disk-full.ts'

/** Long jobs of the host: told to stop when it closes, and waited for. */
export const openJobs = () => {
  const closing = new AbortController()
  const running = new Set<Promise<unknown>>()
  return {
    /** A disk that is full is an answer. */
    async run<T>(work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
      const job = unlessDiskFull(() => work(closing.signal))
      running.add(job)
      try {
        return await job
      } finally {
        running.delete(job)
      }
    },
    async close(): Promise<void> {
      closing.abort()
      await Promise.allSettled(running)
    },
  }
}
export type Jobs = ReturnType<typeof openJobs>
