import { mkdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Opened, Packed } from '../../shared/calls/portable.ts'
import { failure } from '../../shared/failure.ts'
import { portableEnding } from '../../shared/portable.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { batchFolder } from '../core/batch-name.ts'
import { openPortable } from '../core/portable/open-portable.ts'
import { packBatch } from '../core/portable/pack-batch.ts'
import { sizeOfBatch } from '../core/portable/size-of-batch.ts'
import type { StoredBatch } from '../store/batches.ts'
import { electionOfNewBatch } from './election-of-new-batch.ts'
import type { Handlers } from './handlers.ts'
import { openMerging } from './merging.ts'
import type { Workroom } from './workroom.ts'

type PortableCalls =
  | 'portable.size'
  | 'portable.pack'
  | 'portable.packForDownload'
  | 'portable.open'
  | 'portable.openUploaded'
  | 'portable.merge'
  | 'portable.mergeUploaded'
  | 'portable.checkHere'

/** The name of a portable file: the batch's full name. */
const fileName = ({ name, createdAt, code }: StoredBatch): string =>
  `${batchFolder(name, new Date(createdAt), code)}${portableEnding}`

/** Calls that carry batches from computer to computer. */
export const handlePortable = (room: Workroom): Pick<Handlers, PortableCalls> => {
  const { store, folders, clock, newId, news, record, jobs, uploads } = room
  const { packing, version } = room.parts
  const merge = openMerging(room)
  const reference = { forms: room.parts.forms, provinces: room.parts.provinces }

  const pack = async (batch: StoredBatch, to: string): Promise<Result<Packed>> => {
    const packed = await jobs.run((signal) => packBatch({ store, folders, clock, packing, version }, batch, to, signal))
    if (!packed.ok) return packed
    const { sha256, bytes, counts, missing } = packed.value
    record('batch-packed', batch.id, { sha256, bytes, ...counts, missing: missing.length })
    return packed
  }

  const open = async (path: string): Promise<Result<Opened>> => {
    const opened = await jobs.run((signal) =>
      openPortable(
        { store, folders, clock, packing, reference, newId, election: () => electionOfNewBatch(room) },
        path,
        (batchId, { sha256, manifest: { packedAt, program } }) =>
          record('batch-opened', batchId, { sha256, packedAt, program }),
        signal,
      ),
    )
    if (!opened.ok) return opened
    const { batchId, manifest, differing } = opened.value
    room.runner.tellBatch(batchId)
    const batch = room.detail(batchId)
    return batch.ok
      ? ok({ batch: batch.value, packedAt: manifest.packedAt, program: manifest.program, differing })
      : batch
  }

  return {
    'portable.size': async ({ batchId }) => {
      const batch = room.batch(batchId)
      return batch.ok ? ok(await sizeOfBatch(store, folders, batch.value)) : batch
    },
    'portable.pack': async ({ batchId, to }) => {
      const batch = room.batch(batchId)
      return batch.ok ? pack(batch.value, resolve(to)) : batch
    },
    'portable.packForDownload': async ({ batchId }) => {
      const batch = room.batch(batchId)
      if (!batch.ok) return batch
      const [at, id] = [clock.now().toISOString(), newId()]
      const folder = join('exports', `${at.replaceAll(/[:.]/g, '-')}_${id}`)
      const to = folders.absolute(batch.value.folder, folder, fileName(batch.value))
      await mkdir(dirname(to), { recursive: true })
      const packed = await pack(batch.value, to)
      if (!packed.ok) {
        await folders.remove(dirname(to))
        return packed
      }
      const { bytes, sha256 } = packed.value
      const language = store.settings.get().language ?? 'th'
      store.exports.insert({ id, batchId, at, language, folder, files: [{ name: basename(to), bytes, sha256 }] })
      news.announce({ about: 'export', batchId, exportId: id })
      return packed
    },
    'portable.open': async ({ path }) => open(resolve(path)),
    'portable.openUploaded': async ({ upload }) => uploads.use(upload, open),
    'portable.merge': async ({ path, batchId }) => merge(path, batchId),
    'portable.mergeUploaded': async ({ upload, batchId }) => uploads.use(upload, (path) => merge(path, batchId)),
    'portable.checkHere': async ({ batchId }) => {
      const batch = room.batch(batchId)
      if (!batch.ok) return batch
      if (batch.value.copy === null) return failed(failure('wrong-state', { state: batch.value.state }))
      if (batch.value.copy === 'read-only') {
        store.together(() => {
          store.batches.setCopy(batchId, 'checking')
          record('copy-checked-here', batchId)
        })
        room.runner.tellBatch(batchId)
      }
      return room.detail(batchId)
    },
  }
}
