import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'

const Holder = z.object({ pid: z.int(), program: z.string() })

/** Gives the lock back; the operating system does the same when the process dies. */
export type WriterLock = { release(): void }

const holderOf = (folder: string): z.infer<typeof Holder> => {
  try {
    return Holder.parse(JSON.parse(readFileSync(join(folder, 'writer.json'), 'utf8')))
  } catch {
    return { pid: 0, program: '?' }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')

/**
 * Makes this process the one writer of a workspace. The lock is an exclusive transaction on a file of its own: it is
 * held by the operating system, so a killed process leaves nothing stale. `writer.json` only names the holder.
 */
export const takeWriterLock = (folder: string, program: string): Result<WriterLock> => {
  const lock = new Database(join(folder, 'writer.lock'), { timeout: 0 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (isBusy(error)) return failed(failure('workspace-in-use', holderOf(folder)))
    throw error
  }
  writeFileSync(join(folder, 'writer.json'), JSON.stringify({ pid: process.pid, program }))
  return ok({ release: () => lock.close() })
}
