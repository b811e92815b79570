/**
 * Reads generated forms of every kind under every distortion, round by round, and adds up how well.
 *
 *   npm run robustness -- <work> [--first 1] [--last 25] [--pages 12]
 *     [--kinds ss-5-16,…] [--distortions none,curl,…] [--workers 1]
 *
 * `--pages` of each kind in each round: 25 rounds of 12 are 300. What a round measured is kept in
 * `<work>/<round>/<distortion>.json`, and what is there is not measured again: it can be stopped and called again. The
 * forms are removed when they have been read; the round is the seed that makes them again. Two may be at work in one
 * folder, on rounds of their own. All rounds together are in `<work>/measured.json`, for
 * `npm run figures -- generated=<work>/measured.json`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { MeasuredRun } from '../../src/shared/measured.ts'
import { distortionNames } from '../generate/scan/distort.ts'
import { mergeRuns } from './merge-measured.ts'

const text = { type: 'string' } as const
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    first: { ...text, default: '1' },
    last: { ...text, default: '25' },
    pages: { ...text, default: '12' },
    kinds: { ...text, default: 'ss-5-16,ss-5-16-pl,ss-5-17,ss-5-17-pl,ss-5-18,ss-5-18-pl' },
    distortions: { ...text, default: distortionNames.join(',') },
    workers: { ...text, default: '1' },
  },
})
const [work] = positionals
if (work === undefined) throw new Error('usage: npm run robustness -- <work>')
const root = join(import.meta.dirname, '../..')
const mostOutput = 1 << 28

const run = (script: string, args: readonly string[]): string => {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(root, script), ...args], {
    encoding: 'utf8',
    maxBuffer: mostOutput,
  })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`)
  return stdout
}

const readRun = (path: string): MeasuredRun => MeasuredRun.parse(JSON.parse(readFileSync(path, 'utf8')))

/** Only a whole measurement gets its name, so that one broken off is made again. */
const keep = (path: string, measured: string): void => {
  const part = `${path}.from-${values.first}`
  writeFileSync(part, measured)
  renameSync(part, path)
}

const measure = (round: number, distortion: string): void => {
  const kept = join(work, String(round), `${distortion}.json`)
  if (existsSync(kept)) return
  const pages = join(work, `pages-from-${values.first}`)
  rmSync(pages, { recursive: true, force: true })
  mkdirSync(join(work, String(round)), { recursive: true })
  const what = ['--kind', values.kinds, '--pages', values.pages, '--distortion', distortion, '--seed', String(round)]
  run('tools/generate/make.ts', [pages, ...what])
  keep(kept, run('src/main/cli/cli.ts', ['measure', pages, '--workers', values.workers, '--json']))
  rmSync(pages, { recursive: true })
}

const addUp = (): MeasuredRun => {
  const found = globSync(join(work, '[0-9]*', '*.json')).toSorted()
  const merged = mergeRuns(found.map((path) => ({ name: basename(path, '.json'), run: readRun(path) })))
  keep(join(work, 'measured.json'), `${JSON.stringify(merged, null, 1)}\n`)
  return merged
}

for (let round = Number(values.first); round <= Number(values.last); round += 1) {
  for (const distortion of values.distortions.split(',')) {
    measure(round, distortion)
    const { accepted, forms } = addUp().whole
    process.stdout.write(
      `round ${round}, ${distortion}: ${forms.n} forms so far, accepted ${accepted.n}, of them wrong ${accepted.wrong}\n`,
    )
  }
}
