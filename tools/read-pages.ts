/**
 * For those who work on the reader: reads a folder from source, nothing built, and prints what was read page by page;
 * where a `truth.json` lies beside the scans, what `tallydesk measure` prints follows.
 *
 *   npx node tools/read-pages.ts <folder> [--quiet]
 *
 * `--quiet` leaves the figures out, and the pages too where there is a truth.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { closeParts, defaultParts } from '../src/main/host/parts.ts'
import { placesFrom } from '../src/main/host/places.ts'
import type { SlotReading } from '../src/shared/reading.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { quiet: { type: 'boolean' } } })
const [folder = '.'] = positionals
const cli = join(import.meta.dirname, '../src/main/cli/cli.ts')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const figureOf = ({ slot, text, ink, confidence, anchor, used }: SlotReading): string =>
  `${slot}=${text === null || text === '' ? ink : text}@${confidence.toFixed(2)}${anchor === 'none' ? '?' : ''}${used ? '' : '(unused)'}`

const tellPages = async (): Promise<void> => {
  const parts = await defaultParts(placesFrom(new URL('../src/main/cli/cli.ts', import.meta.url).href))
  const { signal } = new AbortController()
  const readOne = async (path: string, page: number): Promise<void> => {
    const start = performance.now()
    const made = await parts.imaging.picture(path, page, signal)
    const middle = performance.now()
    const request = made.ok ? { image: made.value.image, forms: parts.forms, signal } : null
    const read = request ? await parts.engines[0]?.read(request) : made
    const times = `${Math.round(middle - start)} + ${Math.round(performance.now() - middle)} ms`
    if (!read?.ok) return say(`  page ${page}: ${JSON.stringify(read?.failure)}`)
    if (!('slots' in read.value)) return
    const { form, formConfidence, formPage, slots } = read.value
    say(`  page ${page}: ${form} page ${formPage} (${formConfidence.toFixed(3)}), ${times}`)
    if (values.quiet !== true) say(`    ${slots.map(figureOf).join(' ')}`)
  }
  for await (const found of parts.source.list(folder, signal)) {
    if ('failure' in found || found.path === 'truth.json') continue
    say(found.path)
    const inspected = await parts.imaging.inspect(found.absolute, signal)
    if (!inspected.ok) say(`  ${inspected.failure.code}`)
    for (let page = 1; inspected.ok && page <= inspected.value.pages; page += 1) await readOne(found.absolute, page)
  }
  await closeParts(parts)
}

const known = existsSync(join(folder, 'truth.json'))
if (values.quiet !== true || !known) await tellPages()
if (known) {
  spawnSync(process.execPath, [cli, 'measure', folder], { stdio: ['ignore', 'inherit', 'inherit'] })
}
