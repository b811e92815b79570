import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** From `--workspace <dir>`, else TALLYDESK_WORKSPACE, else what was kept, else the program's own data folder. */
export const workspaceOf = (
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  kept: string | undefined,
  userData: string,
): string => {
  // not strict: Electron's and Chromium's own switches stand among the words
  const { workspace } = parseArgs({
    args: [...words],
    strict: false,
    options: { workspace: { type: 'string' } },
  }).values
  const named = typeof workspace === 'string' ? workspace : ''
  return resolve(named || environment['TALLYDESK_WORKSPACE'] || kept || join(userData, 'workspace'))
}
