import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Failure } from '../../shared/failure.ts'
import { json } from './columns.ts'
import { query } from './query.ts'

const Row = z
  .object({
    id: z.string(),
    path: z.string(),
    page: z.int().nullable(),
    page_id: z.string().nullable(),
    kind: z.enum(['failed', 'skipped']),
    failure: json(Failure),
    at: z.string(),
  })
  .transform(({ page_id, ...row }) => ({ ...row, pageId: page_id }))

/** A file refused as a whole is one line; a file with pages tells of each page instead. */
const lines = `
  SELECT files.id, path, NULL AS page, NULL AS page_id, state AS kind, failure, at, 0 AS number
  FROM files WHERE batch_id = ? AND state IN ('failed', 'skipped') AND failure IS NOT NULL AND page_count = 0
  UNION ALL
  SELECT pages.id, path, number, pages.id, pages.state, pages.failure, settled_at, number
  FROM pages JOIN files ON files.id = file_id
  WHERE pages.batch_id = ? AND pages.state IN ('failed', 'skipped')`

/** Everything of a batch that failed or was skipped, each with its reason, in the order of the files. */
export const openNotRead = (db: Database) => {
  const page = query(db, Row, `SELECT * FROM (${lines}) ORDER BY path, number, id LIMIT ? OFFSET ?`)
  const total = query(db, z.object({ n: z.int() }), `SELECT count(*) AS n FROM (${lines})`)
  return {
    page: (batchId: string, offset: number, limit: number) => page.all(batchId, batchId, limit, offset),
    count: (batchId: string) => total.get(batchId, batchId)?.n ?? 0,
  }
}
