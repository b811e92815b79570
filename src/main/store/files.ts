import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { FileState } from '../../shared/batch.ts'
import { Failure } from '../../shared/failure.ts'
import { asJsonOrNull, json } from './columns.ts'
import { command, query } from './query.ts'

/** A file of a batch. `stored` is relative to the batch's folder, null when it is read in place at `original`. */
export const StoredFile = z
  .object({
    id: z.string(),
    batch_id: z.string(),
    source_id: z.string(),
    path: z.string(),
    original: z.string().nullable(),
    stored: z.string().nullable(),
    bytes: z.int(),
    modified_ms: z.number().nullable(),
    sha256: z.string().nullable(),
    media_type: z.string().nullable(),
    page_count: z.int(),
    copy_of: z.string().nullable(),
    state: FileState,
    failure: json(Failure).nullable(),
    at: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    batchId: row.batch_id,
    sourceId: row.source_id,
    path: row.path,
    original: row.original,
    stored: row.stored,
    bytes: row.bytes,
    modifiedMs: row.modified_ms,
    sha256: row.sha256,
    mediaType: row.media_type,
    pageCount: row.page_count,
    copyOf: row.copy_of,
    state: row.state,
    failure: row.failure,
    at: row.at,
  }))
export type StoredFile = z.infer<typeof StoredFile>

const StateCount = z.object({ state: FileState, n: z.int() })
const Path = z.object({ path: z.string() })

export const openFiles = (db: Database) => {
  const byId = query(db, StoredFile, 'SELECT * FROM files WHERE id = ?')
  const page = query(
    db,
    StoredFile,
    'SELECT * FROM files WHERE batch_id = ? AND (path, id) > (?, ?) ORDER BY path, id LIMIT ?',
  )
  const original = query(
    db,
    StoredFile,
    'SELECT * FROM files WHERE batch_id = ? AND sha256 = ? AND copy_of IS NULL ORDER BY at, id LIMIT 1',
  )
  const states = query(db, StateCount, 'SELECT state, count(*) AS n FROM files WHERE batch_id = ? GROUP BY state')
  const ofSource = query(db, StoredFile, 'SELECT * FROM files WHERE source_id = ? ORDER BY path')
  const inFolder = query(
    db,
    StoredFile,
    `SELECT * FROM files WHERE source_id = ? AND substr(path, 1, length(?)) = ?
     AND instr(substr(path, length(?) + 1), '/') = 0 ORDER BY path`,
  )
  const paths = query(db, Path, 'SELECT path FROM files WHERE source_id = ?')
  const aside = query(
    db,
    StoredFile,
    `SELECT files.* FROM files JOIN batches ON batches.id = batch_id
     WHERE batches.state IN ('running', 'paused', 'queued') AND files.state IN ('waiting', 'failed') AND stored IS NOT NULL`,
  )
  const unmade = query(
    db,
    StoredFile,
    `SELECT files.* FROM files JOIN batches ON batches.id = batch_id
     WHERE batches.copy IS NOT NULL AND batches.state IN ('done', 'cancelled') AND files.state = 'waiting'
       AND NOT EXISTS (SELECT 1 FROM pages WHERE file_id = files.id AND state = 'waiting')
     ORDER BY (SELECT max(settled_at) FROM pages WHERE file_id = files.id), path, files.id LIMIT 1`,
  )
  const failedOf = query(db, StoredFile, "SELECT * FROM files WHERE batch_id = ? AND state IN ('failed', 'partly')")
  const waitAgain = command(
    db,
    "UPDATE files SET state = 'waiting' WHERE batch_id = ? AND page_count > 0 AND state IN ('failed', 'partly')",
  )
  const waits = command(db, "UPDATE files SET state = 'waiting' WHERE id = ?")
  const insert = command(db, `INSERT INTO files VALUES (${'?, '.repeat(14)}?)`)
  const settle = command(db, 'UPDATE files SET state = ?, failure = ? WHERE id = ?')
  const admit = command(
    db,
    "UPDATE files SET state = 'waiting', failure = NULL, media_type = ?, page_count = ? WHERE id = ?",
  )
  const setStored = command(db, 'UPDATE files SET stored = ? WHERE id = ?')
  const remove = command(db, 'DELETE FROM files WHERE source_id = ?')
  return {
    get: (id: string) => byId.get(id),
    page: (batchId: string, after: { path: string; id: string } | null, limit: number) =>
      page.all(batchId, after?.path ?? '', after?.id ?? '', limit),
    /** The first file of the batch with these bytes, if there is one. */
    withHash: (batchId: string, sha256: string) => original.get(batchId, sha256),
    countByState: (batchId: string) => new Map(states.all(batchId).map(({ state, n }) => [state, n])),
    ofSource: (sourceId: string) => ofSource.all(sourceId),
    /** All files that lie in the folder of this one. */
    besides({ sourceId, path }: { sourceId: string; path: string }): StoredFile[] {
      const folder = path.slice(0, path.lastIndexOf('/') + 1)
      return inFolder.all(sourceId, folder, folder, folder)
    },
    pathsOfSource: (sourceId: string) => new Set(paths.all(sourceId).map(({ path }) => path)),
    /** Files whose own copy may stand in the wrong folder after a crash. */
    perhapsAside: () => aside.all(),
    /** The first file of a batch put here whose pages are settled and whose forms are still to be made. */
    nextUnmade: () => unmade.get(),
    /** Files that were read in part or not at all, those that were refused at intake (no pages) among them. */
    failedOf: (batchId: string) => failedOf.all(batchId),
    waitAgain: (batchId: string) => waitAgain(batchId),
    /** A page of the file is to be read again. */
    waits: (id: string) => waits(id),
    insert(f: StoredFile): void {
      insert(
        f.id,
        f.batchId,
        f.sourceId,
        f.path,
        f.original,
        f.stored,
        f.bytes,
        f.modifiedMs,
        f.sha256,
        f.mediaType,
        f.pageCount,
        f.copyOf,
        f.state,
        asJsonOrNull(f.failure),
        f.at,
      )
    },
    settle: (id: string, state: FileState, failure: Failure | null) => settle(state, asJsonOrNull(failure), id),
    /** A file that was refused and now turns out to be readable. */
    admit: (id: string, mediaType: string, pages: number) => admit(mediaType, pages, id),
    setStored: (id: string, stored: string) => setStored(stored, id),
    removeOfSource: (sourceId: string) => remove(sourceId),
  }
}
