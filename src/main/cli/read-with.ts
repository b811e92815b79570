import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Notes = z.record(z.string(), z.string())

const at = (workspace: string) => join(workspace, 'read-with.json')

const notesOf = async (workspace: string): Promise<z.infer<typeof Notes>> => {
  const text = await readFile(at(workspace), 'utf8').catch(() => '{}')
  return Notes.catch({}).parse(JSON.parse(text))
}

/** Notes which reader, in which version, a batch is read with: a newer one reads the same files again. */
export const noteReader = async (workspace: string, batchId: string, reader: string): Promise<void> =>
  writeFile(at(workspace), JSON.stringify({ ...(await notesOf(workspace)), [batchId]: reader }))

/** The reader and version that were noted; null when there is no note. */
export const notedReader = async (workspace: string, batchId: string): Promise<string | null> =>
  (await notesOf(workspace))[batchId] ?? null
