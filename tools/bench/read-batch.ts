/**
 * One whole batch in a process of its own: host, store, workers, pictures. The files of a folder are taken again and
 * again, each time with a byte more at their end, since an exact copy would not be read. Arguments: folder, pages.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openHost } from '../../src/main/host/open-host.ts'
import { defaultParts } from '../../src/main/host/parts.ts'
import { bundledPlaces } from '../../src/main/host/places.ts'
import { patientClock } from '../../src/main/host/system-clock.ts'
import { driveHost } from '../../test/support/drive-host.ts'
import type { BatchRun } from './memory.ts'
import { watchPeakMemory } from './peak-memory.ts'

const peakMegabytes = watchPeakMemory()

const [folder = '', wanted = '20'] = process.argv.slice(2)
const never = new AbortController().signal
const temp = mkdtempSync(join(tmpdir(), 'tallydesk-bench-'))
const parts = await defaultParts(bundledPlaces(pathToFileURL(join(import.meta.dirname, '../../out/main/cli.js')).href))

const files: { path: string; pages: number }[] = []
for await (const found of parts.source.list(folder, never)) {
  const inspected = 'failure' in found ? null : await parts.imaging.inspect(found.absolute, never)
  if (!('failure' in found) && inspected?.ok) files.push({ path: found.absolute, pages: inspected.value.pages })
}
if (files.length === 0) throw new Error(`nothing in ${folder} can be read`)

const scans = join(temp, 'scans')
mkdirSync(scans)
let pages = 0
for (let n = 0; pages < Number(wanted); n += 1) {
  const file = files[n % files.length]
  if (file === undefined) break
  const bytes = Buffer.concat([readFileSync(file.path), Buffer.from(`\n% ${n}\n`)])
  writeFileSync(join(scans, `${String(n).padStart(5, '0')}${extname(file.path)}`), bytes)
  pages += file.pages
}

const opened = await openHost({
  workspace: join(temp, 'workspace'),
  parts,
  clock: patientClock,
  program: 'bench',
  settings: { workers: 1, copyUpToMegabytes: 0 },
})
if (!opened.ok) throw new Error(opened.failure.code)
const { call, until } = driveHost(opened.value)
const began = performance.now()
const { id: batchId } = await call('batches.create', { name: 'bench' })
await call('batches.addPaths', { batchId, paths: [scans] })
await until(async () => (await call('batches.get', { batchId })).intake === null)
await call('batches.verify', { batchId, agreed: true })
await call('batches.start', { batchId })
await until(async () => (await call('batches.get', { batchId })).state === 'done')
const { account } = await call('batches.get', { batchId })
const run: BatchRun = {
  pages: account.pages.read + account.pages.skipped,
  seconds: (performance.now() - began) / 1000,
  peakMegabytes: peakMegabytes(),
}
process.stdout.write(`${JSON.stringify(run)}\n`)
await opened.value.close()
rmSync(temp, { recursive: true })
