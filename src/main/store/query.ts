import type { Database } from 'better-sqlite3'
import type { z } from 'zod'

/** Values that SQLite takes as they are. */
export type Bound = string | number | null

/** A statement whose rows are parsed, so that a row is what its type says. */
export type Query<T> = { all(...values: Bound[]): T[]; get(...values: Bound[]): T | null }

export const query = <T>(db: Database, row: z.ZodType<T>, sql: string): Query<T> => {
  const statement = db.prepare<Bound[], unknown>(sql)
  return {
    all: (...values) => statement.all(...values).map((found) => row.parse(found)),
    get: (...values) => {
      const found = statement.get(...values)
      return found === undefined ? null : row.parse(found)
    },
  }
}

export type Command = (...values: Bound[]) => number

/** A statement that changes rows; answers how many. */
export const command = (db: Database, sql: string): Command => {
  const statement = db.prepare<Bound[]>(sql)
  return (...values) => statement.run(...values).changes
}
