import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import type { Settings } from '../../shared/settings.ts'
import { finishMoves } from '../core/lock-batch.ts'
import { makeFormsAgain } from '../core/portable/forms-again.ts'
import { tidyOpenings } from '../core/portable/open-portable.ts'
import type { Clock } from '../core/ports.ts'
import { openStore } from '../store/open-store.ts'
import { guardCopies } from './guard-copies.ts'
import { handleApp } from './handle-app.ts'
import { handleElections } from './handle-elections.ts'
import { handleExports } from './handle-exports.ts'
import { handleLists } from './handle-lists.ts'
import { handleOpenBatch } from './handle-open-batch.ts'
import { handlePages } from './handle-pages.ts'
import { handlePortable } from './handle-portable.ts'
import { handleReview } from './handle-review.ts'
import { handleRunningBatch } from './handle-running-batch.ts'
import { handleSecond } from './handle-second.ts'
import { handleWorkspace } from './handle-workspace.ts'
import type { Handlers } from './handlers.ts'
import { type HostFiles, openHostFiles } from './host-files.ts'
import { openLog } from './log.ts'
import { type Measuring, openMeasuring } from './measuring.ts'
import { type NewsDesk, openNews } from './news.ts'
import { closeParts, type Parts } from './parts.ts'
import { openWorkroom } from './workroom.ts'

export type HostOptions = {
  workspace: string
  parts: Parts
  clock: Clock
  /** Who holds the workspace, for a second program that finds it taken: `desktop`, `serve`, `read`. */
  program: string
  /** Settings that hold for this life of the host and are never stored. */
  settings?: Partial<Settings>
  /** Where surprises are logged; `tallydesk.log` in the workspace unless said. */
  log?: (error: unknown) => void
  newId?: () => string
}

/** The whole job behind one door: what the desktop, the server and the command line all serve. */
export type Host = {
  handlers: Handlers
  news: Pick<NewsDesk, 'mark' | 'listen'>
  files: HostFiles
  measuring: Measuring
  log(error: unknown): void
  close(): Promise<void>
}

/** Opens a workspace as its one writer and goes on with whatever was under way when it was last left or killed. */
export const openHost = async ({
  workspace,
  parts,
  clock,
  program,
  settings = {},
  log = openLog(join(workspace, 'tallydesk.log')),
  newId = randomUUID,
}: HostOptions): Promise<Result<Host>> => {
  const opened = openStore({
    folder: workspace,
    program,
    now: clock.now(),
    settings,
    ...(parts.migrations ? { steps: parts.migrations } : {}),
  })
  if (!opened.ok) return opened
  const store = opened.value
  const news = openNews(randomUUID(), clock)
  const room = openWorkroom({ parts, store, clock, news, workspace, program, newId, onSurprise: log })
  await finishMoves(room)
  await room.errorFolder.tidy()
  await tidyOpenings(room.folders)
  await room.uploads.tidy()
  const reference = { forms: parts.forms, provinces: parts.provinces }
  room.jobs.run((signal) => makeFormsAgain({ store, clock, reference }, signal)).catch(log)
  room.intake.resume()
  room.runner.resume()
  const close = async (): Promise<void> => {
    await Promise.all([room.intake.close(), room.runner.close(), room.jobs.close()])
    await closeParts(parts)
    store.close()
  }
  const handlers = {
    ...handleApp(room),
    ...handleOpenBatch(room),
    ...handleRunningBatch(room),
    ...handleLists(room),
    ...handlePages(room),
    ...handleReview(room),
    ...handleSecond(room),
    ...handleElections(room),
    ...handleExports(room),
    ...handlePortable(room),
    ...handleWorkspace(room),
  }
  return ok({
    handlers: guardCopies(handlers, store),
    news,
    files: openHostFiles(room),
    measuring: openMeasuring(room),
    log,
    close,
  })
}
