/**
 * Makes filled forms with known answers.
 *
 *   npx node tools/generate/make.ts <out> [--kind ss-5-18-pl,… | all] [--forms N | --pages N] [--distortion …]
 *     [--arrangement plain|several|photographs|swapped|missing|doubled|upside-down] [--errors] [--seed N]
 *
 * `--forms` and `--pages` count for each kind. Writes the files and `truth.json` into <out>.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FormDefinition } from '../../src/shared/form-definition.ts'
import { filesFrom } from './file.ts'
import { arrangements, filesOf } from './plan/files.ts'
import { distortionNames } from './scan/distort.ts'
import { truthOf } from './truth.ts'

const usage = (why: string): never => {
  process.stderr.write(
    `${why}\nusage: make.ts <out> [--kind all] [--forms 5 | --pages N] [--distortion ${distortionNames.join('|')}]`,
  )
  process.stderr.write(` [--arrangement ${arrangements.join('|')}] [--errors] [--seed 1]\n`)
  return process.exit(2)
}

const text = { type: 'string' } as const
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    kind: text,
    forms: text,
    pages: text,
    distortion: text,
    arrangement: text,
    errors: { type: 'boolean' },
    seed: text,
  },
})
const oneOf = <T extends string>(names: readonly T[], name: string): T =>
  names.find((known) => known === name) ?? usage(`No ${name}`)
const whole = (given: string): number => (/^\d+$/.test(given) ? Number(given) : usage(`No number: ${given}`))

const folder = join(import.meta.dirname, '../../resources/forms')
const known = readdirSync(folder).map((name) =>
  FormDefinition.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
)
const ids = values.kind === undefined || values.kind === 'all' ? known.map(({ id }) => id) : values.kind.split(',')
const kinds = ids.map((id) => known.find((form) => form.id === id) ?? usage(`No form ${id}`))

const out = positionals[0] ?? usage('Where to?')
const { pages } = values
const files = filesOf({
  kinds,
  forms: (kind) => (pages === undefined ? whole(values.forms ?? '5') : Math.ceil(whole(pages) / kind.pages)),
  arrangement: oneOf(arrangements, values.arrangement ?? 'plain'),
  distortion: oneOf(distortionNames, values.distortion ?? 'none'),
  errors: values.errors === true,
  seed: whole(values.seed ?? '1'),
})

mkdirSync(out, { recursive: true })
const start = performance.now()
let made = 0
for (const file of files) {
  for (const { path, bytes } of await filesFrom(file)) writeFileSync(join(out, path), bytes)
  made += file.forms.reduce((sum, { order }) => sum + order.length, 0)
}
writeFileSync(join(out, 'truth.json'), `${JSON.stringify(truthOf(files), null, 1)}\n`)
const seconds = (performance.now() - start) / 1000
process.stdout.write(`${made} pages in ${files.length} files, ${(made / seconds).toFixed(1)} a second\n`)
