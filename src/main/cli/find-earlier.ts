import type { BatchDetail, BatchFile } from '../../shared/batch.ts'
import type { CallHost } from './call-host.ts'
import { notedReader } from './read-with.ts'
import { sameFiles } from './same-files.ts'

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

const filesOf = async (batchId: string, call: CallHost): Promise<BatchFile[]> => {
  const files: BatchFile[] = []
  let after: string | null = null
  do {
    const page: { items: BatchFile[]; next: string | null } = await call('batches.files', {
      batchId,
      after,
      limit: 500,
    })
    files.push(...page.items)
    after = page.next
  } while (after !== null)
  return files
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
    return (await sameFiles(wanted.folders, await filesOf(id, call))) ? { kind: 'finished', batch } : null
  }
  return null
}
