import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Failure, failure } from '../../../shared/failure.ts'
import { type PortableManifest, type PortableRow, type PortableRows, pictureEntry } from '../../../shared/portable.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import type { Store } from '../../store/open-store.ts'
import { batchFolder } from '../batch-name.ts'
import type { Folders } from '../folders.ts'
import { hashFile } from '../hash-file.ts'
import { limits } from '../limits.ts'
import type { Reference } from '../make-forms.ts'
import type { Clock, PackedBatch, Packing } from '../ports.ts'
import { openPlaces } from '../unpack.ts'
import { formsThatDiffer, makeFormsAgain } from './forms-again.ts'
import { putBatch } from './put-batch.ts'
import { readPortable } from './read-portable.ts'

export type OpenParts = {
  store: Store
  folders: Folders
  clock: Clock
  packing: Packing
  reference: Reference
  newId: () => string
  /** The election that the batch is to belong to here; asked inside the transaction that puts it down. */
  election: () => string
}

/** `differing`: forms that this program makes otherwise than the one that packed them. `sha256` is of the whole file. */
export type OpenedPortable = { batchId: string; sha256: string; manifest: PortableManifest; differing: number }

/** Where what another computer's log of acts said is kept, as it was. */
export const evidenceOf = (sha256: string): string => join('from-elsewhere', sha256.slice(0, 16))

const passing = 'opening-'

const opening = (id: string): string => join('temp', `${passing}${id}`)

/** Removes what openings that were killed have left behind. */
export const tidyOpenings = async (folders: Folders): Promise<void> => {
  const names = await readdir(folders.absolute('temp')).catch(() => [])
  for (const name of names) if (name.startsWith(passing)) await folders.remove(folders.absolute('temp', name))
}

/** Nothing here bears an id or the code of what is to come. */
const isTaken = (store: Store, rows: PortableRows, { code }: PortableRow<'batch'>): boolean =>
  store.batches.withCode(code) !== null ||
  rows.sources.some(({ id }) => store.sources.get(id) !== null) ||
  rows.files.some(({ id }) => store.files.get(id) !== null) ||
  rows.pages.some(({ id }) => store.pages.get(id) !== null)

const spaceFor = async (folders: Folders, { entries }: PortableManifest): Promise<Failure | null> => {
  const megabytes = Math.ceil(entries.reduce((sum, { bytes }) => sum + bytes, 0) / 1_048_576)
  const [free, needed] = [await folders.freeMegabytes(), megabytes + limits.spareMegabytes]
  return free < needed ? failure('disk-full', { needed, free }) : null
}

/** Writes files, pictures and the other computer's log into a folder of their own. */
const unpackInto = async (
  packed: PackedBatch,
  rows: PortableRows,
  to: { folder: string; folders: Folders; storedAt(file: PortableRow<'files'>): string | null; sha256: string },
  signal: AbortSignal,
): Promise<Failure | null> => {
  const { folder, folders } = to
  const named = new Set(packed.manifest.entries.map(({ name }) => name))
  const jobs = [
    ...rows.files.flatMap((file): [string, string][] => {
      const stored = to.storedAt(file)
      return file.entry === null || stored === null ? [] : [[file.entry, stored]]
    }),
    ...rows.pages.flatMap(({ id }): [string, string][] =>
      named.has(pictureEntry(id)) ? [[pictureEntry(id), folders.pictureOf(id)]] : [],
    ),
    ['rows/acts.jsonl', join(evidenceOf(to.sha256), 'acts.jsonl')] satisfies [string, string],
  ]
  for (const [entry, target] of jobs) {
    const done = await packed.extract(entry, folders.absolute(folder, target), signal)
    if (!done.ok) return done.failure
  }
  const manifest = folders.absolute(folder, evidenceOf(to.sha256), 'manifest.json')
  await folders.writeWhole(manifest, JSON.stringify(packed.manifest, null, 1))
  return null
}

/** Whether the batch may come in, and what it says, read to its end. */
const examine = async (
  { store, folders }: OpenParts,
  packed: PackedBatch,
  signal: AbortSignal,
): Promise<Result<{ rows: PortableRows; batch: PortableRow<'batch'> }>> => {
  const { id, fullName: name } = packed.manifest.batch
  if (store.batches.get(id) !== null) return failed(failure('batch-known', { name }))
  const space = await spaceFor(folders, packed.manifest)
  if (space) return failed(space)
  const read = await readPortable(packed, signal)
  if (!read.ok) return read
  const [batch] = read.value.batch
  return batch === undefined || isTaken(store, read.value, batch)
    ? failed(failure('portable-elsewhere', { code: batch?.code ?? '' }))
    : ok({ rows: read.value, batch })
}

/** Files first, in a folder with a passing name; then the rows, all or nothing; then the folder's own name. */
const take = async (
  parts: OpenParts,
  packed: PackedBatch,
  sha256: string,
  record: (batchId: string) => void,
  signal: AbortSignal,
): Promise<Result<OpenedPortable>> => {
  const { store, folders } = parts
  const examined = await examine(parts, packed, signal)
  if (!examined.ok) return examined
  const { rows, batch } = examined.value
  const places = new Map(rows.sources.map(({ id }) => [id, openPlaces(folders, id)]))
  const storedAt = ({ entry, sourceId, path }: PortableRow<'files'>): string | null =>
    entry === null ? null : (places.get(sourceId)?.(path) ?? null)
  const folder = opening(parts.newId())
  try {
    const trouble = await unpackInto(packed, rows, { folder, folders, storedAt, sha256 }, signal)
    if (trouble) return failed(trouble)
    const movingTo = folders.started(batchFolder(batch.name, new Date(batch.createdAt), batch.code))
    store.together(() => {
      putBatch(store, rows, { folder, movingTo, electionId: parts.election(), storedAt })
      record(batch.id)
    })
    await folders.moveBatch(folder, movingTo)
    store.batches.arrive(batch.id)
  } finally {
    if (store.batches.get(batch.id) === null) await folders.remove(folders.absolute(folder))
  }
  await makeFormsAgain(parts, signal)
  const differing = formsThatDiffer(store, batch.id, rows.forms)
  return ok({ batchId: batch.id, sha256, manifest: packed.manifest, differing })
}

/**
 * Opens a portable file as a batch of this workspace that is only looked at. Read to its end and compared with its
 * manifest before anything is written; whatever goes wrong leaves nothing behind.
 */
export const openPortable = async (
  parts: OpenParts,
  path: string,
  record: (batchId: string, file: { sha256: string; manifest: PortableManifest }) => void,
  signal: AbortSignal,
): Promise<Result<OpenedPortable>> => {
  const opened = await parts.packing.open(path)
  if (!opened.ok) return opened
  const packed = opened.value
  try {
    const sha256 = await hashFile(path, signal)
    const note = (batchId: string): void => record(batchId, { sha256, manifest: packed.manifest })
    return await take(parts, packed, sha256, note, signal)
  } finally {
    packed.close()
  }
}
