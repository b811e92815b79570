import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Failure } from '../../shared/failure.ts'
import { Framed } from '../../shared/framing.ts'
import { asJsonOrNull, json } from './columns.ts'
import { command, query } from './query.ts'

export const PageState = z.enum(['waiting', 'read', 'failed', 'skipped'])
export type PageState = z.infer<typeof PageState>

export const StoredPage = z
  .object({
    id: z.string(),
    batch_id: z.string(),
    file_id: z.string(),
    number: z.int(),
    state: PageState,
    failure: json(Failure).nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    settled_at: z.string().nullable(),
    framed: json(Framed).nullable(),
    pictured_at: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    batchId: row.batch_id,
    fileId: row.file_id,
    number: row.number,
    state: row.state,
    failure: row.failure,
    width: row.width,
    height: row.height,
    settledAt: row.settled_at,
    /** How its picture was made; null: as the file gives it. */
    framed: row.framed,
    picturedAt: row.pictured_at,
  }))
export type StoredPage = z.infer<typeof StoredPage>

const StateCount = z.object({ state: PageState, n: z.int() })
const Count = z.object({ n: z.int() })

export const openPages = (db: Database) => {
  const byId = query(db, StoredPage, 'SELECT * FROM pages WHERE id = ?')
  const ofFile = query(db, StoredPage, 'SELECT * FROM pages WHERE file_id = ? ORDER BY number')
  const waiting = query(
    db,
    StoredPage,
    `SELECT pages.* FROM pages JOIN files ON files.id = file_id
     WHERE pages.batch_id = ? AND pages.state = 'waiting' AND (files.path, file_id, number) > (?, ?, ?)
     ORDER BY files.path, file_id, number LIMIT ?`,
  )
  const states = query(db, StateCount, 'SELECT state, count(*) AS n FROM pages WHERE batch_id = ? GROUP BY state')
  const tries = query(db, Count, 'SELECT count(*) AS n FROM attempts WHERE page_id = ?')
  const times = query(
    db,
    z.object({ path: z.string(), milliseconds: z.number() }),
    `SELECT path, milliseconds FROM attempts JOIN pages ON pages.id = page_id JOIN files ON files.id = file_id
     WHERE pages.batch_id = ? AND attempts.failure IS NULL ORDER BY attempts.number`,
  )
  const speed = query(
    db,
    z.object({ milliseconds: z.number().nullable() }),
    `SELECT avg(milliseconds) AS milliseconds FROM
     (SELECT milliseconds FROM attempts WHERE failure IS NULL ORDER BY number DESC LIMIT 200)`,
  )
  const minutes = query(
    db,
    z.object({ minute: z.string(), n: z.int() }),
    `SELECT substr(settled_at, 1, 16) AS minute, count(*) AS n FROM pages
     WHERE batch_id = ? AND state = 'read' AND settled_at >= ? GROUP BY minute ORDER BY minute`,
  )
  const insert = command(db, "INSERT INTO pages (id, batch_id, file_id, number, state) VALUES (?, ?, ?, ?, 'waiting')")
  const put = command(
    db,
    `INSERT INTO pages (id, batch_id, file_id, number, state, failure, width, height, settled_at, framed, pictured_at)
     VALUES (${'?, '.repeat(10)}?)`,
  )
  const settle = command(db, 'UPDATE pages SET state = ?, failure = ?, settled_at = ? WHERE id = ?')
  const setPicture = command(db, 'UPDATE pages SET width = ?, height = ?, framed = ?, pictured_at = ? WHERE id = ?')
  const lastTry = query(
    db,
    z.object({ failure: json(Failure).nullable() }),
    'SELECT failure FROM attempts WHERE page_id = ? ORDER BY number DESC LIMIT 1',
  )
  const waitAgain = command(
    db,
    "UPDATE pages SET state = 'waiting', failure = NULL, settled_at = NULL WHERE id = ? AND state <> 'waiting'",
  )
  const attempt = command(db, 'INSERT INTO attempts (page_id, at, milliseconds, failure) VALUES (?, ?, ?, ?)')
  const retry = command(
    db,
    "UPDATE pages SET state = 'waiting', failure = NULL, settled_at = NULL WHERE batch_id = ? AND state = 'failed'",
  )
  return {
    get: (id: string) => byId.get(id),
    ofFile: (fileId: string) => ofFile.all(fileId),
    /** Waiting pages in reading order, after the place given. */
    waiting: (batchId: string, after: { path: string; fileId: string; number: number } | null, limit: number) =>
      waiting.all(batchId, after?.path ?? '', after?.fileId ?? '', after?.number ?? 0, limit),
    countByState: (batchId: string) => new Map(states.all(batchId).map(({ state, n }) => [state, n])),
    triesOf: (id: string) => tries.get(id)?.n ?? 0,
    /** Milliseconds of each page of a batch that was read, with the path of its file. */
    times: (batchId: string) => times.all(batchId),
    /** Mean milliseconds of the last pages read on this computer, or null before any. */
    meanMilliseconds: () => speed.get()?.milliseconds ?? null,
    /** Pages read in each minute (ISO, to the minute) since a time; minutes without any are left out. */
    readByMinute: (batchId: string, since: string) =>
      new Map(minutes.all(batchId, since).map(({ minute, n }) => [minute, n])),
    insert: (page: { id: string; batchId: string; fileId: string; number: number }) =>
      insert(page.id, page.batchId, page.fileId, page.number),
    /** A page as it stood in another workspace. */
    put: (p: StoredPage) =>
      put(
        ...[p.id, p.batchId, p.fileId, p.number, p.state, asJsonOrNull(p.failure), p.width, p.height],
        ...[p.settledAt, asJsonOrNull(p.framed), p.picturedAt],
      ),
    settle: (id: string, state: PageState, failure: Failure | null, at: string) =>
      settle(state, asJsonOrNull(failure), at, id),
    /** Why the page could not be read when it was last tried; null when it could. */
    lastTrouble: (id: string) => lastTry.get(id)?.failure ?? null,
    setPicture: (id: string, { width, height }: { width: number; height: number }, framed: Framed | null, at: string) =>
      setPicture(width, height, asJsonOrNull(framed), at, id),
    /** Makes a page wait to be read again; answers whether it did not wait already. */
    waitAgain: (id: string) => waitAgain(id) > 0,
    recordAttempt: (id: string, at: string, milliseconds: number, failure: Failure | null) =>
      attempt(id, at, Math.round(milliseconds), asJsonOrNull(failure)),
    retryFailed: (batchId: string) => retry(batchId),
  }
}
