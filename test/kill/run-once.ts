/**
 * One life of the program for the kill test: opens the workspace, does whatever is still to be done to one batch and
 * exports it. Killed at any moment and started again, it must end with what an undisturbed run ends with.
 *
 * Arguments: workspace, folder of scans, workers, and where to kill itself (`none`, `move-before`, `move-after`,
 * `migration`, or `write:<n>`: in the n-th moment at which the clock is asked).
 */
import { rename } from 'node:fs/promises'
import { openHost } from '../../src/main/host/open-host.ts'
import { systemClock } from '../../src/main/host/system-clock.ts'
import { migrations } from '../../src/main/store/migrations/index.ts'
import { ok } from '../../src/shared/result.ts'
import { driveHost } from '../support/drive-host.ts'
import { pageReading, scriptedEngine, scriptedParts } from '../support/scripted-parts.ts'

const [workspace = '', scans = '', workers = '1', where = 'none'] = process.argv.slice(2)

const die = (): void => {
  process.kill(-process.pid, 'SIGKILL')
}

let asked = 0
const clock = {
  ...systemClock,
  now: (): Date => {
    asked += 1
    if (where === `write:${asked}`) die()
    return systemClock.now()
  },
}

const move: typeof rename = async (from, to) => {
  if (where === 'move-before') die()
  await rename(from, to)
  if (where === 'move-after') die()
}

/** The number of a step is asked for inside its transaction, after its SQL has run. */
const deadly = migrations.map((step) => ({
  ...step,
  get number(): number {
    die()
    return step.number
  },
}))

const engine = scriptedEngine()
const read = engine.read
engine.read = async (request) => {
  const grey = request.image.pixels[0] ?? 0
  const values = {
    ballots_received: grey + 6,
    valid: grey,
    invalid: 4,
    blank: 2,
    total: grey,
    'votes.1': grey - 7,
    'votes.2': 7,
  }
  engine.answers.set(grey, ok(pageReading('ss-5-17', grey % 2 === 0 ? 1 : 2, grey % 2 === 0 ? values : {})))
  return read(request)
}

const opened = await openHost({
  workspace,
  clock,
  program: 'kill-test',
  parts: scriptedParts(engine, { move, ...(where === 'migration' ? { migrations: deadly } : {}) }),
})
if (!opened.ok) throw new Error(opened.failure.code)
const host = opened.value

const { call, until } = driveHost(host)

await call('settings.set', { workers: Number(workers) })
const existing = (await call('batches.list', {})).items[0]
const batchId = existing?.id ?? (await call('batches.create', { name: 'ชุดทดสอบ' })).id
const get = () => call('batches.get', { batchId })
if ((await get()).state === 'open') {
  if ((await get()).sources.length === 0) await call('batches.addPaths', { batchId, paths: [scans] })
  await until(async () => (await get()).intake === null)
  await call('batches.verify', { batchId, agreed: true })
  await call('batches.start', { batchId })
}
await until(async () => (await get()).state === 'done')
const made = await call('exports.make', { batchId, language: 'en', formats: ['results'] })
process.stdout.write(`${made.folder}\n`)
await host.close()
