import { join } from 'node:path'
import { Piscina } from 'piscina'
import type { Reports } from '../core/ports.ts'
import type { ReportJob, WorkerSetting } from './jobs.ts'

/**
 * Opens the maker of `results.json`, `figures.csv` and `summary.pdf`. Everything is made in one worker thread, so that
 * a report of many thousand figures never holds up the host. `worker` is the worker's own file, `resources` a folder.
 */
export const openReports = ({ worker, resources }: { worker: URL; resources: string }): Reports => {
  const workerData: WorkerSetting = { fonts: join(resources, 'fonts') }
  const pool = new Piscina<ReportJob, Uint8Array>({
    filename: worker.href,
    workerData,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 10_000,
  })
  return {
    results: (results) => pool.run({ make: 'results', results }),
    figures: (request) => pool.run({ make: 'figures', request }),
    summary: (request) => pool.run({ make: 'summary', request }),
    close: () => pool.destroy(),
  }
}
