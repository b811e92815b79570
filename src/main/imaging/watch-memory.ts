import type { Piscina } from 'piscina'

const milliseconds = 250

/**
 * Ends a worker that holds more than so many megabytes: a worker's own limit counts only its heap, and what a bomb
 * unpacks to lies beside it. `ended` tells once for each worker so ended.
 */
export const watchMemory = (pool: Piscina, megabytes: number) => {
  let untold = 0
  const look = async (): Promise<void> => {
    for (const worker of pool.threads) {
      const { used_heap_size, external_memory } = await worker.getHeapStatistics()
      if ((used_heap_size + external_memory) / 1_048_576 <= megabytes) continue
      untold += 1
      await worker.terminate()
    }
  }
  let looking = false
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    // A worker that ends meanwhile has nothing more to say.
    look()
      .catch(() => undefined)
      .finally(() => {
        looking = false
      })
  }, milliseconds)
  timer.unref()
  return {
    ended: (): boolean => {
      if (untold === 0) return false
      untold -= 1
      return true
    },
    stop: (): void => clearInterval(timer),
  }
}
