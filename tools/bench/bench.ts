/**
 * `npm run bench [-- folder]`: seconds a page and peak memory with 1 and 2 workers, beside Tesseract on the same pages
 * in the same run when it is installed. Machines differ and are noisy: quote the ratio.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { openImaging } from '../../src/main/imaging/imaging.ts'
import { folderSource } from '../../src/main/sources/folder.ts'

const Measured = z.object({ pages: z.int(), secondsAPage: z.number(), median: z.number(), peakMegabytes: z.number() })
const folder = process.argv[2] ?? join(import.meta.dirname, '../../resources/sample/forms')
const say = (text: string): void => void process.stdout.write(`${text}\n`)

const measure = (workers: number): z.infer<typeof Measured> => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'read-pages.ts'), folder, String(workers)], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return Measured.parse(JSON.parse(run.stdout))
}

const pictures = async (): Promise<Uint8Array[]> => {
  const never = new AbortController().signal
  const imaging = openImaging({
    worker: new URL('../../src/main/imaging/worker.ts', import.meta.url),
    threads: 1,
  })
  const all: Uint8Array[] = []
  for await (const found of folderSource.list(folder, never)) {
    if ('failure' in found) continue
    const inspected = await imaging.inspect(found.absolute, never)
    for (let number = 1; inspected.ok && number <= inspected.value.pages; number += 1) {
      const made = await imaging.picture(found.absolute, number, never)
      if (made.ok) all.push(made.value.picture)
    }
  }
  await imaging.close()
  return all
}

/** Seconds a page of `tesseract -l tha+eng` on one thread, or null where it is not installed. */
const tesseract = async (): Promise<number | null> => {
  const languages = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' })
  if (languages.error || !languages.stdout.includes('tha')) return null
  const temp = mkdtempSync(join(tmpdir(), 'tallydesk-bench-'))
  const pages = await pictures()
  const began = performance.now()
  for (const [n, page] of pages.entries()) {
    const path = join(temp, `${n}.jpg`)
    writeFileSync(path, page)
    spawnSync('tesseract', [path, '-', '-l', 'tha+eng'], { env: { ...process.env, OMP_THREAD_LIMIT: '1' } })
  }
  rmSync(temp, { recursive: true })
  return (performance.now() - began) / 1000 / pages.length
}

say(`pages of ${folder}`)
const runs = [1, 2].map((workers) => ({ workers, ...measure(workers) }))
for (const { workers, pages, secondsAPage, median, peakMegabytes } of runs)
  say(
    `TallyDesk, ${workers} worker${workers > 1 ? 's' : ''}: ${pages} pages, ${secondsAPage.toFixed(2)} s a page ` +
      `(median of one page ${median.toFixed(2)} s), peak ${peakMegabytes.toFixed(0)} MB`,
  )
const other = await tesseract()
if (other === null) say('tesseract -l tha+eng: not installed here, not measured')
else
  say(
    `tesseract -l tha+eng, 1 thread: ${other.toFixed(2)} s a page; TallyDesk with 1 worker takes ` +
      `${((runs[0]?.secondsAPage ?? 0) / other).toFixed(2)} times that`,
  )
