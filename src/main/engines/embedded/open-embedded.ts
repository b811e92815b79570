import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { failure } from '../../../shared/failure.ts'
import { failed } from '../../../shared/result.ts'
import type { Engine } from '../../core/ports.ts'

export type EmbeddedOptions = {
  /** The worker's entry file, `worker.ts` or what it was bundled to. */
  worker: URL
  /** The folder in which `models` lies. */
  resources: string
  /** How many pages are read at once. */
  threads: number
}

/**
 * The reader that needs no network: rules of print and a small model for digits. An abort ends the worker that has the
 * page in hand and is thrown on as the signal's reason. A worker that dies is a failure of its page. The pixels are
 * copied, so the caller may read the same page again.
 */
export const openEmbedded = ({ worker, resources, threads }: EmbeddedOptions): Engine => {
  const pool = new Piscina({
    filename: fileURLToPath(worker),
    name: 'read',
    workerData: { resources },
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
  })
  return {
    id: 'embedded',
    version: '1',
    async read({ image, forms, signal }) {
      try {
        return await pool.run({ image, forms }, { signal })
      } catch (error) {
        signal.throwIfAborted()
        return failed(failure('worker-ended', { reason: error instanceof Error ? error.message : String(error) }))
      }
    },
    close: () => pool.destroy(),
  }
}
