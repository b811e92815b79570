/**
 * One life of the program for the kill test of what carries batches and workspaces: does one thing and says what came of
 * it. Killed at any moment, nothing half made may be taken for whole.
 *
 * Arguments: workspace, what to do (`pack`, `open`, `merge`, `backup`, `look`), the path that it needs, and where to kill
 * itself (`none`, `bytes:<n>` and `extract:<n>`: at the n-th entry of a portable file, `now:<n>`: when the clock is asked
 * for the n-th time, `move-before`, `move-after`).
 */
import { rename } from 'node:fs/promises'
import { z } from 'zod'
import type { PackEntry, Packing } from '../../src/main/core/ports.ts'
import { openHost } from '../../src/main/host/open-host.ts'
import { systemClock } from '../../src/main/host/system-clock.ts'
import { packing } from '../../src/main/packing/packing.ts'
import { driveHost } from '../support/drive-host.ts'
import { scriptedEngine, scriptedParts } from '../support/scripted-parts.ts'

const [workspace = '', deed = '', path = '', where = 'none'] = process.argv.slice(2)

const die = (): void => {
  process.kill(-process.pid, 'SIGKILL')
}

const openCount = (name: string) => {
  let times = 0
  return () => {
    times += 1
    if (where === `${name}:${times}`) die()
  }
}

const atEntry = openCount('bytes')
const dying = (entry: PackEntry): PackEntry => ({
  ...entry,
  async *bytes() {
    atEntry()
    yield* entry.bytes()
  },
})

const atExtract = openCount('extract')
const deadly: Packing = {
  write: (request) => packing.write({ ...request, entries: request.entries.map(dying) }),
  async open(file) {
    const opened = await packing.open(file)
    if (!opened.ok) return opened
    const { extract } = opened.value
    const value = {
      ...opened.value,
      extract: (...asked: Parameters<typeof extract>) => {
        atExtract()
        return extract(...asked)
      },
    }
    return { ok: true, value }
  },
}

const move: typeof rename = async (from, to) => {
  if (where === 'move-before') die()
  await rename(from, to)
  if (where === 'move-after') die()
}

let atNow = (): void => undefined
const clock = {
  ...systemClock,
  now: (): Date => {
    atNow()
    return systemClock.now()
  },
}

const opened = await openHost({
  workspace,
  clock,
  program: 'kill-test',
  parts: scriptedParts(scriptedEngine(), { packing: deadly, move }),
})
if (!opened.ok) throw new Error(opened.failure.code)
const host = opened.value
const { call } = driveHost(host)
atNow = openCount('now')

const [batch] = (await call('batches.list', {})).items
const batchId = batch?.id ?? ''

/** Everything that stands of the only batch, or null when there is none. */
const look = async () => {
  if (batch === undefined) return null
  const { items } = await call('forms.list', { batchId, limit: 500 })
  const forms = await Promise.all(items.map(({ id }) => call('forms.get', { formId: id })))
  const { figures, account, copy } = await call('batches.get', { batchId })
  return { figures, account, copy, forms }
}

const act = {
  pack: () => call('portable.pack', { batchId, to: path }),
  open: () => call('portable.open', { path }),
  merge: () => call('portable.merge', { path }),
  backup: () => call('workspace.backup', { to: path }),
  look,
}
const Deed = z.enum(['pack', 'open', 'merge', 'backup', 'look'])
const said: unknown = await act[Deed.parse(deed)]()
process.stdout.write(JSON.stringify(said))
await host.close()
