import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'

/** What a batch of so many pages took: read or skipped pages, seconds, and the most memory ever held. */
export const BatchRun = z.object({ pages: z.int(), seconds: z.number(), peakMegabytes: z.number() })
export type BatchRun = z.infer<typeof BatchRun>

/** Reads a batch of `pages` pages, those of the folder again and again, in a process of its own. */
export const readBatch = (folder: string, pages: number): BatchRun => {
  const script = join(import.meta.dirname, 'read-batch.ts')
  const run = spawnSync(process.execPath, [script, folder, String(pages)], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr || `ended by ${run.signal}`)
  return BatchRun.parse(JSON.parse(run.stdout))
}
