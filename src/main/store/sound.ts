import { existsSync, renameSync } from 'node:fs'
import Database from 'better-sqlite3'

const companions = ['', '-wal', '-shm']

const passesCheck = (path: string): boolean => {
  const db = new Database(path, { fileMustExist: true })
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok'
  } finally {
    db.close()
  }
}

/** Whether SQLite finds the file whole. A file that cannot be opened as a database is not. */
export const isSound = (path: string): boolean => {
  try {
    return passesCheck(path)
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return false
    throw error
  }
}

/** Moves a damaged database and its companions beside itself, under a name that says when. Nothing is deleted. */
export const setAside = (path: string, at: Date): string => {
  const aside = `${path}.damaged-${at.toISOString().replaceAll(/[:.]/g, '-')}`
  for (const end of companions) if (existsSync(path + end)) renameSync(path + end, aside + end)
  return aside
}
