import { mkdir, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { type BackupManifest, backupFormat } from '../../../shared/backup.ts'
import { type Failure, failure } from '../../../shared/failure.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { databaseName, inspectDatabase } from '../../store/backup.ts'
import type { Store } from '../../store/open-store.ts'
import { fullBatchName } from '../batch-name.ts'
import type { Folders } from '../folders.ts'
import { hashFile } from '../hash-file.ts'
import { limits } from '../limits.ts'
import type { Clock } from '../ports.ts'
import { copyWhole } from './copy-whole.ts'
import { manifestName, readBackup } from './read-backup.ts'
import { filesOfWorkspace, type WorkspaceFile } from './workspace-files.ts'

export type BackupParts = { store: Store; folders: Folders; clock: Clock; version: string }

/** A backup that was read back whole. `brokenAct`: the first line of the log of acts that is not as it was written. */
export type BackedUp = { path: string; files: number; bytes: number; outside: string[]; brokenAct: number | null }

const megabyte = 1_048_576
const bytesOf = (files: readonly { bytes: number }[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0)

export const spaceIn = async (folder: string, bytes: number): Promise<Failure | null> => {
  const { bavail, bsize } = await statfs(folder)
  const [needed, free] = [Math.ceil(bytes / megabyte) + limits.spareMegabytes, Math.floor((bavail * bsize) / megabyte)]
  return free < needed ? failure('disk-full', { needed, free }) : null
}

export const liesWithin = (path: string, folder: string): boolean => {
  const way = relative(resolve(folder), resolve(path))
  return way === '' || !(way.startsWith('..') || resolve(folder, way) !== join(resolve(folder), way))
}

/** Copies what has changed since the last time; a file that goes meanwhile has been copied or was never needed. */
const copyChanged = async (
  workspace: string,
  to: string,
  copied: Map<string, WorkspaceFile & { sha256: string }>,
  signal: AbortSignal,
): Promise<void> => {
  for (const file of await filesOfWorkspace(workspace)) {
    signal.throwIfAborted()
    if (copied.get(file.path)?.mark === file.mark) continue
    const from = join(workspace, file.path)
    const sha256 = await copyWhole(from, join(to, file.path))
      .then(() => hashFile(from, signal))
      .catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      })
    if (sha256 !== null) copied.set(file.path, { ...file, sha256 })
  }
}

/**
 * Files, then the database, then the files that came meanwhile: whatever the database names is there, for a file is in
 * its place before the database speaks of it.
 */
const writeAll = async (
  { store, folders, clock, version }: BackupParts,
  to: string,
  signal: AbortSignal,
): Promise<void> => {
  const { workspace } = folders
  const copied = new Map<string, WorkspaceFile & { sha256: string }>()
  await mkdir(to, { recursive: true })
  await copyChanged(workspace, to, copied, signal)
  const database = join(to, databaseName)
  await store.backup(database)
  await copyChanged(workspace, to, copied, signal)
  const files = [...copied.values()].map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }))
  const own = { path: databaseName, bytes: await folders.sizeOf(database), sha256: await hashFile(database, signal) }
  const manifest: BackupManifest = {
    format: backupFormat,
    program: version,
    madeAt: clock.now().toISOString(),
    workspace,
    files: [own, ...files],
    outside: inspectDatabase(database)?.outside ?? [],
  }
  await writeFile(join(to, manifestName), JSON.stringify(manifest, null, 1), { flush: true })
}

const freeName = async (folders: Folders, to: string, at: Date): Promise<string> => {
  const [day] = fullBatchName('', at, '').split('_').filter(Boolean)
  for (let n = 1; ; n += 1) {
    const path = join(to, `TallyDesk ${day}${n === 1 ? '' : ` (${n})`}`)
    if (!(await folders.exists(path))) return path
  }
}

/**
 * Backs a workspace up into a new folder within `to`, while it is worked with. The folder has a passing name until all
 * of it has been read back: what is half made is never taken for a backup.
 */
export const makeBackup = async (parts: BackupParts, to: string, signal: AbortSignal): Promise<Result<BackedUp>> => {
  const { folders, clock } = parts
  if (liesWithin(to, folders.workspace)) return failed(failure('backup-inside'))
  await mkdir(to, { recursive: true })
  const listed = await filesOfWorkspace(folders.workspace)
  const bytes = bytesOf(listed) + (await folders.sizeOf(folders.absolute(databaseName)))
  const trouble = await spaceIn(to, bytes)
  if (trouble) return failed(trouble)
  const path = await freeName(folders, to, clock.now())
  const part = `${path}.part`
  try {
    await rm(part, { recursive: true, force: true })
    await writeAll(parts, part, signal)
    const read = await readBackup(part, signal)
    if (!read.ok) return failed(failure('not-written-whole'))
    await rename(part, path)
    const { manifest, database } = read.value
    const { files, outside } = manifest
    return ok({ path, files: files.length, bytes: bytesOf(files), outside, brokenAct: database.brokenAct })
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}
