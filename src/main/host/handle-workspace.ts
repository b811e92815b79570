import { resolve } from 'node:path'
import { makeBackup } from '../core/backup/make-backup.ts'
import { restoreBackup } from '../core/backup/restore-backup.ts'
import type { Handlers } from './handlers.ts'
import type { Workroom } from './workroom.ts'

/** Calls about the workspace as a whole. */
export const handleWorkspace = ({
  store,
  folders,
  clock,
  jobs,
  record,
  parts,
}: Workroom): Pick<Handlers, 'workspace.backup' | 'workspace.restore'> => ({
  'workspace.backup': async ({ to }) => {
    const { version } = parts
    const made = await jobs.run((signal) => makeBackup({ store, folders, clock, version }, resolve(to), signal))
    if (made.ok) record('workspace-backed-up', null, { files: made.value.files, bytes: made.value.bytes })
    return made
  },
  'workspace.restore': async ({ from, to }) => jobs.run((signal) => restoreBackup(resolve(from), resolve(to), signal)),
})
