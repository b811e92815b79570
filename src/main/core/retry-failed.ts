import type { StoredBatch } from '../store/batches.ts'
import type { StoredFile } from '../store/files.ts'
import type { Store } from '../store/open-store.ts'
import type { ErrorFolder } from './error-folder.ts'
import type { Folders } from './folders.ts'
import { lookInto } from './look-into.ts'
import type { Clock, Imaging } from './ports.ts'

type RetryParts = {
  store: Store
  folders: Folders
  imaging: Imaging
  errorFolder: ErrorFolder
  clock: Clock
  newId: () => string
}

/** Looks again into a file that was refused at intake: what could not be opened then may be readable now. */
const lookAgain = async (parts: RetryParts, batch: StoredBatch, file: StoredFile): Promise<boolean> => {
  const { store, folders, newId } = parts
  const path = file.stored === null ? file.original : folders.absolute(batch.folder, file.stored)
  if (path === null || file.sha256 === null) return false
  const inspected = await lookInto(parts, path, new AbortController().signal)
  if (!inspected.ok) return false
  const { mediaType, pages } = inspected.value
  store.together(() => {
    store.files.admit(file.id, mediaType, pages)
    for (let number = 1; number <= pages; number += 1)
      store.pages.insert({ id: newId(), batchId: batch.id, fileId: file.id, number })
  })
  return true
}

/** Makes everything of a batch that failed wait to be read again, and brings set-aside files back. The rest stays. */
export const retryFailed = async (parts: RetryParts, batch: StoredBatch): Promise<void> => {
  const { store, errorFolder } = parts
  for (const file of store.files.failedOf(batch.id)) {
    const readable = file.pageCount > 0 || (await lookAgain(parts, batch, file))
    if (readable) await errorFolder.bringBack(batch.folder, file)
  }
  store.together(() => {
    store.files.waitAgain(batch.id)
    store.pages.retryFailed(batch.id)
  })
}
