/**
 *   npm run figures [-- <name>=<file> …]   keeps what a measurement printed with --json as docs/measured/<name>.json,
 *                                          numbers only, and writes the measured part of the README from all that is kept
 *
 * Names are those of `sections.ts`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sections } from './sections.ts'
import { writePart } from './write-part.ts'

const root = join(import.meta.dirname, '../..')
const measured = join(root, 'docs/measured')
const readme = join(root, 'README.md')
const pathOf = (name: string): string => join(measured, `${name}.json`)
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

mkdirSync(measured, { recursive: true })
for (const word of process.argv.slice(2)) {
  const [name = '', file = ''] = word.split('=')
  const section = sections.find((one) => one.name === name)
  if (section === undefined) throw new Error(`sections.ts has no section ${name}`)
  writeFileSync(pathOf(name), `${JSON.stringify(section.keep(read(file)), null, 2)}\n`)
}
const parts = sections.flatMap(({ name, write }) => (existsSync(pathOf(name)) ? [write(read(pathOf(name)))] : []))
writeFileSync(readme, writePart(readFileSync(readme, 'utf8'), parts.join('\n\n')))
