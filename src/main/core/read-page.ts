import { stat } from 'node:fs/promises'
import { type Failure, failure } from '../../shared/failure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import { asItStands, type Framed, type Framing } from '../../shared/framing.ts'
import type { PageReading } from '../../shared/reading.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { StoredFile } from '../store/files.ts'
import { isDiskFull } from './disk-full.ts'
import type { Folders } from './folders.ts'
import { limits } from './limits.ts'
import type { Clock, Engine, Imaging } from './ports.ts'
import { reasonOf } from './reason-of.ts'

export type ReadParts = { imaging: Imaging; engine: Engine; folders: Folders; clock: Clock }

export type PageTask = {
  pageId: string
  number: number
  file: StoredFile
  /** The batch's folder, relative to the workspace. */
  folder: string
  forms: readonly FormDefinition[]
  /** What a person says of it: which form it is, and how its picture is to stand. */
  said: { form: FormDefinition | null; framing: Framing | null }
  onStep(step: 'picture' | 'reading'): void
  /** Called when its picture can be looked at. */
  onPicture(size: { width: number; height: number }, framed: Framed | null): void
}

export type PageOutcome = { reading: PageReading }

/** A page of which a person said the kind says nothing of it by itself. */
const toldKind = (reading: PageReading): PageReading => ({ ...reading, formConfidence: 0 })

/** Where the bytes of a file are; `folder` is its batch's, relative to the workspace. */
export const whereIs = (file: StoredFile, folder: string, folders: Folders): string =>
  file.stored === null ? (file.original ?? '') : folders.absolute(folder, file.stored)

/** A file read in place must be the file that was hashed: same size, same time of change. */
const changed = async (path: string, file: StoredFile): Promise<Failure | null> => {
  const now = await stat(path).catch(() => null)
  if (now === null) return failure('file-not-found')
  const same = now.size === file.bytes && (file.modifiedMs === null || now.mtimeMs === file.modifiedMs)
  return same ? null : failure('file-changed')
}

const tryReading = async (parts: ReadParts, task: PageTask, signal: AbortSignal): Promise<Result<PageOutcome>> => {
  const { imaging, engine, folders } = parts
  const path = whereIs(task.file, task.folder, folders)
  const trouble = await changed(path, task.file)
  if (trouble) return failed(trouble)
  task.onStep('picture')
  const { form, framing } = task.said
  const made = await imaging.picture(path, task.number, signal, framing ?? asItStands)
  if (!made.ok) return made
  const { image, picture, notes = [], source } = made.value
  await folders.writeWhole(folders.absolute(task.folder, folders.pictureOf(task.pageId)), picture)
  task.onPicture(image, framing !== null && source !== undefined ? { framing, source } : null)
  task.onStep('reading')
  const read = await engine.read({ image, forms: form === null ? task.forms : [form], signal })
  if (!read.ok) return read
  const reading = { ...read.value, notes }
  return ok({ reading: form === null ? reading : toldKind(reading) })
}

/**
 * Makes a page's picture and has it read, within the time limit. Answers null when `stop` ended it: the page then
 * waits as before. Whatever else goes wrong is a failure of this page alone, save a full disk, which is no page's fault
 * and is thrown.
 */
export const readPage = async (
  parts: ReadParts,
  task: PageTask,
  stop: AbortSignal,
): Promise<Result<PageOutcome> | null> => {
  const timeout = parts.clock.timeout(limits.millisecondsPerPage)
  const outcome = await tryReading(parts, task, AbortSignal.any([stop, timeout])).catch(
    (error: unknown): Result<PageOutcome> => {
      if (isDiskFull(error)) throw error
      return failed(failure('unexpected', { reason: reasonOf(error) }))
    },
  )
  if (outcome.ok) return outcome
  if (stop.aborted) return null
  if (timeout.aborted) return failed(failure('timed-out', { seconds: limits.millisecondsPerPage / 1000 }))
  return outcome
}
