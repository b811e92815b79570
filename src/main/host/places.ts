import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Where the built program keeps its things, seen from `entry`, the `import.meta.url` of a file in `out/main`. */
export type Places = {
  version: string
  resources: string
  renderer: string
  preload: string
  host: string
  workers: { imaging: URL; embedded: URL; reports: URL }
}

export const bundledPlaces = (entry: string): Places => {
  const at = (path: string) => fileURLToPath(new URL(path, entry))
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(at('../../package.json'), 'utf8')))
  return {
    version,
    resources: at('../../resources'),
    renderer: at('../renderer'),
    preload: at('../preload/preload.cjs'),
    host: at('./host.js'),
    workers: {
      imaging: new URL('./imaging-worker.js', entry),
      embedded: new URL('./embedded-worker.js', entry),
      reports: new URL('./reports-worker.js', entry),
    },
  }
}

/** The workspace used when none is named: the one that the desktop program keeps for this person. */
export const personalWorkspace = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform) => {
  const data = {
    win32: environment['APPDATA'] ?? join(homedir(), 'AppData/Roaming'),
    darwin: join(homedir(), 'Library/Application Support'),
  }
  const folder = platform === 'win32' || platform === 'darwin' ? data[platform] : undefined
  return join(folder ?? environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'tallydesk', 'workspace')
}
