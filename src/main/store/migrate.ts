import type { Database } from 'better-sqlite3'
import { type Failure, failure } from '../../shared/failure.ts'
import type { Migration } from './migrations/index.ts'

/**
 * Brings a database up to the newest step. Each step and its number are one transaction, so that a process killed
 * midway leaves the step either wholly done or not begun. Returns a failure for a database newer than this program.
 */
export const migrate = (db: Database, steps: readonly Migration[]): Failure | null => {
  const at = Number(db.pragma('user_version', { simple: true }))
  if (at > steps.length) return failure('workspace-too-new', { version: at })
  for (const step of steps.slice(at)) {
    db.transaction(() => {
      db.exec(step.sql)
      db.pragma(`user_version = ${step.number}`)
    }).immediate()
  }
  return null
}
