import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { failure } from '../../../shared/failure.ts'
import type { PageReading } from '../../../shared/reading.ts'
import { failed, type Result } from '../../../shared/result.ts'
import type { Engine, PageCell, ReadRequest } from '../../core/ports.ts'

export type EmbeddedOptions = {
  /** The worker's entry file, `worker.ts` or what it was bundled to. */
  worker: URL
  /** The folder of the models. */
  models: string
  /** How many pages are read at once. */
  threads: number
}

/** A page leaves thousands of small things behind: with the usual room for them they are tidied up ten times a page. */
const maxYoungGenerationSizeMb = 192

/**
 * The reader that needs no network: rules of print and a small model for digits. An abort ends the worker that has the
 * page in hand and is thrown on as the signal's reason. A worker that dies is a failure of its page. The pixels are
 * copied, so the caller may read the same page again.
 */
export const openEmbedded = ({ worker, models, threads }: EmbeddedOptions): Engine => {
  const pool = new Piscina({
    filename: fileURLToPath(worker),
    workerData: { models },
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxYoungGenerationSizeMb },
  })
  const run = async <T>(name: string, { image, forms, signal }: ReadRequest): Promise<Result<T>> => {
    try {
      return await pool.run({ image, forms }, { name, signal })
    } catch (error) {
      signal.throwIfAborted()
      return failed(failure('worker-ended', { reason: error instanceof Error ? error.message : String(error) }))
    }
  }
  return {
    id: 'embedded',
    version: '1',
    read: (request) => run<PageReading>('read', request),
    cells: (request) => run<PageCell[]>('cells', request),
    close: () => pool.destroy(),
  }
}
