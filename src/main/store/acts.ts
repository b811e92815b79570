import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { command, query } from './query.ts'

/** Something a person or the program did. `detail` never holds keys or tokens. */
export type Act = { at: string; who: string; act: string; batchId: string | null; detail: Record<string, unknown> }

const Row = z.object({
  number: z.int(),
  at: z.string(),
  who: z.string(),
  act: z.string(),
  batch_id: z.string().nullable(),
  detail: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
})
type Row = z.infer<typeof Row>

/** A line of the log as it stands. */
export type ActLine = Omit<Act, 'detail'> & { number: number; previousHash: string; hash: string; detail: string }

const beginning = '0'.repeat(64)

const hashOf = (row: Omit<Row, 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([row.number, row.at, row.who, row.act, row.batch_id, row.detail, row.previous_hash]))
    .digest('hex')

/** Whether a line, wherever it comes from, is as its hash says. */
export const isAsWritten = ({ batchId, previousHash, hash, ...line }: ActLine): boolean =>
  hash === hashOf({ ...line, batch_id: batchId, previous_hash: previousHash })

/** The log of acts: each line carries the hash of the one before, so that a line cannot be changed unseen. */
export const openActs = (db: Database) => {
  const last = query(db, Row, 'SELECT * FROM acts ORDER BY number DESC LIMIT 1')
  const every = query(db, Row, 'SELECT * FROM acts ORDER BY number')
  const ofBatch = query(db, Row, 'SELECT * FROM acts WHERE batch_id = ? ORDER BY number')
  const insert = command(db, 'INSERT INTO acts VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  return {
    record({ at, who, act, batchId, detail }: Act): void {
      const before = last.get()
      const row = {
        number: (before?.number ?? 0) + 1,
        at,
        who,
        act,
        batch_id: batchId,
        detail: JSON.stringify(detail),
        previous_hash: before?.hash ?? beginning,
      }
      insert(row.number, at, who, act, batchId, row.detail, row.previous_hash, hashOf(row))
    },
    /** The number of the first act whose chain is broken, or null when every line is as it was written. */
    firstBroken(): number | null {
      let previous = beginning
      for (const [index, row] of every.all().entries()) {
        if (row.number !== index + 1 || row.previous_hash !== previous || row.hash !== hashOf(row)) return row.number
        previous = row.hash
      }
      return null
    },
    /** The lines about a batch, as they stand. */
    ofBatch: (batchId: string): ActLine[] =>
      ofBatch.all(batchId).map(({ batch_id, previous_hash, ...row }) => ({
        ...row,
        batchId: batch_id,
        previousHash: previous_hash,
      })),
    count: (): number => last.get()?.number ?? 0,
  }
}
