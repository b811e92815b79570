import type { BatchDetail } from '../../shared/batch.ts'
import type { CallHost } from './call-host.ts'
import { every } from './every.ts'
import { notedReader } from './read-with.ts'
import { type KnownFile, sameFiles } from './same-files.ts'

/** What the same command did before in this workspace: was stopped while taking in, while reading, or came to its end. */
export type Earlier = { kind: 'open' | 'unfinished' | 'finished'; batch: BatchDetail }

/** `reader` with its version; `workspace` is where it is noted what a batch was read with. */
export type Wanted = {
  name: string
  folders: readonly string[]
  form: string | null
  reader: string
  workspace: string
}

const isOf = ({ folders, form }: Wanted, batch: BatchDetail): boolean => {
  const paths = new Set(batch.sources.map(({ path }) => path))
  if (paths.size !== folders.length || !folders.every((folder) => paths.has(folder))) return false
  return batch.state === 'open' || batch.form === form
}

/**
 * The newest batch of the same folders: one that was interrupted, or one that was finished by this very reader
 * and whose files have not changed since. Null when there is nothing to go on with.
 */
export const findEarlier = async (wanted: Wanted, call: CallHost): Promise<Earlier | null> => {
  const { items } = await call('batches.list', { find: wanted.name, limit: 500 })
  for (const { id, state } of items) {
    if (state === 'cancelled') continue
    const batch = await call('batches.get', { batchId: id })
    if (!isOf(wanted, batch)) continue
    if (state !== 'done') return { kind: state === 'open' ? 'open' : 'unfinished', batch }
    if ((await notedReader(wanted.workspace, id)) !== wanted.reader) return null
    const known: KnownFile[] = []
    for await (const file of every((after) => call('batches.files', { batchId: id, after, limit: 500 })))
      known.push(file)
    return (await sameFiles(wanted.folders, known)) ? { kind: 'finished', batch } : null
  }
  return null
}
