import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import {
  CheckedSum,
  Figure,
  FigureLevel,
  FigureState,
  Finding,
  type Standing,
  standingOf,
} from '../../shared/figure.ts'
import { Place } from '../../shared/place.ts'
import { secondWordOn } from '../../shared/second.ts'
import type { Slot } from '../../shared/slot.ts'
import { asJson, json } from './columns.ts'
import { command, query } from './query.ts'
import { tallyText } from './tallies.ts'

export const StoredForm = z
  .object({
    id: z.string(),
    batch_id: z.string(),
    file_id: z.string(),
    form: z.string(),
    first_page: z.int(),
    place: json(Place),
    votes_in_doubt: z.int(),
    sums: json(z.array(CheckedSum)),
    findings: json(z.array(Finding)),
    at: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    batchId: row.batch_id,
    fileId: row.file_id,
    form: row.form,
    firstPage: row.first_page,
    place: row.place,
    votesInDoubt: row.votes_in_doubt,
    sums: row.sums,
    findings: row.findings,
    at: row.at,
  }))
export type StoredForm = z.infer<typeof StoredForm>

/** A page of a form, and which of its pages it is. */
export type StoredPart = { pageId: string; formPage: number }

const FigureRow = z.object({ figure: json(Figure) })
const Part = z
  .object({ page_id: z.string(), position: z.int(), form_page: z.int().nullable() })
  .transform(({ page_id, position, form_page }): StoredPart => ({ pageId: page_id, formPage: form_page ?? position }))
const StateCount = z.object({ state: FigureState, level: FigureLevel, n: z.int() })
const Totals = z.object({ forms: z.int(), doubt: z.int() })

/** Forms as they stand after grouping and checking. They follow from readings and can be made again from them. */
export const openForms = (db: Database) => {
  const byId = query(db, StoredForm, 'SELECT * FROM forms WHERE id = ?')
  const newest = query(
    db,
    StoredForm,
    'SELECT * FROM forms WHERE batch_id = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?',
  )
  const inOrder = query(
    db,
    StoredForm,
    `SELECT forms.* FROM forms JOIN files ON files.id = file_id WHERE forms.batch_id = ? ORDER BY files.path, first_page`,
  )
  const checked = query(
    db,
    StoredForm,
    `SELECT * FROM forms WHERE id IN (SELECT form_id FROM figures WHERE level = 'checked') ORDER BY batch_id, id`,
  )
  const wholeChecked = query(
    db,
    StoredForm,
    `SELECT forms.* FROM forms JOIN files ON files.id = file_id WHERE forms.batch_id = ? AND NOT EXISTS
       (SELECT 1 FROM figures WHERE form_id = forms.id AND level = 'read' AND second <> 'none')
     ORDER BY files.path, first_page, forms.id`,
  )
  const ofFile = query(
    db,
    StoredForm,
    `SELECT * FROM forms WHERE file_id = ? OR id IN
     (SELECT form_id FROM form_parts JOIN pages ON pages.id = page_id WHERE pages.file_id = ?) ORDER BY first_page`,
  )
  const ofPage = query(
    db,
    StoredForm,
    'SELECT * FROM forms WHERE id = (SELECT form_id FROM form_parts WHERE page_id = ?)',
  )
  const parts = query(
    db,
    Part,
    'SELECT page_id, position, form_page FROM form_parts WHERE form_id = ? ORDER BY position',
  )
  const figures = query(db, FigureRow, 'SELECT figure FROM figures WHERE form_id = ? ORDER BY position')
  const states = query(
    db,
    StateCount,
    `SELECT figures.state, figures.level, count(*) AS n FROM figures JOIN forms ON forms.id = form_id
     WHERE batch_id = ? GROUP BY figures.state, figures.level`,
  )
  const totals = query(
    db,
    Totals,
    'SELECT count(*) AS forms, coalesce(sum(votes_in_doubt), 0) AS doubt FROM forms WHERE batch_id = ?',
  )
  const removeOfFile = command(
    db,
    `DELETE FROM forms WHERE file_id = ? OR id IN
     (SELECT form_id FROM form_parts JOIN pages ON pages.id = page_id WHERE pages.file_id = ?)`,
  )
  const insert = command(
    db,
    `INSERT INTO forms (id, batch_id, file_id, form, first_page, place, votes_in_doubt, sums, findings, at, tally)
     VALUES (${'?, '.repeat(10)}?)`,
  )
  const insertPart = command(db, 'INSERT INTO form_parts (form_id, position, page_id, form_page) VALUES (?, ?, ?, ?)')
  const insertFigure = command(
    db,
    'INSERT INTO figures (form_id, position, slot, state, level, figure, stake, reason, second) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  return {
    get: (id: string) => byId.get(id),
    newest: (batchId: string, last: { at: string; id: string } | null, limit: number) =>
      newest.all(batchId, last?.at ?? '9', last?.id ?? '', limit),
    inOrder: (batchId: string) => inOrder.all(batchId),
    /** Forms of all batches of which a person has checked a figure. */
    checked: () => checked.all(),
    /** Forms of which people have checked every figure, in the order of their files. */
    wholeChecked: (batchId: string) => wholeChecked.all(batchId),
    /** Forms with a page in this file, though they begin in another. */
    ofFile: (fileId: string) => ofFile.all(fileId, fileId),
    ofPage: (pageId: string) => ofPage.get(pageId),
    pageIds: (id: string) => parts.all(id).map(({ pageId }) => pageId),
    parts: (id: string) => parts.all(id),
    figures: (id: string) => figures.all(id).map(({ figure }) => figure),
    /** Figures that no person has checked, by state, and those that one has. */
    countFigures: (batchId: string): Record<Standing, number> => {
      const counts = { accepted: 0, solved: 0, open: 0, checked: 0 }
      for (const { n, ...figure } of states.all(batchId)) counts[standingOf(figure)] += n
      return counts
    },
    totals: (batchId: string) => totals.get(batchId) ?? { forms: 0, doubt: 0 },
    removeOfFile: (fileId: string) => removeOfFile(fileId, fileId),
    insert(
      form: StoredForm,
      pages: readonly StoredPart[],
      all: readonly Figure[],
      stakes: ReadonlyMap<Slot, number>,
    ): void {
      insert(
        form.id,
        form.batchId,
        form.fileId,
        form.form,
        form.firstPage,
        asJson(form.place),
        form.votesInDoubt,
        asJson(form.sums),
        asJson(form.findings),
        form.at,
        tallyText(all, stakes),
      )
      for (const [index, { pageId, formPage }] of pages.entries()) insertPart(form.id, index + 1, pageId, formPage)
      for (const [index, figure] of all.entries())
        insertFigure(
          ...[form.id, index + 1, figure.slot, figure.state, figure.level, asJson(figure)],
          ...[stakes.get(figure.slot) ?? 0, figure.why?.about ?? null, secondWordOn(figure)],
        )
    },
  }
}
