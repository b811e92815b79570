/** Long jobs of the host: told to stop when it closes, and waited for. */
export const openJobs = () => {
  const closing = new AbortController()
  const running = new Set<Promise<unknown>>()
  return {
    async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
      const job = work(closing.signal)
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
