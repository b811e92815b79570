import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Failure, failure } from '../../shared/failure.ts'
import type { Store } from '../store/open-store.ts'
import type { Folders } from './folders.ts'
import { hashFile } from './hash-file.ts'
import { limits } from './limits.ts'
import { lookInto } from './look-into.ts'
import type { Clock, FoundFile, Imaging } from './ports.ts'
import { reasonOf } from './reason-of.ts'

type Parts = { store: Store; folders: Folders; imaging: Imaging; clock: Clock; newId: () => string }

/** Where a file goes: its batch (with that batch's folder, relative to the workspace) and source. */
export type Destination = { batchId: string; folder: string; sourceId: string; inPlace: boolean }

/** A file copied, hashed and looked into, not yet recorded. */
export type PreparedFile = {
  found: { path: string; absolute: string | null; bytes: number }
  stored: string | null
  modifiedMs: number | null
  sha256: string | null
  mediaType: string | null
  pages: number
  failure: Failure | null
}

/** A file to be taken in; `stored` says that its bytes already stand in the batch's folder, unpacked from an archive. */
export type Taken = FoundFile & { stored?: string }
/** A file to be taken in, or one that cannot be. */
export type Found = Taken | { path: string; failure: Failure }

/** A file of no known kind is skipped: it was never a scan. Everything else that cannot be read has failed. */
const stateOf = (trouble: Failure): 'skipped' | 'failed' =>
  trouble.code === 'unknown-file-type' ? 'skipped' : 'failed'

const refused = (found: PreparedFile['found'], trouble: Failure): PreparedFile => ({
  found,
  stored: null,
  modifiedMs: null,
  sha256: null,
  mediaType: null,
  pages: 0,
  failure: trouble,
})

const toFailure = (error: unknown): Failure => {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' ? failure('file-not-found') : failure('file-not-readable', { reason: reasonOf(error) })
}

const tooLarge = (bytes: number): Failure | null => {
  const megabytes = Math.ceil(bytes / 1_048_576)
  return megabytes > limits.fileMegabytes ? failure('file-too-large', { megabytes, limit: limits.fileMegabytes }) : null
}

/** What was unpacked has no original of its own: its archive is that. */
const asFound = ({ path, absolute, bytes, stored }: Taken): PreparedFile['found'] => ({
  path,
  absolute: stored === undefined ? absolute : null,
  bytes,
})

/** Copies (unless read in place), hashes and inspects a file. The original is only ever read. */
export const prepareFile = async (
  parts: Parts,
  { folder, sourceId, inPlace }: Destination,
  found: Found,
  signal: AbortSignal,
): Promise<PreparedFile> => {
  if ('failure' in found) return refused({ path: found.path, absolute: null, bytes: 0 }, found.failure)
  const trouble = tooLarge(found.bytes)
  if (trouble) return refused(asFound(found), trouble)
  const { folders } = parts
  try {
    const stored = found.stored ?? (inPlace ? null : folders.fileOf(sourceId, found.path))
    const at = stored === null ? found.absolute : folders.absolute(folder, stored)
    if (stored !== null && found.stored === undefined) await folders.copyIn(found.absolute, at)
    const { mtimeMs } = await stat(at)
    const sha256 = await hashFile(at, signal)
    const inspected = found.bytes === 0 ? null : await lookInto(parts, at, signal)
    const base = { found: asFound(found), stored, modifiedMs: stored === null ? mtimeMs : null, sha256 }
    if (inspected === null) return { ...base, mediaType: null, pages: 0, failure: failure('empty-file') }
    if (!inspected.ok) return { ...base, mediaType: null, pages: 0, failure: inspected.failure }
    return { ...base, mediaType: inspected.value.mediaType, pages: inspected.value.pages, failure: null }
  } catch (error) {
    if (signal.aborted) throw error
    return refused(asFound(found), toFailure(error))
  }
}

/** Records a prepared file and its pages in one transaction. An exact copy is linked to the first, not read twice. */
export const recordFile = async (parts: Parts, to: Destination, file: PreparedFile): Promise<void> => {
  const { store, folders, clock, newId } = parts
  const twin = file.sha256 === null || file.failure ? null : store.files.withHash(to.batchId, file.sha256)
  const trouble = twin ? failure('exact-copy', { path: twin.path }) : file.failure
  const id = newId()
  store.together(() => {
    store.files.insert({
      id,
      batchId: to.batchId,
      sourceId: to.sourceId,
      path: file.found.path,
      original: file.found.absolute,
      stored: twin ? null : file.stored,
      bytes: file.found.bytes,
      modifiedMs: file.modifiedMs,
      sha256: file.sha256,
      mediaType: file.mediaType,
      pageCount: twin ? 0 : file.pages,
      copyOf: twin?.id ?? null,
      state: twin ? 'skipped' : file.failure ? stateOf(file.failure) : 'waiting',
      failure: trouble,
      at: clock.now().toISOString(),
    })
    if (trouble) return
    for (let number = 1; number <= file.pages; number += 1)
      store.pages.insert({ id: newId(), batchId: to.batchId, fileId: id, number })
  })
  if (twin && file.stored !== null) await folders.remove(join(folders.absolute(to.folder), file.stored))
}
