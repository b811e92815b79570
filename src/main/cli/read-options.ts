import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Settings } from '../../shared/settings.ts'
import { exitCodes } from './exit-codes.ts'
import { Stop } from './stop.ts'
import type { Say } from './words.ts'

/** The words of `tallydesk read` after parsing; commander has checked their shape. */
const Given = z.object({
  out: z.string().optional(),
  engine: z.enum(['embedded', 'cloud', 'scripted']),
  form: z.string().optional(),
  workspace: z.string().optional(),
  parallel: z.boolean().optional(),
  workers: z.int().optional(),
  json: z.boolean().optional(),
})

/** Paths are absolute; `workspace` is where the batch is kept, so that a second run goes on. */
export type ReadOptions = {
  folders: string[]
  out: string
  form: string | null
  workspace: string
  /** Files are read in place, by hash, and as many at a time as asked, whatever the workspace's own settings say. */
  settings: Pick<Settings, 'workers' | 'copyUpToMegabytes'>
  json: boolean
}

const mostInParallel = 4

const workersOf = ({ workers, parallel }: z.infer<typeof Given>): number =>
  workers ?? (parallel ? Math.max(1, Math.min(mostInParallel, availableParallelism() - 1)) : 1)

const stop = (sentence: string): never => {
  throw new Stop(sentence, exitCodes.usage)
}

const mustBeThere = (path: string, say: Say): string => {
  if (!statSync(path, { throwIfNoEntry: false })) stop(say('folderMissing', { path }))
  return path
}

const mustBeWritable = (path: string, say: Say): string => {
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK)
  } catch (error) {
    stop(say('outNotWritable', { path, reason: error instanceof Error ? error.message : String(error) }))
  }
  return path
}

/** Checks what was given against this computer; throws a Stop that says what is wrong. */
export const readOptions = (folders: readonly string[], flags: unknown, say: Say): ReadOptions => {
  const given = Given.parse(flags)
  if (given.engine !== 'embedded') stop(say('onlyEmbedded', { engine: given.engine }))
  const found = [...new Set(folders.map((folder) => mustBeThere(resolve(folder), say)))]
  const out = mustBeWritable(given.out === undefined ? stop(say('outMissing')) : resolve(given.out), say)
  return {
    folders: found,
    out,
    form: given.form ?? null,
    workspace: given.workspace === undefined ? join(out, '.tallydesk') : resolve(given.workspace),
    settings: { workers: workersOf(given), copyUpToMegabytes: 0 },
    json: given.json ?? false,
  }
}
