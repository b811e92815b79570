import type { BatchDetail } from '../../shared/batch.ts'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { type ErrorFolder, openErrorFolder } from '../core/error-folder.ts'
import { type Folders, openFolders } from '../core/folders.ts'
import { type Intake, type IntakeParts, openIntake } from '../core/intake.ts'
import { defaultLanes } from '../core/lanes.ts'
import type { Reference } from '../core/make-forms.ts'
import { openPortableUploads, type PortableUploads } from '../core/portable/uploads.ts'
import type { Clock } from '../core/ports.ts'
import { openPace } from '../core/progress.ts'
import { openRunner, type Runner } from '../core/run-batches.ts'
import { openViews, type Views } from '../core/views.ts'
import type { StoredBatch } from '../store/batches.ts'
import type { Store } from '../store/open-store.ts'
import { type Jobs, openJobs } from './jobs.ts'
import type { NewsDesk } from './news.ts'
import type { Parts } from './parts.ts'

/** Everything the handlers work with, put together once for a workspace. */
export type Workroom = {
  parts: Parts
  store: Store
  clock: Clock
  reference: Reference
  folders: Folders
  errorFolder: ErrorFolder
  intakeParts: IntakeParts
  intake: Intake
  views: Views
  runner: Runner
  news: NewsDesk
  jobs: Jobs
  uploads: PortableUploads
  newId(): string
  lanes(): number
  /** The reviewer's name, or the program's when none was given. */
  who(): string
  /** Writes an act down under that name. */
  record(act: string, batchId: string | null, detail?: Record<string, unknown>): void
  batch(id: string): Result<StoredBatch>
  detail(id: string): Result<BatchDetail>
}

type Given = {
  parts: Parts
  store: Store
  clock: Clock
  news: NewsDesk
  workspace: string
  program: string
  newId: () => string
  onSurprise: (error: unknown) => void
}

export const openWorkroom = ({ parts, store, clock, news, workspace, program, newId, onSurprise }: Given): Workroom => {
  const { announce } = news
  const folders = openFolders(workspace, parts.move)
  const errorFolder = openErrorFolder(store, folders)
  const pace = openPace()
  const views = openViews({ store, folders, clock, pace })
  const lanes = (): number => store.settings.get().workers ?? defaultLanes(parts.cores)
  const { archives, source } = parts
  const intakeParts = { store, source, archives, imaging: parts.imaging, folders, clock, newId, announce }
  const intake = openIntake(intakeParts)
  const engines = new Map(parts.engines.map((engine) => [engine.id, engine]))
  const reference = { forms: parts.forms, provinces: parts.provinces }
  const { imaging, random } = parts
  const runner = openRunner({
    ...{ store, imaging, engines, folders, errorFolder, clock, random, reference },
    ...{ views, pace, announce, lanes, onSurprise },
  })
  const batch = (id: string): Result<StoredBatch> => {
    const found = store.batches.get(id)
    return found ? ok(found) : failed(failure('batch-not-found'))
  }
  const detail = (id: string): Result<BatchDetail> => {
    const found = batch(id)
    if (!found.ok) return found
    const now = { lanes: runner.lanesOf(id), intake: intake.progressOf(id), laneCount: lanes() }
    return ok(views.detail(found.value, now))
  }
  const who = (): string => store.settings.get().reviewer ?? program
  const record = (act: string, batchId: string | null, more: Record<string, unknown> = {}): void =>
    store.acts.record({
      at: clock.now().toISOString(),
      who: who(),
      act,
      batchId,
      detail: more,
    })
  return {
    parts,
    store,
    clock,
    reference,
    folders,
    errorFolder,
    intakeParts,
    intake,
    views,
    runner,
    news,
    jobs: openJobs(),
    uploads: openPortableUploads(folders, newId),
    newId,
    lanes,
    who,
    record,
    batch,
    detail,
  }
}
