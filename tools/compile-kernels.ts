/**
 *   npm run kernels   compiles src/main/kernels/*.c to WebAssembly and keeps it in src/main/kernels/compiled.ts
 *
 * Needs clang and lld (14 or newer). The result is kept with the sources, so that nobody else needs them; a test says
 * when the two are no longer one.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kernelSources, sourceHash } from './kernel-sources.ts'

const flags = [
  ...['--target=wasm32', '-std=c11', '-O3', '-msimd128', '-mbulk-memory', '-mnontrapping-fptoint', '-Wall', '-Wextra'],
  ...['-Werror', '-nostdlib', '-fvisibility=hidden', '-Wl,--no-entry', '-Wl,--export-dynamic'],
  ...['-Wl,--export=__heap_base', '-Wl,--strip-all', '-Wl,-z,stack-size=65536'],
]

const folder = mkdtempSync(join(tmpdir(), 'tallydesk-kernels-'))
try {
  const made = join(folder, 'kernels.wasm')
  const run = spawnSync('clang', [...flags, '-o', made, ...kernelSources()], { encoding: 'utf8' })
  if (run.error !== undefined) throw run.error
  if (run.status !== 0) throw new Error(run.stderr)
  const lines = readFileSync(made)
    .toString('base64')
    .match(/.{1,116}/g)
    ?.map((line) => `${line}\n`)
  const text = [
    '// Made by `npm run kernels`; not to be changed by hand.',
    `export const compiledFrom = '${sourceHash()}'`,
    `export const compiled = \`\n${lines?.join('')}\``,
  ]
  writeFileSync(join(import.meta.dirname, '../src/main/kernels/compiled.ts'), `${text.join('\n')}\n`)
} finally {
  rmSync(folder, { recursive: true })
}
