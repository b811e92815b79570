import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { command, query } from './query.ts'

const Row = z
  .object({ id: z.string(), name: z.string(), created_at: z.string(), batches: z.int(), forms: z.int() })
  .transform(({ created_at, ...row }) => ({ ...row, createdAt: created_at }))
export type StoredElection = z.infer<typeof Row>

const Count = z.object({ n: z.int() })

/** The one that was used last: its newest batch, or it itself, is the newest. */
const lastUsed = `coalesce((SELECT max(created_at) FROM batches WHERE election_id = elections.id), elections.created_at)`
const columns = `elections.*,
  (SELECT count(*) FROM batches WHERE election_id = elections.id) AS batches,
  (SELECT count(*) FROM forms JOIN batches ON batches.id = batch_id WHERE election_id = elections.id) AS forms`

export const openElections = (db: Database) => {
  const byId = query(db, Row, `SELECT ${columns} FROM elections WHERE id = ?`)
  const page = query(db, Row, `SELECT ${columns} FROM elections ORDER BY ${lastUsed} DESC, id LIMIT ? OFFSET ?`)
  const total = query(db, Count, 'SELECT count(*) AS n FROM elections')
  const insert = command(db, 'INSERT INTO elections VALUES (?, ?, ?)')
  const rename = command(db, 'UPDATE elections SET name = ? WHERE id = ?')
  return {
    get: (id: string) => byId.get(id),
    /** The newest used first. */
    page: (offset: number, limit: number) => page.all(limit, offset),
    newestUsed: (): StoredElection | null => page.all(1, 0)[0] ?? null,
    count: () => total.get()?.n ?? 0,
    insert: ({ id, name, createdAt }: Omit<StoredElection, 'batches' | 'forms'>) => insert(id, name, createdAt),
    rename: (id: string, name: string) => rename(name, id),
  }
}
