import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Figure } from '../../shared/figure.ts'
import { Place } from '../../shared/place.ts'
import type { QueueFilter, QueueItem } from '../../shared/queue.ts'
import { asJson, json } from './columns.ts'
import { query } from './query.ts'

const Row = z
  .object({
    form_id: z.string(),
    form: z.string(),
    path: z.string(),
    place: json(Place),
    stake: z.int(),
    figure: json(Figure),
  })
  .transform(({ form_id, ...row }): QueueItem => ({ id: `${form_id} ${row.figure.slot}`, formId: form_id, ...row }))
const Count = z.object({ n: z.int() })

const verdict = `json_extract(figures.figure, '$.check.verdict.kind')`
const doubtful = `figures.level = 'read' AND figures.state <> 'accepted' AND ${verdict} IS NOT 'passed-on'`
const which: Record<QueueFilter['which'], string> = {
  doubtful,
  contested: `figures.reason = 'contested'`,
  'passed-on': `figures.level = 'read' AND ${verdict} = 'passed-on'`,
  checked: `figures.level = 'checked'`,
}

const figuresThat = (condition: string): string => `
  FROM (SELECT ? AS batch, ? AS doubts, ? AS form, lower(?) AS find, ? AS who) AS asked
    JOIN forms ON forms.batch_id = asked.batch
    JOIN files ON files.id = forms.file_id
    JOIN figures ON figures.form_id = forms.id
  WHERE ${condition}
    AND (asked.doubts = '[]' OR figures.reason IN (SELECT value FROM json_each(asked.doubts)))
    AND (asked.form IS NULL OR forms.form = asked.form)
    AND (asked.find = '' OR instr(lower(files.path), asked.find) > 0 OR instr(lower(forms.place), asked.find) > 0)
    AND (asked.who IS NULL OR json_extract(figures.figure, '$.check.who') = asked.who)`

/** Figures that people have, or had, to look at: those on which people differ, the most votes at stake, form by form. */
export const openQueue = (db: Database) => {
  const of = (condition: string) => ({
    page: query(
      db,
      Row,
      `SELECT figures.form_id, forms.form, files.path, forms.place, figures.stake, figures.figure
       ${figuresThat(condition)} ORDER BY figures.reason IS NOT 'contested', figures.stake DESC, forms.id, figures.position LIMIT ? OFFSET ?`,
    ),
    count: query(db, Count, `SELECT count(*) AS n ${figuresThat(condition)}`),
  })
  const queues = {
    doubtful: of(which.doubtful),
    contested: of(which.contested),
    'passed-on': of(which['passed-on']),
    checked: of(which.checked),
  }
  const bound = (batchId: string, { doubts, form, find, who }: QueueFilter) =>
    [batchId, asJson(doubts), form, find, who] as const
  return {
    page: (batchId: string, filter: QueueFilter, offset: number, limit: number): QueueItem[] =>
      queues[filter.which].page.all(...bound(batchId, filter), limit, offset),
    count: (batchId: string, filter: QueueFilter): number =>
      queues[filter.which].count.get(...bound(batchId, filter))?.n ?? 0,
  }
}
