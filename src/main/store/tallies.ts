import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { FigureLevel } from '../../shared/figure.ts'
import { Slot } from '../../shared/slot.ts'
import { asJson } from './columns.ts'
import { query } from './query.ts'

/**
 * What the figures of one slot come to. Of the `figures` in doubt, `value` is what is read, `low` and `high` are what they
 * may come to, but for those that are `unbounded`: illegible, on a form that does not say how many ballots it counts.
 */
const Summed = z.object({
  slot: Slot,
  checked: z.int(),
  read: z.int(),
  figures: z.int(),
  value: z.int(),
  low: z.int(),
  high: z.int(),
  unbounded: z.int(),
})
export type Summed = z.infer<typeof Summed>

const OfForm = z
  .object({ form_id: z.string(), ...Summed.shape })
  .transform(({ form_id, ...row }) => ({ ...row, formId: form_id }))
export type SummedOfForm = z.infer<typeof OfForm>

const Plain = z
  .object({ form_id: z.string(), slot: Slot, value: z.int().nullable(), level: FigureLevel })
  .transform(({ form_id, ...row }) => ({ ...row, formId: form_id }))
export type PlainFigure = z.infer<typeof Plain>

const isDoubtful = `(figures.value IS NULL OR (level = 'read' AND state <> 'accepted'))`
const sum = (what: string, which: string): string => `coalesce(sum(${what}) FILTER (WHERE ${which}), 0)`
/** An illegible row holds at most as many votes as its form has ballots. */
const ballots = `CASE WHEN figures.value IS NULL AND slot LIKE 'votes.%' THEN
  (SELECT max(others.value) FROM figures AS others WHERE others.form_id = figures.form_id
   AND others.slot IN ('valid', 'total', 'ballots_used', 'ballots_received')) END`

const added = `slot,
  ${sum('figures.value', `NOT ${isDoubtful} AND level <> 'read'`)} AS checked,
  ${sum('figures.value', `NOT ${isDoubtful} AND level = 'read'`)} AS read,
  count(*) FILTER (WHERE ${isDoubtful}) AS figures,
  ${sum('figures.value', isDoubtful)} AS value,
  ${sum('max(0, figures.value - stake)', isDoubtful)} AS low,
  ${sum(`coalesce(figures.value + stake, ${ballots}, 0)`, isDoubtful)} AS high,
  count(*) FILTER (WHERE figures.value IS NULL AND ${ballots} IS NULL) AS unbounded`

const ofForms = 'FROM json_each(?) AS asked JOIN figures ON figures.form_id = asked.value WHERE used'

/** Sums of figures over forms, added up in the database. Rows without a candidate are left out. */
export const openTallies = (db: Database) => {
  const bySlot = query(db, Summed, `SELECT ${added} ${ofForms} GROUP BY slot`)
  const byForm = query(db, OfForm, `SELECT figures.form_id, ${added} ${ofForms} GROUP BY figures.form_id, slot`)
  const plain = query(
    db,
    Plain,
    `SELECT figures.form_id, slot, figures.value, level ${ofForms} ORDER BY figures.form_id, position`,
  )
  const unchecked = query(
    db,
    z.object({ id: z.string() }),
    `SELECT asked.value AS id FROM json_each(?) AS asked WHERE EXISTS
     (SELECT 1 FROM figures WHERE form_id = asked.value AND used AND level = 'read')`,
  )
  return {
    of: (formIds: readonly string[]) => bySlot.all(asJson(formIds)),
    /** The same, form by form. */
    ofEach: (formIds: readonly string[]) => byForm.all(asJson(formIds)),
    figures: (formIds: readonly string[]) => plain.all(asJson(formIds)),
    /** Those of these forms with a figure that no person has checked. */
    unchecked: (formIds: readonly string[]) => new Set(unchecked.all(asJson(formIds)).map(({ id }) => id)),
  }
}
