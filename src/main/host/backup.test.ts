import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Bench, openBench, startBatch, tempFolder, untilDone } from '../../../test/support/host-bench.ts'
import { checkOne, openReviewBench, says } from '../../../test/support/review-bench.ts'
import { greyPage, scriptedEngine } from '../../../test/support/scripted-parts.ts'
import { BackupManifest } from '../../shared/backup.ts'

const folder = () => {
  const made = tempFolder()
  onTestFinished(made.remove)
  return made
}

const openAt = async (workspace: string) => {
  const bench = await openBench({ engine: scriptedEngine(), workspace })
  onTestFinished(bench.close)
  return bench
}

const everything = async (bench: Bench, batchId: string) => {
  const { items } = await bench.call('forms.list', { batchId })
  const { folder: _, ...batch } = await bench.call('batches.get', { batchId })
  return {
    batch,
    files: await bench.call('batches.files', { batchId }),
    forms: await Promise.all(items.map(({ id }) => bench.call('forms.get', { formId: id }))),
    settings: await bench.call('settings.get', {}),
  }
}

describe('a backup of a workspace', () => {
  it('is made while the host works, and a workspace made of it holds all that the first did', async () => {
    const room = await openReviewBench()
    const { bench, batchId } = room
    await checkOne(room, says('votes.1', 10))
    const to = folder().path
    const made = await bench.call('workspace.backup', { to })
    expect(made).toMatchObject({ outside: [], brokenAct: null })
    expect(readdirSync(to)).toEqual([made.path.slice(to.length + 1)])
    const { files } = BackupManifest.parse(JSON.parse(readFileSync(join(made.path, 'manifest.json'), 'utf8')))
    expect(files.length).toBe(made.files)
    expect(files.map(({ path }) => path).filter((path) => /writer|\.log|-wal/.test(path))).toEqual([])
    await checkOne(room, says('votes.2', 14))

    const workspace = join(folder().path, 'restored')
    expect(await bench.call('workspace.restore', { from: made.path, to: workspace })).toMatchObject({
      ...{ path: workspace, files: made.files, bytes: made.bytes },
    })
    const restored = await openAt(workspace)
    await bench.call('review.undo', { batchId })
    const [there, here] = [await everything(restored, batchId), await everything(bench, batchId)]
    expect(there).toEqual({ ...here, batch: { ...here.batch, rateHistory: there.batch.rateHistory } })
    const picture = await restored.host.files.page(there.forms[0]?.parts[0]?.pageId ?? '')
    expect(picture.ok && existsSync(picture.value.path)).toBe(true)
    expect(await restored.call('review.undo', { batchId })).toMatchObject({ slots: ['votes.1'] })
  })

  it('holds what came while it was made, and no file that is half written', async () => {
    const engine = scriptedEngine()
    const { promise, resolve } = Promise.withResolvers<void>()
    engine.gate = promise
    const bench = await openBench({ engine })
    onTestFinished(bench.close)
    const scans = folder()
    for (let n = 1; n <= 4; n += 1) scans.write(`${n}.png`, await greyPage(n))
    const batchId = await startBatch(bench, [scans.path])
    writeFileSync(join(bench.workspace, 'temp', 'half.part'), 'x')
    const making = bench.call('workspace.backup', { to: folder().path })
    resolve()
    const made = await making
    await untilDone(bench, batchId)
    const again = await bench.call('workspace.backup', { to: folder().path })
    for (const { path } of [made, again]) {
      const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
      expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
      expect(names.filter((name) => /[1-4]\.png$/.test(name)).length).toBe(4)
      const workspace = join(folder().path, 'w')
      await bench.call('workspace.restore', { from: path, to: workspace })
      const restored = await openAt(workspace)
      await untilDoneThere(restored, batchId)
    }
  })

  it('names the files that are read in place, which it does not hold', async () => {
    const bench = await openAt(folder().path)
    const scans = folder()
    const path = scans.write('a.png', await greyPage(9))
    await bench.call('settings.set', { copyUpToMegabytes: 0 })
    await untilDone(bench, await startBatch(bench, [scans.path]))
    const made = await bench.call('workspace.backup', { to: folder().path })
    expect(made.outside).toEqual([path])
  })

  it('is not made within the workspace', async () => {
    const { bench } = await openReviewBench()
    for (const to of [bench.workspace, join(bench.workspace, 'backups')])
      expect(await bench.ask('workspace.backup', { to })).toMatchObject({ failure: { code: 'backup-inside' } })
  })

  it('is restored only whole, and only into a new or empty folder', async () => {
    const { bench } = await openReviewBench()
    const to = folder().path
    const { path } = await bench.call('workspace.backup', { to })
    const restore = (target: string) => bench.ask('workspace.restore', { from: path, to: target })
    expect(await restore(bench.workspace)).toMatchObject({ failure: { code: 'folder-not-empty' } })
    expect(await bench.ask('workspace.restore', { from: to, to: join(to, 'x') })).toMatchObject({ ok: false })
    const target = join(folder().path, 'w')
    expect(await bench.ask('workspace.restore', { from: folder().path, to: target })).toMatchObject({
      failure: { code: 'not-a-backup' },
    })
    mkdirSync(`${target}.restoring`)
    expect((await restore(target)).ok).toBe(true)
    expect(existsSync(`${target}.restoring`)).toBe(false)

    const empty = folder().path
    const { files } = BackupManifest.parse(JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')))
    for (const { path: one } of files) {
      const whole = readFileSync(join(path, one))
      appendFileSync(join(path, one), 'x')
      expect(await restore(empty)).toMatchObject({ failure: { code: 'backup-damaged', detail: { path: one } } })
      rmSync(join(path, one))
      expect(await restore(empty)).toMatchObject({ failure: { code: 'backup-damaged', detail: { path: one } } })
      writeFileSync(join(path, one), whole)
    }
    expect(readdirSync(empty)).toEqual([])
    expect((await restore(empty)).ok).toBe(true)
  })
})

const untilDoneThere = async (bench: Bench, batchId: string): Promise<void> => {
  const { state } = await bench.call('batches.get', { batchId })
  if (state !== 'done') await untilDone(bench, batchId)
}
