import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { CheckHow, type Verdict } from '../../shared/check.ts'
import { Slot } from '../../shared/slot.ts'
import { asFlag } from './columns.ts'
import { command, query } from './query.ts'

/** `do` is a new act; `undo` and `redo` are acts about the act `of`. */
export type Step = { step: 'do'; of: null } | { step: 'undo' | 'redo'; of: number }

/** What an act says of a slot; `verdict` null: nothing any more. */
export type StoredCheck = {
  act: number
  pageId: string
  slot: Slot
  verdict: Verdict | null
  note: string | null
  who: string
  at: string
  how: CheckHow
}

/** A check whose act has not been taken back. */
export type LiveCheck = StoredCheck & { verdict: Verdict }

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
    how: CheckHow,
  })
  .transform(
    ({ page_id, verdict, value, ...row }): StoredCheck => ({
      ...row,
      pageId: page_id,
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

const columns = 'act, page_id, slot, verdict, value, note, who, at, how'

/** Of a row of checks: the last word about its act, if there is any, is that it is done again. */
export const isLive = `EXISTS (SELECT 1 FROM check_acts AS done WHERE done.number = checks.act AND done.step = 'do')
  AND coalesce((SELECT step FROM check_acts AS later WHERE later.of_act = checks.act ORDER BY later.number DESC LIMIT 1), 'redo') = 'redo'`

const hasVerdict = <T extends Pick<StoredCheck, 'verdict'>>(check: T): check is T & { verdict: Verdict } =>
  check.verdict !== null

const wordOf = ({ pageId, slot, who, at }: Pick<StoredCheck, 'pageId' | 'slot' | 'who' | 'at'>): string =>
  JSON.stringify([pageId, slot, who, at])

/**
 * What counts of what live acts said, oldest first. A merged word without a verdict says that the same word before it
 * has been answered on another computer, in its sight, and counts no longer.
 */
export const thatCount = <T extends Omit<StoredCheck, 'act'>>(said: readonly T[]): (T & { verdict: Verdict })[] => {
  const answered = new Map<string, number>()
  for (const [n, one] of said.entries()) if (one.verdict === null && one.how === 'merged') answered.set(wordOf(one), n)
  return said.flatMap((one, n) => (hasVerdict(one) && n > (answered.get(wordOf(one)) ?? -1) ? [one] : []))
}

/** What people said of figures: every act is kept; what the acts say that are not taken back counts. */
export const openChecks = (db: Database) => {
  const insertAct = query(
    db,
    ActNumber,
    'INSERT INTO check_acts (batch_id, who, at, step, of_act) VALUES (?, ?, ?, ?, ?) RETURNING number',
  )
  const insert = command(db, `INSERT INTO checks (${columns}) VALUES (${'?, '.repeat(8)}?)`)
  const live = query(db, Row, `SELECT ${columns} FROM checks WHERE page_id = ? AND ${isLive} ORDER BY number`)
  const ofAct = query(db, Row, `SELECT ${columns} FROM checks WHERE act = ? ORDER BY number`)
  const ofSlot = query(db, Row, `SELECT ${columns} FROM checks WHERE page_id = ? AND slot = ? ORDER BY number`)
  const ofBatch = query(
    db,
    Row,
    `SELECT ${columns} FROM checks WHERE act IN (SELECT number FROM check_acts WHERE batch_id = ?) AND ${isLive} ORDER BY number`,
  )
  const people = query(
    db,
    z.object({ who: z.string() }),
    'SELECT DISTINCT checks.who FROM checks JOIN check_acts ON check_acts.number = act WHERE batch_id = ? ORDER BY checks.who',
  )
  const acts = query(
    db,
    ActRow,
    `SELECT number, step, of_act FROM check_acts WHERE batch_id = ? AND who = ?
       AND EXISTS (SELECT 1 FROM checks WHERE act = check_acts.number AND how IN ('blind', 'known')) = ? ORDER BY number`,
  )
  return {
    /** Writes down an act of `who`; a check may have been said by somebody else at another time. Answers its number. */
    insert(
      { batchId, who, at, step, of }: Step & { batchId: string; who: string; at: string },
      checks: readonly Omit<StoredCheck, 'act'>[],
    ): number {
      const act = insertAct.get(batchId, who, at, step, of)?.number ?? 0
      for (const said of checks) {
        const value = said.verdict?.kind === 'value' ? said.verdict.value : null
        const kind = said.verdict?.kind ?? 'none'
        insert(act, said.pageId, said.slot, kind, value, said.note, said.who, said.at, said.how)
      }
      return act
    },
    /** What counts of what was said of the slots of these pages, oldest first. */
    live: (pageIds: readonly string[]): LiveCheck[] =>
      thatCount(pageIds.flatMap((pageId) => live.all(pageId)).toSorted((a, b) => a.act - b.act)),
    ofAct: (act: number) => ofAct.all(act),
    history: (pageId: string, slot: Slot) => ofSlot.all(pageId, slot),
    /** What counts of all that was said in a batch, oldest first. */
    ofBatch: (batchId: string): LiveCheck[] => ofBatch.all(batchId).filter(hasVerdict),
    /** Everybody who has said something in a batch. */
    people: (batchId: string) => people.all(batchId).map(({ who }) => who),
    /** All acts of a person in a batch, oldest first: those of keying without seeing, or the others. */
    acts: (batchId: string, who: string, isBlind: boolean): CheckAct[] =>
      acts.all(batchId, who, asFlag(isBlind)).map(({ number, step, of_act }) => ({ number, step, of: of_act })),
  }
}
