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

/** The same when the program runs from source, of which `entry` is a file two folders below `src`: nothing is built. */
const sourcePlaces = (entry: string): Places => {
  const root = new URL('../../../', entry)
  const at = (path: string) => fileURLToPath(new URL(path, root))
  const built = bundledPlaces(new URL('out/main/cli.js', root).href)
  const worker = (path: string) => new URL(`src/main/${path}/worker.ts`, root)
  return {
    ...built,
    resources: at('resources'),
    workers: { imaging: worker('imaging'), embedded: worker('engines/embedded'), reports: worker('reports') },
  }
}

/** Where the program keeps its things; `entry` is the `import.meta.url` of what runs, built or source. */
export const placesFrom = (entry: string): Places =>
  entry.endsWith('.ts') ? sourcePlaces(entry) : bundledPlaces(entry)

/** The workspace used when none is named: the one that the desktop program keeps for this person. */
export const personalWorkspace = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform) => {
  const data = {
    win32: environment['APPDATA'] ?? join(homedir(), 'AppData/Roaming'),
    darwin: join(homedir(), 'Library/Application Support'),
  }
  const folder = platform === 'win32' || platform === 'darwin' ? data[platform] : undefined
  return join(folder ?? environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'tallydesk', 'workspace')
}
