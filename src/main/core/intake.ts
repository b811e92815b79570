import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import pLimit from 'p-limit'
import { type Failure, failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Store } from '../store/open-store.ts'
import type { StoredSource } from '../store/sources.ts'
import type { Announce } from './announce.ts'
import type { Folders } from './folders.ts'
import { limits } from './limits.ts'
import type { Archives, Clock, Imaging, Source } from './ports.ts'
import { reasonOf } from './reason-of.ts'
import { type Destination, type Found, prepareFile, recordFile } from './take-file.ts'
import { unpackAll } from './unpack.ts'

export type IntakeParts = {
  store: Store
  source: Source
  archives: Archives
  imaging: Imaging
  folders: Folders
  clock: Clock
  newId: () => string
  announce: Announce
}

type Progress = { found: number; taken: number; current: string | null }

const listAll = async (source: Source, root: string, signal: AbortSignal): Promise<Found[]> => {
  const all: Found[] = []
  for await (const found of source.list(root, signal)) all.push(found)
  return all
}

const megabytesOf = (all: readonly Found[]): number =>
  Math.ceil(all.reduce((sum, one) => sum + ('bytes' in one ? one.bytes : 0), 0) / 1_048_576)

/** Takes files and folders into open batches, one source after another; what was interrupted is begun again. */
export const openIntake = (parts: IntakeParts) => {
  const { store, source, folders, announce, newId } = parts
  const stopping = new AbortController()
  const progress = new Map<string, Progress>()
  const waiting = new Map<string, number>()
  const oneSource = pLimit(1)

  const tell = (batchId: string, now: Progress | null): void => {
    if (now) progress.set(batchId, now)
    else progress.delete(batchId)
    announce({ about: 'intake', batchId, intake: now })
  }

  const spaceFor = async (megabytes: number): Promise<Failure | null> => {
    const free = await folders.freeMegabytes()
    const needed = megabytes + limits.spareMegabytes
    return free < needed ? failure('disk-full', { needed, free }) : null
  }

  const takeAll = async (to: Destination, all: readonly Found[]): Promise<void> => {
    const several = pLimit(limits.takenInAtOnce)
    const prepared = all.map((found) => several(() => prepareFile(parts, to, found, stopping.signal)))
    for (const one of prepared) one.catch(() => undefined)
    for (const [index, one] of prepared.entries()) {
      const file = await one
      stopping.signal.throwIfAborted()
      await recordFile(parts, to, file)
      tell(to.batchId, { found: all.length, taken: index + 1, current: file.found.path })
    }
  }

  const takeSource = async ({ id, batchId, path }: StoredSource): Promise<void> => {
    const batch = store.batches.get(batchId)
    if (batch === null || batch.state !== 'open' || store.sources.get(id) === null) return
    tell(batchId, { found: 0, taken: 0, current: path })
    const known = store.files.pathsOfSource(id)
    const listed = (await listAll(source, path, stopping.signal)).filter((found) => !known.has(found.path))
    const megabytes = megabytesOf(listed)
    const inPlace = megabytes > store.settings.get().copyUpToMegabytes
    store.sources.setInPlace(id, inPlace)
    const trouble = inPlace ? null : await spaceFor(megabytes)
    if (trouble) {
      announce({ about: 'trouble', batchId, failure: trouble })
      if (known.size === 0) store.sources.remove(id)
      return
    }
    const to = { batchId, folder: batch.folder, sourceId: id, inPlace }
    const all = await unpackAll(parts, to, listed, stopping.signal)
    await takeAll(
      to,
      all.filter((found) => !known.has(found.path)),
    )
    store.sources.setTaken(id)
  }

  const runSource = async (one: StoredSource): Promise<void> => {
    try {
      await takeSource(one)
    } catch (error) {
      if (stopping.signal.aborted) return
      announce({ about: 'trouble', batchId: one.batchId, failure: failure('unexpected', { reason: reasonOf(error) }) })
    } finally {
      const left = (waiting.get(one.batchId) ?? 1) - 1
      if (left > 0) waiting.set(one.batchId, left)
      else waiting.delete(one.batchId)
      if (left <= 0) tell(one.batchId, null)
    }
  }

  const enqueue = (one: StoredSource): void => {
    waiting.set(one.batchId, (waiting.get(one.batchId) ?? 0) + 1)
    void oneSource(() => runSource(one))
  }

  const register = (batchId: string, path: string, kind: StoredSource['kind']): StoredSource => {
    const one: StoredSource = { id: newId(), batchId, path, kind, inPlace: false, taken: false }
    store.sources.insert(one)
    return one
  }

  return {
    /** Registers each path as a source and takes it in behind the caller's back; progress is told as news. */
    async add(batchId: string, paths: readonly string[], kind?: 'sample'): Promise<Result<null>> {
      const kinds: ('folder' | 'file')[] = []
      for (const path of paths) {
        const found = await stat(path).catch(() => null)
        if (found === null) return failed(failure('file-not-found', { path: basename(path) }))
        kinds.push(found.isDirectory() ? 'folder' : 'file')
      }
      const sources = store.together(() =>
        paths.map((path, index) => register(batchId, path, kind ?? kinds[index] ?? 'file')),
      )
      for (const one of sources) enqueue(one)
      return ok(null)
    },
    /** Takes in again what a crash interrupted. */
    resume(): void {
      for (const one of store.sources.untaken()) if (one.kind !== 'upload') enqueue(one)
    },
    /** The source under which a batch's uploads stand. */
    uploads: (batchId: string): StoredSource =>
      store.sources.ofBatch(batchId).find(({ kind }) => kind === 'upload') ?? register(batchId, '', 'upload'),
    isTaking: (batchId: string): boolean => waiting.has(batchId),
    progressOf: (batchId: string): Progress | null => progress.get(batchId) ?? null,
    async close(): Promise<void> {
      stopping.abort()
      await oneSource(() => undefined)
    },
  }
}
export type Intake = ReturnType<typeof openIntake>
