import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { restoreBackup } from '../../src/main/host/restore-backup.ts'
import { packing } from '../../src/main/packing/packing.ts'
import { makeDoubtfulWorkspace } from '../support/doubtful-workspace.ts'
import { openBench, tempFolder } from '../support/host-bench.ts'
import { scriptedEngine } from '../support/scripted-parts.ts'
import { temporaryFolder } from '../support/served.ts'
import { stateOf } from './lives.ts'

const program = join(import.meta.dirname, 'carry-once.ts')
type Deed = 'pack' | 'open' | 'merge' | 'backup' | 'look'

/** Lives once. Answers what it said, or null when it killed itself; a death of another kind throws. */
const live = (workspace: string, deed: Deed, path = '', where = 'none'): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, workspace, deed, path, where], { detached: true })
    let said = ''
    let trouble = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()))
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(null)
      else if (code === 0) resolve(JSON.parse(said))
      else reject(new Error(`exit ${code}: ${trouble}`))
    })
  })

const home = tempFolder()
const workspace = join(home.path, 'workspace')
const carried = join(home.path, 'carried.tallydesk')
const { signal } = new AbortController()

const isWhole = async (path: string): Promise<boolean> => {
  const opened = await packing.open(path)
  if (!opened.ok) return false
  const trouble = await opened.value.verify(signal)
  opened.value.close()
  return trouble === null
}

beforeAll(async () => {
  await makeDoubtfulWorkspace(workspace, 2)
  await live(workspace, 'pack', carried)
})

describe('killed', () => {
  it.each([
    'bytes:1',
    'bytes:6',
    'bytes:10',
    'bytes:14',
  ])('while packing, at %s: no file under its name', async (where) => {
    const to = temporaryFolder()
    const path = join(to, 'a.tallydesk')
    expect(await live(workspace, 'pack', path, where)).toBe(null)
    expect(existsSync(path)).toBe(false)
    expect(await isWhole(`${path}.part`)).toBe(false)
    expect(await live(workspace, 'pack', path)).toMatchObject({ path })
    expect([readdirSync(to), await isWhole(path)]).toEqual([['a.tallydesk'], true])
  })

  it.each([
    'extract:1',
    'extract:4',
    'now:1',
    'move-before',
    'move-after',
  ])('while opening, at %s: the batch is there whole, or not at all and can be opened', async (where) => {
    const away = join(temporaryFolder(), 'away')
    expect(await live(away, 'open', carried, where)).toBe(null)
    const found = await live(away, 'look')
    if (found === null) await live(away, 'open', carried)
    expect(found === null).toBe(!where.startsWith('move'))
    const [there, here] = [await live(away, 'look'), await live(workspace, 'look')]
    expect(there).toEqual({ ...Object(here), copy: 'read-only' })
    expect(stateOf(away)).toMatchObject({ ...{ whole: 'ok', brokenAct: null, stored: 2, leftInTemp: 0 } })
  })

  it.each([
    'now:1',
    'now:2',
    'now:3',
    'now:5',
  ])('while merging, at %s: merged again, nothing is lost or doubled', async (where) => {
    const [away, mine] = [join(temporaryFolder(), 'away'), join(temporaryFolder(), 'home')]
    await live(mine, 'open', carried)
    await live(away, 'open', carried)
    const checkAll = async (at: string, reviewer: string, value: number) => {
      const bench = await openBench({ engine: scriptedEngine(), workspace: at })
      onTestFinished(bench.folder.remove)
      const [batch] = (await bench.call('batches.list', {})).items
      const batchId = batch?.id ?? ''
      if (batch?.copy === 'read-only') await bench.call('portable.checkHere', { batchId })
      await bench.call('settings.set', { reviewer })
      const verdict = { kind: 'value' as const, value }
      for (const { id } of (await bench.call('forms.list', { batchId })).items)
        await bench.call('review.check', { formId: id, checks: [{ slot: 'votes.1', verdict }] })
      await bench.host.close()
    }
    await checkAll(mine, 'สมชาย', 141)
    await checkAll(away, 'สมหญิง', 142)
    const back = join(temporaryFolder(), 'back.tallydesk')
    await live(away, 'pack', back)
    const undisturbed = join(temporaryFolder(), 'undisturbed')
    const backup = await live(mine, 'backup', temporaryFolder())
    await restoreBackup(String(Object(backup).path), undisturbed, signal)
    await live(undisturbed, 'merge', back)

    expect(await live(mine, 'merge', back, where)).toBe(null)
    await live(mine, 'merge', back)
    expect(await live(mine, 'merge', back)).toMatchObject({ taken: 0, known: 2 })
    expect(await live(mine, 'look')).toEqual(await live(undisturbed, 'look'))
    expect(stateOf(mine)).toMatchObject({ whole: 'ok', brokenAct: null })
  })

  it.each(['now:1', 'now:2'])('while backing up, at %s: nothing that is taken for a backup', async (where) => {
    const to = temporaryFolder()
    expect(await live(workspace, 'backup', to, where)).toBe(null)
    for (const name of readdirSync(to)) {
      expect(name).toMatch(/\.part$/)
      expect(await restoreBackup(join(to, name), join(temporaryFolder(), 'w'), signal)).toMatchObject({ ok: false })
    }
    const made = await live(workspace, 'backup', to)
    const restored = join(temporaryFolder(), 'restored')
    expect(await restoreBackup(String(Object(made).path), restored, signal)).toMatchObject({ ok: true })
    expect(await live(restored, 'look')).toEqual(await live(workspace, 'look'))
  })
})
