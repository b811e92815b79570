import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { asJsonOrNull, json } from './columns.ts'
import { command, query } from './query.ts'

const Row = z.object({
  contest: z.string(),
  pages: json(z.array(z.string())).nullable(),
  who: z.string(),
  at: z.string(),
})

/** The form of a contest that a person chose, by its pages, since forms are made anew. */
export type FormChoice = { contest: string; pages: readonly string[]; who: string; at: string }

/** Which of several forms counts: every choice is kept, the newest of a contest counts; `pages` null takes it back. */
export const openFormChoices = (db: Database) => {
  const newest = query(
    db,
    Row,
    `SELECT contest, pages, who, at FROM form_choices WHERE number IN
     (SELECT max(number) FROM form_choices WHERE election_id = ? GROUP BY contest)`,
  )
  const insert = command(db, 'INSERT INTO form_choices (election_id, contest, pages, who, at) VALUES (?, ?, ?, ?, ?)')
  return {
    insert: (electionId: string, contest: string, pages: readonly string[] | null, who: string, at: string) =>
      insert(electionId, contest, asJsonOrNull(pages), who, at),
    /** What holds now, by contest. */
    ofElection: (electionId: string): ReadonlyMap<string, FormChoice> =>
      new Map(
        newest
          .all(electionId)
          .flatMap(({ pages, ...row }) => (pages === null ? [] : [[row.contest, { ...row, pages }] as const])),
      ),
  }
}
