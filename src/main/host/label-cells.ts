import { ok, type Result } from '../../shared/result.ts'
import { openFolders } from '../core/folders.ts'
import { openStore } from '../store/open-store.ts'
import { type LabelledPage, pagesOfTruth, pagesOfWorkspace } from './labelled-pages.ts'
import type { Parts } from './parts.ts'
import { systemClock } from './system-clock.ts'
import { truthOf } from './truth.ts'
import { type CellsJob, writeCells } from './write-cells.ts'

type Job = Omit<CellsJob, 'pages' | 'parts'> & { parts: Parts }

/** The pages of a workspace, which is then free again: making cells reads on with no batch. */
const pagesIn = (workspace: string, { move }: Parts): Result<LabelledPage[]> => {
  const opened = openStore({ folder: workspace, program: 'cells', now: systemClock.now() })
  if (!opened.ok) return opened
  try {
    return ok(pagesOfWorkspace(opened.value, openFolders(workspace, move)))
  } finally {
    opened.value.close()
  }
}

/** Writes the cells of a folder with a truth, or of all that people have checked in a workspace; answers how many. */
export const labelCells = async (
  from: { folder: string } | { workspace: string },
  { parts, ...job }: Job,
): Promise<Result<number>> => {
  const pages = 'folder' in from ? ok(pagesOfTruth(await truthOf(from.folder))) : pagesIn(from.workspace, parts)
  return pages.ok ? ok(await writeCells({ ...job, parts, pages: pages.value })) : pages
}
