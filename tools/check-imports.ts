import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { badImports, ImportTable } from './imports.ts'

/** Fails when a file of `src` imports what `import-table.json` does not allow it. */
const root = join(import.meta.dirname, '..')
const table = ImportTable.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'import-table.json'), 'utf8')))
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((path) => path.split(sep).join('/'))
const bad = files.flatMap((path) => badImports(path, readFileSync(join(root, path), 'utf8'), table))

if (bad.length > 0) {
  process.stderr.write(`${bad.join('\n')}\nChange the import; change the table only when the design has changed.\n`)
  process.exit(1)
}
process.stdout.write(`imports: ${files.length} files keep to tools/import-table.json\n`)
