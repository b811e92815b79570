import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Failure } from '../../shared/failure.ts'
import { PageReading } from '../../shared/reading.ts'
import { asJsonOrNull, json } from './columns.ts'
import { command, query } from './query.ts'

const AttemptRow = z
  .object({ page_id: z.string(), at: z.string(), milliseconds: z.int(), failure: json(Failure).nullable() })
  .transform(({ page_id, ...row }) => ({ pageId: page_id, ...row }))
export type StoredAttempt = z.infer<typeof AttemptRow>

const ReadingRow = z
  .object({
    number: z.int(),
    page_id: z.string(),
    reader: z.string(),
    reader_version: z.string(),
    at: z.string(),
    reading: json(PageReading),
  })
  .transform(({ page_id, reader_version, ...row }) => ({ pageId: page_id, version: reader_version, ...row }))
export type StoredReading = z.infer<typeof ReadingRow>

const CheckActRow = z
  .object({
    number: z.int(),
    who: z.string(),
    at: z.string(),
    step: z.enum(['do', 'undo', 'redo']),
    of_act: z.int().nullable(),
  })
  .transform(({ of_act, ...row }) => ({ ...row, of: of_act }))
export type StoredCheckAct = z.infer<typeof CheckActRow>

const Last = z.object({ number: z.int().nullable() })

/** Rows that only a batch as a whole needs: to be taken to another workspace, and put down there as they were. */
export const openBatchRows = (db: Database) => {
  const ofPages = 'JOIN pages ON pages.id = page_id WHERE pages.batch_id = ?'
  const attempts = query(
    db,
    AttemptRow,
    `SELECT page_id, at, milliseconds, attempts.failure FROM attempts ${ofPages} ORDER BY attempts.number`,
  )
  const lastReading = query(db, Last, `SELECT max(readings.number) AS number FROM readings ${ofPages}`)
  const readings = query(
    db,
    ReadingRow,
    `SELECT readings.number, page_id, reader, reader_version, at, reading FROM readings ${ofPages}
     AND readings.number > ? AND readings.number <= ? ORDER BY readings.number LIMIT ?`,
  )
  const checkActs = query(
    db,
    CheckActRow,
    'SELECT number, who, at, step, of_act FROM check_acts WHERE batch_id = ? ORDER BY number',
  )
  const putAttempt = command(db, 'INSERT INTO attempts (page_id, at, milliseconds, failure) VALUES (?, ?, ?, ?)')
  return {
    attempts: (batchId: string) => attempts.all(batchId),
    /** The number of the newest reading; those after it were not there yet. */
    lastReading: (batchId: string) => lastReading.get(batchId)?.number ?? 0,
    readings: (batchId: string, after: number, last: number, limit: number) =>
      readings.all(batchId, after, last, limit),
    checkActs: (batchId: string) => checkActs.all(batchId),
    putAttempt: ({ pageId, at, milliseconds, failure }: StoredAttempt) =>
      putAttempt(pageId, at, milliseconds, asJsonOrNull(failure)),
  }
}
