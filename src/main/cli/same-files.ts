import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { opendir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** What a batch holds of a file: its size and SHA-256, null when it could not be opened. */
export type KnownFile = { bytes: number; sha256: string | null }

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

const isHidden = (path: string): boolean => basename(path).startsWith('.')

async function* filesBelow(path: string): AsyncGenerator<string> {
  if (!(await stat(path)).isDirectory()) return yield path
  for await (const entry of await opendir(path)) {
    if (isHidden(entry.name)) continue
    if (entry.isDirectory()) yield* filesBelow(join(path, entry.name))
    else if (entry.isFile()) yield join(path, entry.name)
  }
}

/**
 * Whether the files there now are byte for byte those that were taken in: as many, each of a known hash. Hidden files
 * do not count. Any doubt means no, which costs another reading and never a stale result.
 */
export const sameFiles = async (paths: readonly string[], known: readonly KnownFile[]): Promise<boolean> => {
  const left = known.map((file) => file.sha256)
  for (const path of paths) {
    for await (const file of filesBelow(path)) {
      const at = left.indexOf(await sha256Of(file))
      if (at < 0) return false
      left.splice(at, 1)
    }
  }
  return left.length === 0
}
