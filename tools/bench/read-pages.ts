/**
 * One measured run, in a process of its own so that its peak memory is its own: reads every page of a folder with the
 * built program's parts. Arguments: folder, workers. Prints one line of JSON.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pLimit from 'p-limit'
import { defaultParts } from '../../src/main/host/parts.ts'
import { bundledPlaces } from '../../src/main/host/places.ts'

const [folder = '', workers = '1'] = process.argv.slice(2)
const never = new AbortController().signal
const parts = await defaultParts(bundledPlaces(pathToFileURL(join(import.meta.dirname, '../../out/main/cli.js')).href))
const [engine] = parts.engines
if (engine === undefined) throw new Error('there is no reader')

type Page = { path: string; number: number }
const pages: Page[] = []
for await (const found of parts.source.list(folder, never)) {
  if ('failure' in found) continue
  const inspected = await parts.imaging.inspect(found.absolute, never)
  if (!inspected.ok) continue
  for (let number = 1; number <= inspected.value.pages; number += 1) pages.push({ path: found.absolute, number })
}

const readOne = async ({ path, number }: Page): Promise<number> => {
  const began = performance.now()
  const made = await parts.imaging.picture(path, number, never)
  if (made.ok) await engine.read({ image: made.value.image, forms: parts.forms, signal: never })
  return (performance.now() - began) / 1000
}

const [first] = pages
if (first) await readOne(first)
const lanes = pLimit(Number(workers))
const began = performance.now()
const seconds = await Promise.all(pages.map((page) => lanes(() => readOne(page))))
const wall = (performance.now() - began) / 1000
seconds.sort((a, b) => a - b)
process.stdout.write(
  `${JSON.stringify({
    pages: pages.length,
    secondsAPage: wall / pages.length,
    median: seconds[Math.floor(seconds.length / 2)],
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  })}\n`,
)
await Promise.all([parts.imaging.close(), engine.close(), parts.reports.close()])
