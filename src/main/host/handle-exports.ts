import { ok } from '../../shared/result.ts'
import { exportBatch } from '../core/export-batch.ts'
import type { StoredBatch } from '../store/batches.ts'
import type { StoredExport } from '../store/exports.ts'
import type { Handlers } from './handlers.ts'
import type { Workroom } from './workroom.ts'

/** Calls that write and list exports. */
export const handleExports = (room: Workroom): Pick<Handlers, 'exports.make' | 'exports.list'> => {
  const { store, clock, folders, newId, news, record } = room
  const { reports, forms } = room.parts
  const provinces = room.parts.provinces.map(({ th, en }) => ({ th, en }))
  const parts = { store, reports, folders, clock, newId, forms, provinces }
  const absolute = (batch: StoredBatch, made: StoredExport): StoredExport => ({
    ...made,
    folder: folders.absolute(batch.folder, made.folder),
  })
  return {
    'exports.make': async ({ batchId, language, formats }) => {
      const batch = room.batch(batchId)
      if (!batch.ok) return batch
      const made = await exportBatch(parts, batch.value, formats, language)
      if (!made.ok) return made
      record('exported', batchId, { language, files: made.value.files })
      news.announce({ about: 'export', batchId, exportId: made.value.id })
      return ok(absolute(batch.value, made.value))
    },
    'exports.list': async ({ batchId }) => {
      const batch = room.batch(batchId)
      if (!batch.ok) return batch
      return ok({ exports: store.exports.ofBatch(batchId).map((made) => absolute(batch.value, made)) })
    },
  }
}
