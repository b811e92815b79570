import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../src/main/kernels')

/** The files that are compiled. */
export const kernelSources = (): string[] => globSync(join(folder, '*.c')).toSorted()

/** Tells these sources from all others, whatever ends their lines. */
export const sourceHash = (): string => {
  const hash = createHash('sha256')
  for (const path of globSync(join(folder, '*.{c,h}')).toSorted()) {
    hash.update(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'))
  }
  return hash.digest('hex')
}
