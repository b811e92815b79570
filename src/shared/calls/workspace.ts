import { z } from 'zod'
import { call } from './call.ts'

const path = z.string().min(1).max(4096)

/**
 * A backup that was read back whole, or a workspace made of one. `outside` are files that are read where they lie, and
 * are in neither; `brokenAct` is the first line of the log of acts that is not as it was written.
 */
export const BackedUp = z.object({
  path: z.string(),
  files: z.int().min(0),
  bytes: z.int().min(0),
  outside: z.array(z.string()),
  brokenAct: z.int().nullable(),
})
export type BackedUp = z.infer<typeof BackedUp>

/** Calls about the workspace as a whole. */
export const workspaceCalls = {
  'workspace.backup': call(
    'Backs the workspace up into a new folder within the one named, and reads it back',
    z.object({ to: path }),
    BackedUp,
    'this-computer',
  ),
  'workspace.restore': call(
    'Makes a workspace of a backup in a new or empty folder; the one in use stays',
    z.object({ from: path, to: path }),
    BackedUp,
    'this-computer',
  ),
} as const
