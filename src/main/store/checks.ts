import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Check, Verdict } from '../../shared/check.ts'
import { Slot } from '../../shared/slot.ts'
import { command, query } from './query.ts'

/** `do` is a new act; `undo` and `redo` are acts about the act `of`. */
export type Step = { step: 'do'; of: null } | { step: 'undo' | 'redo'; of: number }

/** What holds of a slot after an act; `verdict` null: nobody has checked it. */
export type StoredCheck = {
  act: number
  pageId: string
  slot: Slot
  verdict: Verdict | null
  note: string | null
  who: string
  at: string
}

const Row = z
  .object({
    act: z.int(),
    page_id: z.string(),
    slot: Slot,
    verdict: z.enum(['value', 'unreadable', 'passed-on', 'none']),
    value: z.int().nullable(),
    note: z.string().nullable(),
    who: z.string(),
    at: z.string(),
  })
  .transform(
    ({ act, page_id, slot, verdict, value, note, who, at }): StoredCheck => ({
      ...{ act, pageId: page_id, slot, note, who, at },
      verdict: verdictOf(verdict, value),
    }),
  )

const verdictOf = (kind: Verdict['kind'] | 'none', value: number | null): Verdict | null => {
  if (kind === 'none') return null
  return kind === 'value' ? { kind, value: value ?? 0 } : { kind }
}

const ActRow = z.object({ number: z.int(), step: z.enum(['do', 'undo', 'redo']), of_act: z.int().nullable() })
export type CheckAct = { number: number; step: Step['step']; of: number | null }
const ActNumber = z.object({ number: z.int() })

const columns = 'act, page_id, slot, verdict, value, note, who, at'

/** What people said of figures: every act is kept, the newest of a slot counts. */
export const openChecks = (db: Database) => {
  const insertAct = query(
    db,
    ActNumber,
    'INSERT INTO check_acts (batch_id, who, at, step, of_act) VALUES (?, ?, ?, ?, ?) RETURNING number',
  )
  const insert = command(db, `INSERT INTO checks (${columns}) VALUES (${'?, '.repeat(7)}?)`)
  const newest = query(
    db,
    Row,
    `SELECT ${columns} FROM checks WHERE number IN (SELECT max(number) FROM checks WHERE page_id = ? GROUP BY slot) ORDER BY number`,
  )
  const before = query(
    db,
    Row,
    `SELECT ${columns} FROM checks WHERE page_id = ? AND slot = ? AND act < ? ORDER BY number DESC LIMIT 1`,
  )
  const ofAct = query(db, Row, `SELECT ${columns} FROM checks WHERE act = ? ORDER BY number`)
  const ofSlot = query(db, Row, `SELECT ${columns} FROM checks WHERE page_id = ? AND slot = ? ORDER BY number`)
  const acts = query(
    db,
    ActRow,
    'SELECT number, step, of_act FROM check_acts WHERE batch_id = ? AND who = ? ORDER BY number',
  )
  return {
    /** Writes an act down; answers its number. */
    insert(
      { batchId, who, at, step, of }: Step & { batchId: string; who: string; at: string },
      checks: readonly Omit<StoredCheck, 'act' | 'who' | 'at'>[],
    ): number {
      const act = insertAct.get(batchId, who, at, step, of)?.number ?? 0
      for (const { pageId, slot, verdict, note } of checks) {
        const value = verdict?.kind === 'value' ? verdict.value : null
        insert(act, pageId, slot, verdict?.kind ?? 'none', value, note, who, at)
      }
      return act
    },
    /** The newest check of each slot of these pages; slots that nobody has checked any more are left out. */
    ofPages: (pageIds: readonly string[]): ReadonlyMap<Slot, Check> => {
      const all = pageIds.flatMap((pageId) => newest.all(pageId)).toSorted((a, b) => a.act - b.act)
      return new Map(
        all.flatMap(({ slot, verdict, note, who, at }) =>
          verdict === null ? [] : [[slot, { verdict, note, who, at }]],
        ),
      )
    },
    newestOf: (pageId: string, slot: Slot) => newest.all(pageId).find((one) => one.slot === slot) ?? null,
    /** What held of a slot before an act. */
    before: (pageId: string, slot: Slot, act: number) => before.get(pageId, slot, act),
    ofAct: (act: number) => ofAct.all(act),
    history: (pageId: string, slot: Slot) => ofSlot.all(pageId, slot),
    /** All acts of a person in a batch, oldest first. */
    acts: (batchId: string, who: string): CheckAct[] =>
      acts.all(batchId, who).map(({ number, step, of_act }) => ({ number, step, of: of_act })),
  }
}
