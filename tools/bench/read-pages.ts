/**
 * One measured run, in a process of its own so that its peak memory is its own and that of its workers: reads every page
 * of a folder twice, one at a time, with the built program at `root`, which may be another commit's. The second time is
 * as within a long batch, when all that a run compiles is compiled. Arguments: root, folder. Prints one line of JSON.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { watchPeakMemory } from './peak-memory.ts'
import type { PageRun } from './runs.ts'

const peakMegabytes = watchPeakMemory()

const [root = '', folder = ''] = process.argv.slice(2)
const at = (path: string): string => pathToFileURL(join(root, path)).href
const { defaultParts }: typeof import('../../src/main/host/parts.ts') = await import(at('src/main/host/parts.ts'))
const { bundledPlaces }: typeof import('../../src/main/host/places.ts') = await import(at('src/main/host/places.ts'))

const never = new AbortController().signal
const parts = await defaultParts(bundledPlaces(at('out/main/cli.js')))
const { imaging, forms } = parts
const [engine] = parts.engines
if (engine === undefined) throw new Error('there is no reader')

const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const began = performance.now()
  const done = await work()
  return [done, (performance.now() - began) / 1000]
}

/** Seconds for the picture, for reading it, and for laying it out alone where the reader can. */
const readOne = async (path: string, number: number): Promise<PageRun['pages'][number] | null> => {
  const [made, picture] = await timed(() => imaging.picture(path, number, never))
  if (!made.ok) return null
  const request = { image: made.value.image, forms, signal: never }
  const [, read] = await timed(() => engine.read(request))
  const layout = engine.cells ? (await timed(async () => engine.cells?.(request)))[1] : null
  return { picture, read, layout }
}

const files: { path: string; pages: number }[] = []
for await (const found of parts.source.list(folder, never)) {
  if ('failure' in found) continue
  const inspected = await imaging.inspect(found.absolute, never)
  if (inspected.ok) files.push({ path: found.absolute, pages: inspected.value.pages })
}

// the first page also pays for starting the workers and loading the models
if (files[0]) await readOne(files[0].path, 1)
const readAll = async (): Promise<PageRun['pages']> => {
  const pages: PageRun['pages'] = []
  for (const file of files) {
    for (let number = 1; number <= file.pages; number += 1) {
      const one = await readOne(file.path, number)
      if (one) pages.push(one)
    }
  }
  return pages
}
const first = await readAll()
const pages = await readAll()
process.stdout.write(`${JSON.stringify({ first, pages, peakMegabytes: peakMegabytes() })}\n`)
await Promise.all([imaging.close(), engine.close(), parts.reports.close()])
