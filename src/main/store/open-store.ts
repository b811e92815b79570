import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Failure, failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Settings } from '../../shared/settings.ts'
import { openActs } from './acts.ts'
import { databaseName, writeBackup } from './backup.ts'
import { openBatchRows } from './batch-rows.ts'
import { openBatches } from './batches.ts'
import { openChecks } from './checks.ts'
import { openElections } from './elections.ts'
import { openExports } from './exports.ts'
import { openFiles } from './files.ts'
import { openFormChoices } from './form-choices.ts'
import { openForms } from './forms.ts'
import { migrate } from './migrate.ts'
import { type Migration, migrations } from './migrations/index.ts'
import { openNotRead } from './not-read.ts'
import { openPageList } from './page-list.ts'
import { openPageSayings } from './page-sayings.ts'
import { openPages } from './pages.ts'
import { openPlacedForms } from './placed-forms.ts'
import { openQueue } from './queue.ts'
import { openReadings } from './readings.ts'
import { openSecond } from './second.ts'
import { openSettings } from './settings.ts'
import { isSound, setAside } from './sound.ts'
import { openSources } from './sources.ts'
import { openTallies } from './tallies.ts'
import { openUnits } from './units.ts'
import { takeWriterLock } from './writer-lock.ts'

type Options = {
  folder: string
  program: string
  now: Date
  steps?: readonly Migration[]
  /** Settings that hold until the store is closed and are never stored. */
  settings?: Partial<Settings>
}

const nouns = (db: Database.Database, settings: Partial<Settings>) => ({
  acts: openActs(db),
  batches: openBatches(db),
  batchRows: openBatchRows(db),
  checks: openChecks(db),
  elections: openElections(db),
  exports: openExports(db),
  files: openFiles(db),
  formChoices: openFormChoices(db),
  forms: openForms(db),
  notRead: openNotRead(db),
  pageList: openPageList(db),
  pageSayings: openPageSayings(db),
  pages: openPages(db),
  placedForms: openPlacedForms(db),
  queue: openQueue(db),
  readings: openReadings(db),
  second: openSecond(db),
  settings: openSettings(db, settings),
  sources: openSources(db),
  tallies: openTallies(db),
  units: openUnits(db),
})

/** The store of one workspace. `warning` tells of a damaged database that was set aside when it was opened. */
export type Store = ReturnType<typeof nouns> & {
  warning: Failure | null
  /** How many rows have been changed since the store was opened: what was asked of it holds while this stays the same. */
  changes(): number
  /** Does everything in `work` or nothing of it. */
  together<T>(work: () => T): T
  /** Writes the database down as it is at one moment, while it is worked with. */
  backup(to: string): Promise<void>
  close(): void
}

const connect = (path: string): Database.Database => {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  return db
}

/** Opens a workspace's store as its one writer, creating, mending aside and migrating as needed. */
export const openStore = ({ folder, program, now, steps = migrations, settings = {} }: Options): Result<Store> => {
  mkdirSync(folder, { recursive: true })
  const lock = takeWriterLock(folder, program)
  if (!lock.ok) return lock
  const path = join(folder, databaseName)
  const warning =
    existsSync(path) && !isSound(path) ? failure('workspace-damaged', { path: setAside(path, now) }) : null
  const db = connect(path)
  const trouble = migrate(db, steps)
  const close = (): void => {
    db.close()
    lock.value.release()
  }
  if (trouble) {
    close()
    return failed(trouble)
  }
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  return ok({
    ...nouns(db, settings),
    warning,
    changes: () => changes.get() ?? 0,
    together: (work) => db.transaction(work).immediate(),
    backup: (to) => writeBackup(db, to),
    close,
  })
}
