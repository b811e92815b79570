import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'

const Pages = z.array(z.object({ picture: z.number(), read: z.number(), layout: z.number().nullable() }))

/** What one run prints: seconds for each page, first and again, and the most memory that the program ever held. */
export const PageRun = z.object({ first: Pages, pages: Pages, peakMegabytes: z.number() })
export type PageRun = z.infer<typeof PageRun>

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const hasTaskset = process.platform === 'linux' && spawnSync('taskset', ['--version']).error === undefined

/** Whether a run can be held to one core here; elsewhere it has one worker of each kind and the cores it likes. */
export const oneCore = hasTaskset

/** A command held to one core, where the system can. */
export const held = (command: string, words: readonly string[]): [string, string[]] =>
  hasTaskset ? ['taskset', ['-c', '0', command, ...words]] : [command, [...words]]

/** Reads the pages of a folder once with the built program at `root`. */
export const readPages = (root: string, folder: string): PageRun => {
  const script = join(import.meta.dirname, 'read-pages.ts')
  const run = spawnSync(...held(process.execPath, [script, root, folder]), { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0) throw new Error(run.stderr || `ended by ${run.signal}`)
  return PageRun.parse(JSON.parse(run.stdout))
}
