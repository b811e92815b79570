import { join } from 'node:path'
import { type Failure, sentenceOf } from '../../shared/failure.ts'
import type { StoredFile } from '../store/files.ts'
import type { Store } from '../store/open-store.ts'
import type { StoredPage } from '../store/pages.ts'
import type { Folders } from './folders.ts'

const errors = '_errors'

const line = (page: number | string, failure: Failure): string => {
  const { th, en } = sentenceOf(failure)
  return `${page}\t${failure.code}\t${th}\t${en}\n`
}

/** One line a failed page: its number, code and sentence in both languages; `-` for a file refused as a whole. */
const reasonText = (file: StoredFile, pages: readonly StoredPage[]): string =>
  (file.failure ? line('-', file.failure) : '') +
  pages.map(({ number, state, failure }) => (state === 'failed' && failure ? line(number, failure) : '')).join('')

/**
 * A failed file's own copy stands in the batch's `_errors/` beside the reason, and comes back to be read again. The
 * file has both names until the store knows the new one, so a crash in between loses nothing.
 */
export const openErrorFolder = (store: Store, folders: Folders) => {
  const moveTo = async (folder: string, file: StoredFile, target: string): Promise<void> => {
    if (file.stored === null || file.stored === target) return
    const at = folders.absolute(folder, file.stored)
    if (!(await folders.exists(at))) return
    await folders.alsoAs(at, folders.absolute(folder, target))
    store.files.setStored(file.id, target)
    await folders.remove(at)
  }
  const home = (file: StoredFile): string => folders.fileOf(file.sourceId, file.path)
  const reason = (file: StoredFile): string => join(errors, `${home(file)}.reason.txt`)
  return {
    /** Sets aside what failed: a whole file with its reason, or the reasons of single pages of a file that stays. */
    async setAside(folder: string, file: StoredFile): Promise<void> {
      if (file.state !== 'failed' && file.state !== 'partly') return
      const text = reasonText(file, store.pages.ofFile(file.id))
      await folders.writeWhole(folders.absolute(folder, reason(file)), text)
      if (file.state === 'failed') await moveTo(folder, file, join(errors, home(file)))
    },
    async bringBack(folder: string, file: StoredFile): Promise<void> {
      await moveTo(folder, file, home(file))
      await folders.remove(folders.absolute(folder, reason(file)))
    },
    /** After a crash a file may still have a second name; the one that the store does not know goes. */
    async tidy(): Promise<void> {
      for (const file of store.files.perhapsAside()) {
        const folder = store.batches.get(file.batchId)?.folder
        if (folder === undefined || file.stored === null) continue
        const other = file.stored === home(file) ? join(errors, home(file)) : home(file)
        if (await folders.exists(folders.absolute(folder, file.stored)))
          await folders.remove(folders.absolute(folder, other))
      }
    },
  }
}
export type ErrorFolder = ReturnType<typeof openErrorFolder>
