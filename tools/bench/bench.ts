/**
 *   npm run bench [-- <folder>] [--against <commit>]   seconds a page on one core, and how they divide, beside another
 *                                                      commit and beside Tesseract on the same pages in the same run
 *   npm run bench -- [<folder>] --memory               peak memory of batches of 20, 200 and 2,000 pages
 *   npm run bench -- --checking                        seconds from Enter to the next figure, 200 figures by keyboard
 *   npm run bench -- --totals [--forms 200000]         seconds to add up a made-up election of so many forms
 *
 * Without `--against` the other commit is the one before. Machines differ and are noisy: quote the ratio.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchChecking } from './checking.ts'
import { previousCommit, withCommit } from './commit.ts'
import { readBatch } from './memory.ts'
import { median, oneCore, type PageRun, readPages } from './runs.ts'
import { tesseractSeconds } from './tesseract.ts'
import { benchTotals } from './totals.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    memory: { type: 'boolean' },
    checking: { type: 'boolean' },
    totals: { type: 'boolean' },
    forms: { type: 'string' },
  },
})
const project = join(import.meta.dirname, '../..')
const folder = positionals[0] ?? join(project, 'resources/sample/forms')
const batches = [20, 200, 2_000]
/** Runs of one commit and the other take turns, so that a busy minute falls on both. */
const rounds = 3
const figuresChecked = 200
/** Both ballots of every polling unit. */
const wholeCountry = 200_000

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const seconds = (value: number): string => `${value.toFixed(3)} s`

const whole = (pages: PageRun['pages']): number => median(pages.map(({ picture, read }) => picture + read))
const wholeOf = (runs: readonly PageRun[]): number => whole(runs.flatMap(({ pages }) => pages))

const tellRuns = (name: string, runs: readonly PageRun[]): void => {
  const pages = runs.flatMap((run) => run.pages)
  const laidOut = pages.flatMap(({ layout }) => (layout === null ? [] : [layout]))
  const peak = Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes))
  const early = whole(runs.flatMap(({ first }) => first))
  say(`${name}: ${seconds(wholeOf(runs))} a page (the first time ${seconds(early)}), peak ${peak.toFixed(0)} MB`)
  const read = median(pages.map((page) => page.read))
  say(`  picture ${seconds(median(pages.map(({ picture }) => picture)))}, reading ${seconds(read)}`)
  if (laidOut.length > 0) say(`  of the reading, layout ${seconds(median(laidOut))}, the rest figures and words`)
}

const tellMemory = (): void => {
  say(`whole batches of pages of ${folder}, 1 worker`)
  for (const pages of batches) {
    const run = readBatch(folder, pages)
    say(`${run.pages} pages: peak ${run.peakMegabytes.toFixed(0)} MB, ${(run.seconds / run.pages).toFixed(2)} s a page`)
  }
}

const tellSpeed = async (): Promise<void> => {
  say(`pages of ${folder}, medians of ${rounds} runs${oneCore ? ', on one core' : ''}`)
  const commit = values.against ?? previousCommit()
  const own: PageRun[] = []
  const other: PageRun[] = []
  const takeTurns = (root: string | null): void => {
    for (let round = 0; round < rounds; round += 1) {
      own.push(readPages(project, folder))
      if (root !== null) other.push(readPages(root, folder))
    }
  }
  if (commit === null) takeTurns(null)
  else withCommit(commit, takeTurns)
  tellRuns('TallyDesk', own)
  if (commit === null) say('the commit before: there is no history here, not measured')
  else {
    tellRuns(`TallyDesk at ${commit}`, other)
    say(`  this one takes ${(wholeOf(own) / wholeOf(other)).toFixed(2)} times that`)
  }
  const tesseract = await tesseractSeconds(folder)
  if (tesseract === null) return say('tesseract -l tha+eng: not installed here, not measured')
  const ratio = wholeOf(own) / median(tesseract)
  say(`tesseract -l tha+eng: ${seconds(median(tesseract))} a page; TallyDesk takes ${ratio.toFixed(3)} times that`)
}

if (values.memory === true) tellMemory()
else if (values.totals === true) benchTotals(Number(values.forms ?? wholeCountry))
else if (values.checking === true) await benchChecking(figuresChecked)
else await tellSpeed()
