import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Failure } from '../../shared/failure.ts'
import { Place } from '../../shared/place.ts'
import { json } from './columns.ts'
import { PageState } from './pages.ts'
import { query } from './query.ts'

const Row = z
  .object({
    id: z.string(),
    path: z.string(),
    number: z.int(),
    state: PageState,
    failure: json(Failure).nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    pictured_at: z.string().nullable(),
    form_id: z.string().nullable(),
    kind: z.string().nullable(),
    form_page: z.int().nullable(),
    first_page: z.int().nullable(),
    place: json(Place).nullable(),
  })
  .transform(({ number, pictured_at, form_id, kind, form_page, first_page, place, ...page }) => ({
    ...page,
    page: number,
    picture: pictured_at,
    form:
      form_id === null || kind === null || form_page === null || first_page === null || place === null
        ? null
        : { id: form_id, kind, formPage: form_page, firstPage: first_page, place },
  }))
export type ListedPage = z.infer<typeof Row>

const Count = z.object({ n: z.int() })

/** Every page of a batch in the order of its files; pages of one form stand where its first page does. */
export const openPageList = (db: Database) => {
  const page = query(
    db,
    Row,
    `SELECT pages.id, files.path, pages.number, pages.state, pages.failure, pages.width, pages.height,
       pages.pictured_at, forms.id AS form_id, forms.form AS kind,
       coalesce(form_parts.form_page, form_parts.position) AS form_page, forms.first_page, forms.place
     FROM pages JOIN files ON files.id = pages.file_id
       LEFT JOIN form_parts ON form_parts.page_id = pages.id
       LEFT JOIN forms ON forms.id = form_parts.form_id
       LEFT JOIN files AS first ON first.id = forms.file_id
     WHERE pages.batch_id = ?
     ORDER BY coalesce(first.path, files.path), coalesce(first.id, files.id), coalesce(forms.first_page, pages.number),
       coalesce(form_parts.position, 0)
     LIMIT ? OFFSET ?`,
  )
  const total = query(db, Count, 'SELECT count(*) AS n FROM pages WHERE batch_id = ?')
  return {
    page: (batchId: string, offset: number, limit: number) => page.all(batchId, limit, offset),
    count: (batchId: string) => total.get(batchId)?.n ?? 0,
  }
}
