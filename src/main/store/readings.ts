import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { PageReading } from '../../shared/reading.ts'
import { asJson, json } from './columns.ts'
import { command, query } from './query.ts'

const Row = z.object({ page_id: z.string(), reading: json(PageReading) })

/** What machines read. Rows are only ever added; the newest of a page is the one that counts. */
export const openReadings = (db: Database) => {
  const newest = query(
    db,
    Row,
    `SELECT page_id, reading FROM readings WHERE number IN
     (SELECT max(readings.number) FROM readings JOIN pages ON pages.id = page_id WHERE file_id = ? GROUP BY page_id)`,
  )
  const ofPage = query(db, Row, 'SELECT page_id, reading FROM readings WHERE page_id = ? ORDER BY number DESC LIMIT 1')
  const insert = command(
    db,
    'INSERT INTO readings (page_id, reader, reader_version, at, reading) VALUES (?, ?, ?, ?, ?)',
  )
  return {
    newestOfFile: (fileId: string) => new Map(newest.all(fileId).map((row) => [row.page_id, row.reading])),
    newest: (pageId: string): PageReading | null => ofPage.get(pageId)?.reading ?? null,
    insert: (pageId: string, reader: { id: string; version: string }, at: string, reading: PageReading) =>
      insert(pageId, reader.id, reader.version, at, asJson(reading)),
  }
}
