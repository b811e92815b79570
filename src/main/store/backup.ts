import Database from 'better-sqlite3'
import { z } from 'zod'
import { openActs } from './acts.ts'
import { migrations } from './migrations/index.ts'
import { query } from './query.ts'
import { isSound } from './sound.ts'

export const databaseName = 'tallydesk.sqlite'

/** The newest schema that this program knows. */
export const schemaVersion = migrations.length

/** What a database that is not in use says of itself. `outside`: files that are read in place. */
export type DatabaseFacts = { version: number; brokenAct: number | null; outside: string[] }

/** Writes a database down as it is at one moment, while it is worked with; one file, with nothing beside it. */
export const writeBackup = async (db: Database.Database, to: string): Promise<void> => {
  await db.backup(to)
  const copy = new Database(to)
  copy.pragma('journal_mode = DELETE')
  copy.close()
}

const passesWholeCheck = (db: Database.Database): boolean => db.pragma('integrity_check(1)', { simple: true }) === 'ok'

const InPlace = z.object({ original: z.string() })

/** Looks into a database that nobody has open; null when it is not whole. */
export const inspectDatabase = (path: string): DatabaseFacts | null => {
  if (!isSound(path)) return null
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    if (!passesWholeCheck(db)) return null
    const version = Number(db.pragma('user_version', { simple: true }))
    if (version > schemaVersion || version < 1) return { version, brokenAct: null, outside: [] }
    const sql =
      'SELECT original FROM files WHERE stored IS NULL AND original IS NOT NULL AND copy_of IS NULL ORDER BY 1'
    const outside = query(db, InPlace, sql).all()
    return { version, brokenAct: openActs(db).firstBroken(), outside: outside.map(({ original }) => original) }
  } finally {
    db.close()
  }
}
