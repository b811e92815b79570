import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeParts, defaultParts } from '../../src/main/host/parts.ts'
import { placesFrom } from '../../src/main/host/places.ts'
import { held } from './runs.ts'

/** The pages of a folder as pictures, written to `to`. */
const writePictures = async (folder: string, to: string): Promise<string[]> => {
  const never = new AbortController().signal
  const parts = await defaultParts(placesFrom(new URL('../../src/main/cli/cli.ts', import.meta.url).href))
  const written: string[] = []
  for await (const found of parts.source.list(folder, never)) {
    const inspected = 'failure' in found ? null : await parts.imaging.inspect(found.absolute, never)
    if ('failure' in found || !inspected?.ok) continue
    for (let number = 1; number <= inspected.value.pages; number += 1) {
      const made = await parts.imaging.picture(found.absolute, number, never)
      if (!made.ok) continue
      const path = join(to, `${written.length}.jpg`)
      writeFileSync(path, made.value.picture)
      written.push(path)
    }
  }
  await closeParts(parts)
  return written
}

/** Seconds of `tesseract -l tha+eng` for each page of a folder, or null where it is not installed. */
export const tesseractSeconds = async (folder: string): Promise<number[] | null> => {
  const languages = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' })
  if (languages.error || !languages.stdout.includes('tha')) return null
  const temp = mkdtempSync(join(tmpdir(), 'tallydesk-bench-'))
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
  const seconds = (await writePictures(folder, temp)).map((path) => {
    const began = performance.now()
    spawnSync(...held('tesseract', [path, '-', '-l', 'tha+eng']), { env })
    return (performance.now() - began) / 1000
  })
  rmSync(temp, { recursive: true })
  return seconds
}
