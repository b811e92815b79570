/**
 * `npm run notices`: writes THIRD_PARTY_NOTICES from what is installed: every package that the program ships with or
 * carries inside its bundle, with the text of its licence. Packages with the same text share it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const root = join(import.meta.dirname, '..')
const modules = join(root, 'node_modules')
const names = z.record(z.string(), z.string()).default({})
const Package = z.object({
  name: z.string(),
  version: z.string(),
  license: z.unknown().optional(),
  dependencies: names,
  devDependencies: names,
})

/** Packages of the renderer: they are bundled, so they stand among the development packages. */
const bundled =
  /^(react|react-dom|react-aria-components|react-i18next|i18next|zustand|lucide-react|@tanstack\/|@fontsource\/)/
/** Only run while developing, though other packages name them. */
const notShipped = /^(electron$|@types\/|typescript$)/

const read = (folder: string): z.infer<typeof Package> =>
  Package.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))

const licenceText = (folder: string): string => {
  const name = readdirSync(folder).find((file) => /^(licen[cs]e|copying)/i.test(file))
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()
}

const found = new Map<string, { licence: string; text: string }>()
const visit = (name: string): void => {
  const folder = join(modules, name)
  if (notShipped.test(name) || !existsSync(join(folder, 'package.json'))) return
  const { version, license, dependencies } = read(folder)
  const title = `${name} ${version}`
  if (found.has(title)) return
  found.set(title, { licence: typeof license === 'string' ? license : 'see its text', text: licenceText(folder) })
  for (const dependency of Object.keys(dependencies)) visit(dependency)
}

const own = Package.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
for (const name of [
  ...Object.keys(own.dependencies),
  ...Object.keys(own.devDependencies).filter((one) => bundled.test(one)),
])
  visit(name)

const byText = new Map<string, string[]>()
for (const [title, { licence, text }] of [...found].sort(([a], [b]) => (a < b ? -1 : 1)))
  byText.set(text, [...(byText.get(text) ?? []), `${title} (${licence})`])

const sections = [...byText].map(
  ([text, titles]) =>
    `${titles.join('\n')}\n\n${text || 'Licence as named above; the package carries no text of its own.'}`,
)
const head = `TallyDesk stands on the work of others. The packages it ships with and their licences follow.

Fonts in resources/fonts: Sarabun, SIL Open Font License 1.1 (text beside the fonts).
The model in resources/models: see resources/models/README.md.`
writeFileSync(join(root, 'THIRD_PARTY_NOTICES'), `${[head, ...sections].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
process.stdout.write(`${found.size} packages\n`)
