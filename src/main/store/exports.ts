import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Language } from '../../shared/settings.ts'
import { asJson, json } from './columns.ts'
import { command, query } from './query.ts'

export const StoredExport = z
  .object({
    id: z.string(),
    batch_id: z.string(),
    at: z.string(),
    language: Language,
    folder: z.string(),
    files: json(z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }))),
  })
  .transform(({ batch_id, ...row }) => ({ ...row, batchId: batch_id }))
export type StoredExport = z.infer<typeof StoredExport>

/** Exports made; `folder` is relative to the batch's folder. */
export const openExports = (db: Database) => {
  const byId = query(db, StoredExport, 'SELECT * FROM exports WHERE id = ?')
  const ofBatch = query(db, StoredExport, 'SELECT * FROM exports WHERE batch_id = ? ORDER BY at DESC, id DESC')
  const insert = command(db, 'INSERT INTO exports VALUES (?, ?, ?, ?, ?, ?)')
  return {
    get: (id: string) => byId.get(id),
    ofBatch: (batchId: string) => ofBatch.all(batchId),
    insert: (e: StoredExport) => insert(e.id, e.batchId, e.at, e.language, e.folder, asJson(e.files)),
  }
}
