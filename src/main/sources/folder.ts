import type { Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Failure, failure } from '../../shared/failure.ts'
import type { FoundFile, Source } from '../core/ports.ts'

type Found = FoundFile | { path: string; failure: Failure }

const trouble = (path: string, error: unknown): Found => ({
  path,
  failure: failure('file-not-readable', { reason: error instanceof Error ? error.message : String(error) }),
})

const isFound = (found: Stats | Found): found is Found => 'path' in found

const look = (absolute: string, path: string): Promise<Stats | Found> =>
  stat(absolute).catch((error: unknown) => trouble(path, error))

/** Names in one order on every system, by code point. */
const inOrder = (names: string[]): string[] => names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

async function* walk(folder: string, prefix: string, seen: Set<string>, signal: AbortSignal): AsyncIterable<Found> {
  const real = await realpath(folder)
  if (seen.has(real)) return
  seen.add(real)
  for (const name of inOrder(await readdir(folder))) {
    signal.throwIfAborted()
    const absolute = join(folder, name)
    const path = prefix + name
    const found = await look(absolute, path)
    if (isFound(found)) yield found
    else if (found.isDirectory()) yield* walkSafely(absolute, `${path}/`, seen, signal)
    else if (found.isFile()) yield { path, absolute, bytes: found.size }
  }
}

async function* walkSafely(
  folder: string,
  prefix: string,
  seen: Set<string>,
  signal: AbortSignal,
): AsyncIterable<Found> {
  try {
    yield* walk(folder, prefix, seen, signal)
  } catch (error) {
    signal.throwIfAborted()
    yield trouble(prefix.replace(/\/$/, ''), error)
  }
}

/** Files of a folder at any depth, or one file. Links are followed, never round in a circle. */
export const folderSource: Source = {
  async *list(root, signal) {
    const found = await look(root, basename(root))
    if (isFound(found)) yield found
    else if (found.isDirectory()) yield* walkSafely(root, '', new Set(), signal)
    else yield { path: basename(root), absolute: root, bytes: found.size }
  },
}
