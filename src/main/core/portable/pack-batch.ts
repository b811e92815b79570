import { createReadStream } from 'node:fs'
import { mkdir, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { failure } from '../../../shared/failure.ts'
import {
  type PortableManifest,
  type PortableNoun,
  pictureEntry,
  portableFormat,
  portableNouns,
  rowsEntry,
  scanEntry,
} from '../../../shared/portable.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import type { StoredBatch } from '../../store/batches.ts'
import type { StoredFile } from '../../store/files.ts'
import type { Store } from '../../store/open-store.ts'
import type { Folders } from '../folders.ts'
import { hashFile } from '../hash-file.ts'
import { limits } from '../limits.ts'
import type { Clock, PackEntry, Packing } from '../ports.ts'
import { whereIs } from '../read-page.ts'
import { type BatchNow, filesOf, linesOf, rowsOfBatch } from './rows-of-batch.ts'
import { sizeOfBatch } from './size-of-batch.ts'

export type PackParts = { store: Store; folders: Folders; clock: Clock; packing: Packing; version: string }

export type Packed = {
  path: string
  bytes: number
  sha256: string
  counts: PortableManifest['counts']
  missing: string[]
}

/** The files whose bytes are not there any more as they were when they were hashed. */
const missingOf = async (
  { store, folders }: PackParts,
  batch: StoredBatch,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> => {
  const missing = new Set<string>()
  for (const file of filesOf(store, batch.id)) {
    if (file.sha256 === null || file.copyOf !== null) continue
    const now = await hashFile(whereIs(file, batch.folder, folders), signal).catch(() => null)
    signal.throwIfAborted()
    if (now !== file.sha256) missing.add(file.id)
  }
  return missing
}

const spaceFor = async (to: string, bytes: number): Promise<Result<null>> => {
  await mkdir(dirname(to), { recursive: true })
  const { bavail, bsize } = await statfs(dirname(to))
  const [needed, free] = [
    Math.ceil(bytes / 1_048_576) + limits.spareMegabytes,
    Math.floor((bavail * bsize) / 1_048_576),
  ]
  return free < needed ? failed(failure('disk-full', { needed, free })) : ok(null)
}

const nounNames = Object.keys(portableNouns) as PortableNoun[]

const entriesOf = async ({ store, folders }: PackParts, batch: StoredBatch, now: BatchNow): Promise<PackEntry[]> => {
  const rows = nounNames.map(
    (noun): PackEntry => ({ name: rowsEntry(noun), shrink: true, bytes: () => linesOf(store, batch.id, now, noun) }),
  )
  const asItIs = (name: string, path: string): PackEntry => ({
    ...{ name, shrink: false, bytes: () => createReadStream(path) },
  })
  const stored = (id: string): StoredFile | null => store.files.get(id)
  const scans = now.files.flatMap(({ id, path, entry }) => {
    const file = stored(id)
    return entry === null || file === null ? [] : [asItIs(scanEntry(id, path), whereIs(file, batch.folder, folders))]
  })
  const pictures: PackEntry[] = []
  for (const { id } of now.pages) {
    const path = folders.absolute(batch.folder, folders.pictureOf(id))
    if (await folders.exists(path)) pictures.push(asItIs(pictureEntry(id), path))
  }
  return [...rows, ...scans, ...pictures]
}

/**
 * Writes a batch that has ended as one file for another computer, and reads it back before it counts. A file that was
 * read in place and is no longer there is named, and the rest is packed.
 */
export const packBatch = async (
  parts: PackParts,
  batch: StoredBatch,
  to: string,
  signal: AbortSignal,
): Promise<Result<Packed>> => {
  const { store, folders, clock, packing, version } = parts
  const space = await spaceFor(to, (await sizeOfBatch(store, folders, batch)).bytes)
  if (!space.ok) return space
  const missing = await missingOf(parts, batch, signal)
  const now = rowsOfBatch(store, batch, ({ id }) => missing.has(id))
  if (!now.ok) return now
  const { files, pages, forms, 'check-acts': checkActs } = now.value
  const head: Omit<PortableManifest, 'entries'> = {
    format: portableFormat,
    program: version,
    packedAt: clock.now().toISOString(),
    batch: { id: batch.id, fullName: batch.fullName },
    counts: { files: files.length, pages: pages.length, forms: forms.length, checks: checkActs.length },
    missing: files.filter(({ id }) => missing.has(id)).map(({ path }) => path),
  }
  const entries = await entriesOf(parts, batch, now.value)
  const written = await packing.write({ to, head, entries, signal })
  if (!written.ok) return written
  const { size: bytes, sha256 } = await factOf(folders, to, signal)
  return ok({ path: to, bytes, sha256, counts: head.counts, missing: head.missing })
}

const factOf = async (folders: Folders, path: string, signal: AbortSignal) => ({
  size: await folders.sizeOf(path),
  sha256: await hashFile(path, signal),
})
