import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { failure } from '../../../shared/failure.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { copyWhole } from './copy-whole.ts'
import { type BackedUp, liesWithin, spaceIn } from './make-backup.ts'
import { checkFiles, readBackup } from './read-backup.ts'

/** The names in a folder, or none when there is no such folder. */
const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })

/**
 * Makes a workspace of a backup, in a folder that is absent or empty. The backup is read from end to end before, the
 * workspace after; it has a passing name until then, so that a half-made one is never worked in.
 */
export const restoreBackup = async (from: string, to: string, signal: AbortSignal): Promise<Result<BackedUp>> => {
  if (liesWithin(to, from)) return failed(failure('backup-inside'))
  if ((await namesIn(to)).length > 0) return failed(failure('folder-not-empty', { path: to }))
  const read = await readBackup(from, signal)
  if (!read.ok) return read
  const { manifest, database } = read.value
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
  await mkdir(dirname(to), { recursive: true })
  const trouble = await spaceIn(dirname(to), bytes)
  if (trouble) return failed(trouble)
  const passing = `${to}.restoring`
  try {
    await rm(passing, { recursive: true, force: true })
    await mkdir(passing)
    for (const { path } of manifest.files) {
      signal.throwIfAborted()
      await copyWhole(join(from, path), join(passing, path))
    }
    if (!(await checkFiles(passing, manifest, signal)).ok) return failed(failure('not-written-whole'))
    await rmdir(to).catch(() => undefined)
    await rename(passing, to)
    const { files, outside } = manifest
    return ok({ path: to, files: files.length, bytes, outside, brokenAct: database.brokenAct })
  } finally {
    await rm(passing, { recursive: true, force: true })
  }
}
