import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { BatchCopy, BatchState } from '../../shared/batch.ts'
import { command, query } from './query.ts'

/** A batch as stored. `folder` is relative to the workspace; `movingTo` is set while start moves it. */
export const StoredBatch = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    full_name: z.string(),
    state: BatchState,
    priority: z.int(),
    reader: z.string(),
    form: z.string().nullable(),
    election_id: z.string(),
    folder: z.string(),
    moving_to: z.string().nullable(),
    created_at: z.string(),
    verified_at: z.string().nullable(),
    queued_at: z.string().nullable(),
    started_at: z.string().nullable(),
    finished_at: z.string().nullable(),
    copy: BatchCopy.nullable(),
  })
  .transform((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    fullName: row.full_name,
    state: row.state,
    priority: row.priority,
    reader: row.reader,
    form: row.form,
    electionId: row.election_id,
    folder: row.folder,
    movingTo: row.moving_to,
    createdAt: row.created_at,
    verifiedAt: row.verified_at,
    queuedAt: row.queued_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    copy: row.copy,
  }))
export type StoredBatch = z.infer<typeof StoredBatch>

export type NewBatch = Pick<
  StoredBatch,
  'id' | 'code' | 'name' | 'fullName' | 'reader' | 'folder' | 'createdAt' | 'electionId'
>

const Count = z.object({ n: z.int() })
const inLine = "state = 'queued' ORDER BY priority, queued_at, id"

export const openBatches = (db: Database) => {
  const byId = query(db, StoredBatch, 'SELECT * FROM batches WHERE id = ?')
  const page = query(
    db,
    StoredBatch,
    `SELECT * FROM batches WHERE name LIKE ? ESCAPE '\\' AND (created_at, id) < (?, ?)
     ORDER BY created_at DESC, id DESC LIMIT ?`,
  )
  const total = query(db, Count, "SELECT count(*) AS n FROM batches WHERE name LIKE ? ESCAPE '\\'")
  const active = query(
    db,
    StoredBatch,
    "SELECT * FROM batches WHERE state = 'running' ORDER BY priority, queued_at, id",
  )
  const queued = query(db, StoredBatch, `SELECT * FROM batches WHERE ${inLine}`)
  const open = query(db, StoredBatch, "SELECT * FROM batches WHERE state = 'open' ORDER BY created_at, id")
  const moving = query(db, StoredBatch, 'SELECT * FROM batches WHERE moving_to IS NOT NULL')
  const insert = command(
    db,
    `INSERT INTO batches (id, code, name, full_name, state, priority, reader, folder, created_at, election_id)
     VALUES (?, ?, ?, ?, 'open', 5, ?, ?, ?, ?)`,
  )
  const rename = command(db, 'UPDATE batches SET name = ?, full_name = ? WHERE id = ?')
  const setForm = command(db, 'UPDATE batches SET form = ?, verified_at = NULL WHERE id = ?')
  const setElection = command(db, 'UPDATE batches SET election_id = ? WHERE id = ?')
  const verify = command(db, 'UPDATE batches SET verified_at = ? WHERE id = ?')
  const move = command(db, 'UPDATE batches SET moving_to = ?, priority = ? WHERE id = ?')
  const queue = command(
    db,
    "UPDATE batches SET state = 'queued', folder = moving_to, moving_to = NULL, queued_at = ? WHERE id = ?",
  )
  const setState = command(db, 'UPDATE batches SET state = ? WHERE id = ?')
  const run = command(db, "UPDATE batches SET state = 'running', started_at = coalesce(started_at, ?) WHERE id = ?")
  const finish = command(db, 'UPDATE batches SET state = ?, finished_at = ? WHERE id = ?')
  const put = command(
    db,
    `INSERT INTO batches (id, code, name, full_name, state, priority, reader, form, folder, moving_to, created_at,
       verified_at, queued_at, started_at, finished_at, copy, election_id) VALUES (${'?, '.repeat(16)}?)`,
  )
  const arrive = command(db, 'UPDATE batches SET folder = moving_to, moving_to = NULL WHERE id = ?')
  const setCopy = command(db, 'UPDATE batches SET copy = ? WHERE id = ?')
  const withCode = query(db, StoredBatch, 'SELECT * FROM batches WHERE code = ?')
  const requeue = command(db, "UPDATE batches SET state = 'queued', queued_at = ?, finished_at = NULL WHERE id = ?")
  return {
    get: (id: string) => byId.get(id),
    /** Newest first; `after` is the last batch of the page before. */
    page: (find: string, after: { createdAt: string; id: string } | null, limit: number) =>
      page.all(likeOf(find), after?.createdAt ?? '9', after?.id ?? '', limit),
    count: (find: string) => total.get(likeOf(find))?.n ?? 0,
    running: () => active.all(),
    queued: () => queued.all(),
    open: () => open.all(),
    moving: () => moving.all(),
    insert: (b: NewBatch) => insert(b.id, b.code, b.name, b.fullName, b.reader, b.folder, b.createdAt, b.electionId),
    rename: (id: string, name: string, fullName: string) => rename(name, fullName, id),
    setForm: (id: string, form: string | null) => setForm(form, id),
    setElection: (id: string, electionId: string) => setElection(electionId, id),
    verify: (id: string, at: string | null) => verify(at, id),
    /** Says where the folder is going before it goes, so that a crash in between can be finished. */
    beginMove: (id: string, to: string, priority: number) => move(to, priority, id),
    endMove: (id: string, at: string) => queue(at, id),
    setState: (id: string, state: BatchState) => setState(state, id),
    run: (id: string, at: string) => run(at, id),
    finish: (id: string, state: 'done' | 'cancelled', at: string) => finish(state, at, id),
    /** A batch as it stood in another workspace. */
    put: (b: StoredBatch) =>
      put(
        ...[b.id, b.code, b.name, b.fullName, b.state, b.priority, b.reader, b.form, b.folder, b.movingTo],
        ...[b.createdAt, b.verifiedAt, b.queuedAt, b.startedAt, b.finishedAt, b.copy, b.electionId],
      ),
    /** The folder of a batch that was put here is where it was to go. */
    arrive: (id: string) => arrive(id),
    setCopy: (id: string, copy: BatchCopy | null) => setCopy(copy, id),
    withCode: (code: string) => withCode.get(code),
    requeue: (id: string, at: string) => requeue(at, id),
  }
}

const likeOf = (find: string): string => `%${find.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
