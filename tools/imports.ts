import { builtinModules } from 'node:module'
import { dirname, join, normalize } from 'node:path/posix'
import { parseSync } from 'vite'
import { z } from 'zod'

/**
 * Who may import whom, as data. `uses` are folders and `types` are files that may be imported for their types alone;
 * `tests` is what tests may use besides what their area may.
 */
const Allowed = z.object({
  uses: z.array(z.string()),
  types: z.array(z.string()).default([]),
  packages: z.array(z.string()),
  node: z.boolean(),
})
export const ImportTable = z.object({ areas: z.array(Allowed.extend({ folder: z.string() })), tests: Allowed })
export type ImportTable = z.infer<typeof ImportTable>
type Allowed = z.infer<typeof Allowed>
type Area = ImportTable['areas'][number]

type Import = { specifier: string; typesOnly: boolean; offset: number }

/** All imports, re-exports and dynamic imports with a literal name. */
const importsOf = (path: string, code: string): Import[] => {
  const { module } = parseSync(path, code)
  const fixed = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typesOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    offset: moduleRequest.start,
  }))
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, typesOnly: isType, offset: moduleRequest.start }] : [],
    ),
  )
  const late = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    specifier: code.slice(start + 1, end - 1),
    typesOnly: false,
    offset: start,
  }))
  return [...fixed, ...passedOn, ...late]
}

/** A test, or what only tests use. */
const isTest = (path: string): boolean => /\.test(ing)?\.tsx?$|\/testing\//.test(path)

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier))

const isAllowed = (path: string, { specifier, typesOnly }: Import, area: Area, allowed: Allowed): boolean => {
  if (isBuiltin(specifier)) return allowed.node
  if (!specifier.startsWith('.')) return allowed.packages.includes(packageOf(specifier))
  const target = normalize(join(dirname(path), specifier.replace(/\?.*$/, '')))
  if (isTest(target) && !isTest(path)) return false
  if ([area.folder, ...allowed.uses].some((folder) => isWithin(target, folder))) return true
  return typesOnly && allowed.types.includes(target)
}

const listed = (names: readonly string[]): string => (names.length ? names.join(', ') : 'none')
const allowedWords = (area: Area): string =>
  [
    `folders: ${listed(area.uses)}`,
    ...(area.types.length ? [`types alone: ${listed(area.types)}`] : []),
    `packages: ${listed(area.packages)}`,
    `Node's own modules: ${area.node ? 'yes' : 'no'}`,
  ].join('; ')

/** One sentence for each import of the file that the table does not allow. `path` is relative to the project, with `/`. */
export const badImports = (path: string, code: string, table: ImportTable): string[] => {
  const area = table.areas.find(({ folder }) => isWithin(path, folder))
  if (!area) return [`${path} lies in no area of tools/import-table.json: move it, or add its folder to the table.`]
  return importsOf(path, code)
    .filter(
      (found) => !isAllowed(path, found, area, area) && !(isTest(path) && isAllowed(path, found, area, table.tests)),
    )
    .map(({ specifier, offset }) => {
      const line = code.slice(0, offset).split('\n').length
      return `${path}:${line} imports '${specifier}'. ${area.folder} may import ${allowedWords(area)}.`
    })
}
