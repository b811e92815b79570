import type { StoredBatch } from '../../store/batches.ts'
import type { Store } from '../../store/open-store.ts'
import type { Folders } from '../folders.ts'
import { filesOf } from './rows-of-batch.ts'

/** What a portable file of a batch would hold; `bytes` is what it takes at most, rows set down at so much a page. */
export type BatchSize = { files: number; inPlace: number; pages: number; pictures: number; bytes: number }

const bytesOfRows = 16_384

/** Counts and sizes, without reading a scan. */
export const sizeOfBatch = async (store: Store, folders: Folders, batch: StoredBatch): Promise<BatchSize> => {
  const files = filesOf(store, batch.id).filter(({ sha256, copyOf }) => sha256 !== null && copyOf === null)
  const pages = files.flatMap(({ id }) => store.pages.ofFile(id))
  const sizes: number[] = []
  for (const { id } of pages) {
    const size = await folders.sizeOf(folders.absolute(batch.folder, folders.pictureOf(id))).catch(() => null)
    if (size !== null) sizes.push(size)
  }
  const scans = files.reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    files: files.length,
    inPlace: files.filter(({ stored }) => stored === null).length,
    pages: pages.length,
    pictures: sizes.length,
    bytes: scans + sizes.reduce((sum, one) => sum + one, 0) + pages.length * bytesOfRows,
  }
}
