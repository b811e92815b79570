import { join, resolve } from 'node:path'

/** From `--workspace=<dir>`, else TALLYDESK_WORKSPACE, else what was kept, else the program's own data folder. */
export const workspaceOf = (
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  kept: string | undefined,
  userData: string,
): string => {
  const flag = '--workspace='
  const named = words.find((word) => word.startsWith(flag))?.slice(flag.length)
  return resolve(named || environment['TALLYDESK_WORKSPACE'] || kept || join(userData, 'workspace'))
}
