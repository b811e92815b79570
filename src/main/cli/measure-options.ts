import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Settings } from '../../shared/settings.ts'
import { truePages } from '../../shared/true-form.ts'
import { foldersWithTruth, type Truth, truthOf } from '../host/truth.ts'
import { exitCodes } from './exit-codes.ts'
import { Stop } from './stop.ts'
import type { Say } from './words.ts'

/** The words of `tallydesk measure` after parsing; commander has checked their shape. */
const Given = z.object({
  engine: z.enum(['embedded', 'cloud', 'scripted']),
  by: z.literal('path').optional(),
  workers: z.int().default(1),
  crops: z.string().optional(),
  models: z.string().optional(),
  heldOut: z.string().optional(),
  json: z.boolean().default(false),
})

/** One reading: `paths` are read with `models` (null: the program's own) and compared with `truth`. */
export type Part = { name: string; paths: string[]; models: string | null; truth: Truth['forms'] }

/** What `tallydesk measure` does: each part is read in a workspace of its own; those of one name are counted together. */
export type MeasureOptions = {
  parts: Part[]
  settings: Pick<Settings, 'workers' | 'copyUpToMegabytes'>
  byPath: boolean
  crops: string | null
  json: boolean
}

const stop = (sentence: string): never => {
  throw new Stop(sentence, exitCodes.usage)
}

const readTruth = (folder: string, say: Say): Promise<Truth> =>
  truthOf(folder).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    return stop(say('truthWrong', { path: folder, reason }))
  })

const modelsIn = (folder: string, say: Say): string =>
  existsSync(folder) ? folder : stop(say('modelsMissing', { path: folder }))

/** The parts of one folder: all of it at once, or form by form, each with the models that have not seen it. */
const partsOf = async (folder: string, name: string, given: z.infer<typeof Given>, say: Say): Promise<Part[]> => {
  const { scans, forms } = await readTruth(folder, say)
  const { models, heldOut } = given
  if (heldOut === undefined) {
    return [
      { name, paths: [scans], models: models === undefined ? null : modelsIn(resolve(models), say), truth: forms },
    ]
  }
  return forms.map((form) => ({
    name,
    paths: [...new Set(truePages(form).map(({ file }) => join(scans, file)))],
    models: modelsIn(join(resolve(heldOut), form.id), say),
    truth: [form],
  }))
}

/** Checks what was given against this computer; throws a Stop that says what is wrong. */
export const measureOptions = async (folder: string, flags: unknown, say: Say): Promise<MeasureOptions> => {
  const given = Given.parse(flags)
  if (given.engine !== 'embedded') stop(say('onlyEmbedded', { engine: given.engine }))
  const root = resolve(folder)
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) stop(say('folderMissing', { path: root }))
  const folders = await foldersWithTruth(root)
  if (folders.length === 0) stop(say('truthMissing', { path: root }))
  const parts: Part[] = []
  for (const one of folders) parts.push(...(await partsOf(one, one.slice(root.length + 1), given, say)))
  return {
    parts,
    settings: { workers: given.workers, copyUpToMegabytes: 0 },
    byPath: given.by === 'path',
    crops: given.crops === undefined ? null : resolve(given.crops),
    json: given.json,
  }
}
