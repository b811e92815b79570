/**
 * Runs imaging and the embedded reader over a folder and prints what was read, page by page; with a truth file beside
 * the scans (`truth.json`) it also says what is wrong. For those who work on the reader.
 *
 *   npx node tools/read-pages.ts <folder> [--quiet]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { openEmbedded } from '../src/main/engines/embedded/open-embedded.ts'
import { openImaging } from '../src/main/imaging/imaging.ts'
import { FormDefinition } from '../src/shared/form-definition.ts'
import type { PageReading, SlotReading } from '../src/shared/reading.ts'
import { compare, report, Truth } from './read-pages/compare.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { quiet: { type: 'boolean' } } })
const [folder = '.'] = positionals
const root = join(import.meta.dirname, '..')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const forms = readdirSync(join(root, 'resources/forms')).map((name) =>
  FormDefinition.parse(JSON.parse(readFileSync(join(root, 'resources/forms', name), 'utf8'))),
)
const imaging = openImaging({ worker: new URL('../src/main/imaging/worker.ts', import.meta.url), threads: 1 })
const embedded = openEmbedded({
  worker: new URL('../src/main/engines/embedded/worker.ts', import.meta.url),
  models: join(root, 'resources/models'),
  threads: 1,
})
const { signal } = new AbortController()

const figureOf = ({ slot, text, ink, confidence, anchor, used }: SlotReading): string =>
  `${slot}=${text === null || text === '' ? ink : text}@${confidence.toFixed(2)}${anchor === 'none' ? '?' : ''}${used ? '' : '(unused)'}`

/** All pages of a file, in order; a page that fails is null. */
const readFile = async (path: string): Promise<(PageReading | null)[]> => {
  const inspected = await imaging.inspect(path, signal)
  if (!inspected.ok) {
    say(`  ${inspected.failure.code}`)
    return []
  }
  const readings: (PageReading | null)[] = []
  for (let page = 1; page <= inspected.value.pages; page++) {
    const start = performance.now()
    const picture = await imaging.picture(path, page, signal)
    const made = performance.now()
    const read = picture.ok ? await embedded.read({ image: picture.value.image, forms, signal }) : picture
    const times = `${Math.round(made - start)} + ${Math.round(performance.now() - made)} ms`
    readings.push(read.ok ? read.value : null)
    if (!read.ok) say(`  page ${page}: ${JSON.stringify(read.failure)}`)
    else {
      const { form, formConfidence, formPage, slots } = read.value
      say(`  page ${page}: ${form} page ${formPage} (${formConfidence.toFixed(3)}), ${times}`)
      if (values.quiet !== true) say(`    ${slots.map(figureOf).join(' ')}`)
    }
  }
  return readings
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))
const truthPath = join(folder, 'truth.json')
const truth = existsSync(truthPath) ? z.array(Truth).parse(JSON.parse(readFileSync(truthPath, 'utf8'))) : []
const compared = []
for (const file of files.sort()) {
  say(file)
  const readings = await readFile(join(folder, file))
  for (const form of truth.filter((form) => form.file === file)) compared.push(compare(form, readings, forms))
}
if (compared.length > 0) report(compared, say)
await Promise.all([imaging.close(), embedded.close()])
