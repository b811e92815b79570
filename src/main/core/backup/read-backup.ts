import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { BackupManifest, backupFormat } from '../../../shared/backup.ts'
import { failure } from '../../../shared/failure.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { type DatabaseFacts, databaseName, inspectDatabase, schemaVersion } from '../../store/backup.ts'
import { hashFile } from '../hash-file.ts'

export const manifestName = 'manifest.json'

export type SoundBackup = { manifest: BackupManifest; database: DatabaseFacts }

const damaged = (path: string): Result<never> => failed(failure('backup-damaged', { path }))

const readManifest = async (folder: string): Promise<Result<BackupManifest>> => {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null)
  if (text === null) return failed(failure('not-a-backup'))
  const said = z
    .string()
    .transform((one, context): unknown => {
      try {
        return JSON.parse(one)
      } catch {
        context.addIssue('no JSON')
        return z.NEVER
      }
    })
    .safeParse(text)
  if (!said.success) return damaged(manifestName)
  const format = z.object({ format: z.string() }).safeParse(said.data)
  if (!format.success || !format.data.format.startsWith('tallydesk-backup/')) return failed(failure('not-a-backup'))
  if (format.data.format !== backupFormat)
    return failed(failure('backup-too-new', { format: format.data.format.slice(0, 64) }))
  const manifest = BackupManifest.safeParse(said.data)
  return manifest.success ? ok(manifest.data) : damaged(manifestName)
}

/** Whether every file is there as the manifest says, and the database whole: the first that is not is named. */
export const checkFiles = async (
  folder: string,
  { files }: BackupManifest,
  signal: AbortSignal,
): Promise<Result<DatabaseFacts>> => {
  for (const { path, bytes, sha256 } of files) {
    const at = join(folder, path)
    const size = await stat(at).then(
      (found) => found.size,
      () => null,
    )
    if (size !== bytes || (await hashFile(at, signal)) !== sha256) return damaged(path)
  }
  const database = files.some(({ path }) => path === databaseName) ? inspectDatabase(join(folder, databaseName)) : null
  if (database === null) return damaged(databaseName)
  return database.version > schemaVersion
    ? failed(failure('workspace-too-new', { version: database.version }))
    : ok(database)
}

/** A backup that has been read from end to end and is whole. */
export const readBackup = async (folder: string, signal: AbortSignal): Promise<Result<SoundBackup>> => {
  const manifest = await readManifest(folder)
  if (!manifest.ok) return manifest
  const database = await checkFiles(folder, manifest.value, signal)
  return database.ok ? ok({ manifest: manifest.value, database: database.value }) : database
}
