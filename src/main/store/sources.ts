import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { asFlag, flag } from './columns.ts'
import { command, query } from './query.ts'

const SourceKind = z.enum(['folder', 'file', 'upload', 'sample'])

/** What was dropped. `taken` once all of it has been listed; until then intake begins it again. */
export const StoredSource = z
  .object({
    id: z.string(),
    batch_id: z.string(),
    path: z.string(),
    kind: SourceKind,
    in_place: flag,
    taken: flag,
  })
  .transform((row) => ({
    id: row.id,
    batchId: row.batch_id,
    path: row.path,
    kind: row.kind,
    inPlace: row.in_place,
    taken: row.taken,
  }))
export type StoredSource = z.infer<typeof StoredSource>

const Counted = z.object({ id: z.string(), files: z.int(), pages: z.int(), refused: z.int(), copies: z.int() })

export const openSources = (db: Database) => {
  const byId = query(db, StoredSource, 'SELECT * FROM sources WHERE id = ?')
  const ofBatch = query(db, StoredSource, 'SELECT * FROM sources WHERE batch_id = ? ORDER BY rowid')
  const untaken = query(
    db,
    StoredSource,
    `SELECT sources.* FROM sources JOIN batches ON batches.id = batch_id
     WHERE taken = 0 AND state = 'open' ORDER BY sources.rowid`,
  )
  const counts = query(
    db,
    Counted,
    `SELECT source_id AS id, count(*) AS files, coalesce(sum(page_count), 0) AS pages,
       count(*) FILTER (WHERE failure IS NOT NULL AND copy_of IS NULL) AS refused,
       count(*) FILTER (WHERE copy_of IS NOT NULL) AS copies
     FROM files WHERE batch_id = ? GROUP BY source_id`,
  )
  const insert = command(db, 'INSERT INTO sources VALUES (?, ?, ?, ?, ?, 0)')
  const setTaken = command(db, 'UPDATE sources SET taken = 1 WHERE id = ?')
  const setInPlace = command(db, 'UPDATE sources SET in_place = ? WHERE id = ?')
  const remove = command(db, 'DELETE FROM sources WHERE id = ?')
  return {
    get: (id: string) => byId.get(id),
    ofBatch: (batchId: string) => ofBatch.all(batchId),
    /** Sources whose taking-in was interrupted. */
    untaken: () => untaken.all(),
    counts: (batchId: string) => new Map(counts.all(batchId).map((row) => [row.id, row])),
    insert: (s: Omit<StoredSource, 'taken'>) => insert(s.id, s.batchId, s.path, s.kind, asFlag(s.inPlace)),
    setTaken: (id: string) => setTaken(id),
    setInPlace: (id: string, inPlace: boolean) => setInPlace(asFlag(inPlace), id),
    remove: (id: string) => remove(id),
  }
}
