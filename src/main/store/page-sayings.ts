import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Framing } from '../../shared/framing.ts'
import { FormSaying, nothingSaid, type PageSaid, PlaceSaying, type Saying } from '../../shared/page-saying.ts'
import { asJsonOrNull, json } from './columns.ts'
import { command, query } from './query.ts'

export type Aspect = Saying['aspect']

export type WantedSaying = Saying & { pageId: string }
export type StoredSaying = WantedSaying & { act: number; who: string; at: string }

const common = { act: z.int(), page_id: z.string(), who: z.string(), at: z.string() }
const Row = z
  .discriminatedUnion('aspect', [
    z.object({ ...common, aspect: z.literal('form'), value: json(FormSaying).nullable() }),
    z.object({ ...common, aspect: z.literal('place'), value: json(PlaceSaying).nullable() }),
    z.object({ ...common, aspect: z.literal('picture'), value: json(Framing).nullable() }),
  ])
  .transform(({ page_id, ...row }): StoredSaying => ({ ...row, pageId: page_id }))

const PageId = z.object({ page_id: z.string() })
const columns = 'act, page_id, aspect, value, who, at'

/** The newest of each aspect, put together. */
const together = (sayings: readonly Saying[]): PageSaid => {
  const said = { ...nothingSaid }
  for (const saying of sayings)
    switch (saying.aspect) {
      case 'form':
        said.form = saying.value
        break
      case 'place':
        said.place = saying.value
        break
      case 'picture':
        said.picture = saying.value
        break
    }
  return said
}

/** What people said of pages: every act is kept, the newest of a page and aspect counts. */
export const openPageSayings = (db: Database) => {
  const insert = command(db, `INSERT INTO page_sayings (${columns}) VALUES (?, ?, ?, ?, ?, ?)`)
  const newest = query(
    db,
    Row,
    `SELECT ${columns} FROM page_sayings WHERE number IN
     (SELECT max(number) FROM page_sayings WHERE page_id = ? GROUP BY aspect)`,
  )
  const before = query(
    db,
    Row,
    `SELECT ${columns} FROM page_sayings WHERE number IN
     (SELECT max(number) FROM page_sayings WHERE page_id = ? AND act < ? GROUP BY aspect)`,
  )
  const ofAct = query(db, Row, `SELECT ${columns} FROM page_sayings WHERE act = ? ORDER BY number`)
  const everIn = query(
    db,
    PageId,
    `SELECT DISTINCT page_id FROM page_sayings WHERE aspect = 'form' AND json_extract(value, '$.group') = ?`,
  )
  const ofPage = (pageId: string): PageSaid => together(newest.all(pageId))
  return {
    insert(act: number, { pageId, aspect, value }: WantedSaying, who: string, at: string): void {
      insert(act, pageId, aspect, asJsonOrNull(value), who, at)
    },
    ofPage,
    newest: (pageId: string, aspect: Aspect) => newest.all(pageId).find((one) => one.aspect === aspect) ?? null,
    /** What held of a page before an act. */
    before: (pageId: string, act: number): PageSaid => together(before.all(pageId, act)),
    ofAct: (act: number) => ofAct.all(act),
    /** The pages that a person has put into one form. */
    inGroup: (group: string): string[] =>
      everIn
        .all(group)
        .map(({ page_id }) => page_id)
        .filter((pageId) => {
          const { form } = ofPage(pageId)
          return form?.kind === 'part' && form.group === group
        }),
  }
}
