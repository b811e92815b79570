import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'
import type { FileInspection, Imaging, PagePicture } from '../core/ports.ts'
import { limits } from './limits.ts'
import { watchMemory } from './watch-memory.ts'

export type ImagingOptions = {
  /** The worker's entry file, `worker.ts` or what it was bundled to. */
  worker: URL
  /** How many pages are made at once. */
  threads: number
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * Opens a pool of workers that turn files into pages. An abort ends the worker that has the page in hand, is thrown on
 * as the signal's reason, and leaves the other pages alone. A worker that dies is a failure of its page.
 */
export const openImaging = ({ worker, threads }: ImagingOptions): Imaging => {
  const pool = new Piscina({
    filename: fileURLToPath(worker),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  })
  const memory = watchMemory(pool, limits.workerMegabytes)
  const run = async <T>(name: string, task: object, signal: AbortSignal): Promise<Result<T>> => {
    try {
      return await pool.run(task, { name, signal })
    } catch (error) {
      signal.throwIfAborted()
      if (memory.ended() || isOutOfMemory(error))
        return failed(failure('too-much-memory', { megabytes: limits.workerMegabytes }))
      return failed(failure('worker-ended', { reason: error instanceof Error ? error.message : String(error) }))
    }
  }
  return {
    inspect: (path, signal) => run<FileInspection>('inspect', { path }, signal),
    picture: (path, page, signal) => run<PagePicture>('picture', { path, page }, signal),
    png: (image, signal) => run<Uint8Array<ArrayBuffer>>('png', { image }, signal),
    async close() {
      memory.stop()
      await pool.destroy()
    },
  }
}
