import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Figure } from '../../shared/figure.ts'
import { SecondPlan } from '../../shared/second.ts'
import type { Slot } from '../../shared/slot.ts'
import { isLive } from './checks.ts'
import { asFlag, flag, json } from './columns.ts'
import { command, query } from './query.ts'

/** `seed` decides which forms are chosen. */
const StoredPlan = SecondPlan.extend({ seed: z.string() })
export type StoredPlan = z.infer<typeof StoredPlan>

/** A form with how many of its figures are wanted a second time, and are for one person, who may have `met` it before. */
const SecondForm = z
  .object({
    id: z.string(),
    page_id: z.string(),
    figures: z.int(),
    wanted: z.int(),
    contested: z.int(),
    yours: z.int(),
    known: flag,
    met: flag,
  })
  .transform(({ page_id, ...row }) => ({ ...row, pageId: page_id }))
export type SecondForm = z.infer<typeof SecondForm>

const FigureRow = z.object({ figure: json(Figure) })
const PageRow = z.object({ page_id: z.string() })
const AnswerRow = z.object({ page_id: z.string(), slot: z.string(), value: z.int().nullable() })

/** What a person has said of figures, by form and slot; `forms` says of which. */
const mineOf = (forms: string): string => `
  mine AS MATERIALIZED (
    SELECT part.form_id, checks.slot,
      max(checks.how IN ('check', 'merged', 'adjudicated')) AS seen,
      max(checks.how = 'blind' AND ${isLive}) AS keyed,
      max(checks.how = 'known' AND ${isLive}) AS known
    FROM asked JOIN ${forms} JOIN checks ON checks.page_id = part.page_id AND checks.who = asked.who
    GROUP BY part.form_id, checks.slot),
  met AS MATERIALIZED (SELECT DISTINCT form_id FROM mine WHERE seen OR keyed)`

const withMine = 'LEFT JOIN mine ON mine.form_id = figures.form_id AND mine.slot = figures.slot'

/** Whoever has seen a figure, or keyed it, does not key it a second time; what one took back oneself may be keyed again. */
const isBlindFor = `figures.second = 'wanted' AND coalesce(mine.seen, 0) = 0 AND coalesce(mine.keyed, 0) = 0`
/** Of a form whose answers are known: all that a person has not yet keyed, if they never had a word on any of it. */
const isKnownFor = `figures.second <> 'none' AND coalesce(mine.known, 0) = 0
  AND figures.form_id NOT IN (SELECT form_id FROM met)`

/** What is keyed a second time, by whom, and what is known beforehand. */
export const openSecond = (db: Database) => {
  const plan = query(db, StoredPlan, 'SELECT share, known, seed FROM second_plans WHERE batch_id = ?')
  const setPlan = command(
    db,
    `INSERT INTO second_plans VALUES (?, ?, ?, ?)
     ON CONFLICT (batch_id) DO UPDATE SET share = excluded.share, known = excluded.known`,
  )
  const forms = query(
    db,
    SecondForm,
    `WITH asked AS (SELECT ? AS batch, ? AS who),
       ${mineOf('forms ON forms.batch_id = asked.batch JOIN form_parts AS part ON part.form_id = forms.id')}
     SELECT forms.id, first.page_id, coalesce(known_forms.shown, 0) AS known,
       forms.id IN (SELECT form_id FROM met) AS met,
       count(*) FILTER (WHERE figures.second <> 'none') AS figures,
       count(*) FILTER (WHERE figures.second = 'wanted') AS wanted,
       count(*) FILTER (WHERE figures.reason = 'contested') AS contested,
       count(*) FILTER (WHERE CASE WHEN coalesce(known_forms.shown, 0) = 1 THEN ${isKnownFor} ELSE ${isBlindFor} END) AS yours
     FROM asked
       JOIN forms ON forms.batch_id = asked.batch
       JOIN files ON files.id = forms.file_id
       JOIN form_parts AS first ON first.form_id = forms.id AND first.position = 1
       JOIN figures ON figures.form_id = forms.id
       ${withMine}
       LEFT JOIN known_forms ON known_forms.page_id = first.page_id
     GROUP BY forms.id ORDER BY files.path, forms.first_page, forms.id`,
  )
  const toKey = (condition: string) =>
    query(
      db,
      FigureRow,
      `WITH asked AS (SELECT ? AS form, ? AS who), ${mineOf('form_parts AS part ON part.form_id = asked.form')}
       SELECT figures.figure FROM asked JOIN figures ON figures.form_id = asked.form ${withMine}
       WHERE ${condition} ORDER BY figures.position`,
    )
  const [blind, known] = [toKey(isBlindFor), toKey(isKnownFor)]
  const shown = query(db, PageRow, 'SELECT page_id FROM known_forms WHERE page_id = ? AND shown = 1')
  const show = command(
    db,
    'INSERT INTO known_forms VALUES (?, ?, ?) ON CONFLICT (page_id) DO UPDATE SET shown = excluded.shown',
  )
  const answer = command(
    db,
    'INSERT INTO known_answers VALUES (?, ?, ?) ON CONFLICT (page_id, slot) DO UPDATE SET value = excluded.value',
  )
  const answers = query(
    db,
    AnswerRow,
    'SELECT page_id, slot, value FROM known_answers JOIN pages ON pages.id = page_id WHERE batch_id = ?',
  )
  return {
    plan: (batchId: string): StoredPlan | null => plan.get(batchId),
    /** The seed stays what it was when the first plan was made. */
    setPlan: (batchId: string, { share, known, seed }: StoredPlan) => setPlan(batchId, share, known, seed),
    /** The forms of a batch in the order of their files, seen with the eyes of one person. */
    forms: (batchId: string, who: string | null): SecondForm[] => forms.all(batchId, who),
    toKey: (formId: string, who: string, isKnown: boolean): Figure[] =>
      (isKnown ? known : blind).all(formId, who).map(({ figure }) => figure),
    isKnown: (firstPageId: string): boolean => shown.get(firstPageId) !== null,
    setKnown: (firstPageId: string, batchId: string, isShown: boolean) => show(firstPageId, batchId, asFlag(isShown)),
    setAnswer: (pageId: string, slot: Slot, value: number | null) => answer(pageId, slot, value),
    /** What is known of figures of a batch, by `<page> <slot>`; null: that nobody can read it. */
    answers: (batchId: string): ReadonlyMap<string, number | null> =>
      new Map(answers.all(batchId).map(({ page_id, slot, value }) => [`${page_id} ${slot}`, value])),
  }
}
