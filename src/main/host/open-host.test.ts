import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Bench, openBench, startBatch, tempFolder, untilDone } from '../../../test/support/host-bench.ts'
import {
  greyPage,
  greyPages,
  pageReading,
  scriptedEngine,
  scriptedParts,
  testClock,
} from '../../../test/support/scripted-parts.ts'
import { failure } from '../../shared/failure.ts'
import { failed, ok } from '../../shared/result.ts'
import { ResultsFile } from '../../shared/results-file.ts'

const good = { ballots_received: 30, valid: 24, invalid: 4, blank: 2, total: 24, 'votes.1': 10, 'votes.2': 14 } as const

const open: Bench[] = []
const bench = async (given: Parameters<typeof openBench>[0]): Promise<Bench> => {
  const one = await openBench(given)
  open.push(one)
  return one
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

describe('the host', () => {
  it('takes a folder in, reads it, checks it and exports it', async () => {
    const engine = scriptedEngine()
    engine.answers.set(100, ok(pageReading('ss-5-17', 1, good)))
    engine.answers.set(110, ok(pageReading('ss-5-17', 2)))
    const one = await bench({ engine })
    const scans = tempFolder()
    scans.write('แพร่/เขต 1/ชุดที่ 3/form.tiff', await greyPages([100, 110]))
    scans.write('แพร่/เขต 1/ชุดที่ 3/again.tiff', await greyPages([100, 110]))
    scans.write('แพร่/notes.txt', 'not a scan')
    scans.write('แพร่/broken.pdf', '%PDF-1.7 and no more')
    const batchId = await startBatch(one, [scans.path])
    await untilDone(one, batchId)

    const detail = await one.call('batches.get', { batchId })
    expect(detail.account.files).toEqual({ imported: 4, read: 1, partly: 0, failed: 1, skipped: 2, waiting: 0 })
    expect(detail.account.pages).toEqual({ found: 2, read: 2, failed: 0, skipped: 0, waiting: 0 })
    expect(detail.sources).toMatchObject([{ files: 4, pages: 2, refused: 2, copies: 1 }])

    const forms = await one.call('forms.list', { batchId })
    expect(forms.items).toMatchObject([{ form: 'ss-5-17', pages: 2, votesInDoubt: 0, findings: 0 }])
    expect(forms.items[0]?.place).toMatchObject({ province: 'แพร่', constituency: 1, set: 3, confidence: 1 })
    const form = await one.call('forms.get', { formId: forms.items[0]?.id ?? '' })
    expect(form.figures.every(({ state }) => state === 'accepted')).toBe(true)
    expect(form.sums.every(({ holds }) => holds)).toBe(true)

    const made = await one.call('exports.make', { batchId, language: 'th', formats: ['results', 'figures', 'summary'] })
    expect(made.files.map(({ name }) => name)).toEqual(['results.json', 'figures.csv', 'summary.pdf'])
    const results = ResultsFile.parse(JSON.parse(readFileSync(join(made.folder, 'results.json'), 'utf8')))
    expect(results.forms[0]?.votes.map(({ value }) => value)).toEqual([10, 14])
    expect(results.skips.map(({ code }) => code).sort()).toEqual(['exact-copy', 'unknown-file-type'])
    expect(results.failures.map(({ code }) => code)).toEqual(['unreadable-pdf'])
    expect(readFileSync(join(made.folder, 'summary.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(one.surprises).toEqual([])
    scans.remove()
  })

  it('numbers its news without a gap', async () => {
    const one = await bench({ engine: scriptedEngine() })
    const scans = tempFolder()
    scans.write('a.png', await greyPage(50))
    await untilDone(one, await startBatch(one, [scans.path]))
    expect(one.news.map(({ number }) => number)).toEqual(one.news.map((_, n) => n + 1))
    scans.remove()
  })

  it('locks a batch when it is started', async () => {
    const one = await bench({ engine: scriptedEngine() })
    const scans = tempFolder()
    const path = scans.write('a.png', await greyPage(50))
    const batchId = await startBatch(one, [path])
    for (const refused of [
      await one.ask('batches.addPaths', { batchId, paths: [path] }),
      await one.ask('batches.rename', { batchId, name: 'x' }),
      await one.ask('batches.start', { batchId }),
    ])
      expect(refused).toEqual(failed(failure('batch-locked')))
    await untilDone(one, batchId)
    const { folder, fullName } = await one.call('batches.get', { batchId })
    expect(folder).toBe(join(one.workspace, 'batches', fullName))
    expect(existsSync(join(one.workspace, 'temp', batchId))).toBe(false)
    scans.remove()
  })

  it('starts nothing that was not verified, or that holds no page', async () => {
    const one = await bench({ engine: scriptedEngine() })
    const { id: batchId } = await one.call('batches.create', { name: '' })
    expect(await one.ask('batches.start', { batchId })).toEqual(failed(failure('batch-not-verified')))
    await one.call('batches.verify', { batchId, agreed: true })
    expect(await one.ask('batches.start', { batchId })).toEqual(failed(failure('batch-empty')))
  })

  it('tries transient trouble again, three times, and retries a failed page when asked', async () => {
    const engine = scriptedEngine()
    const time = testClock()
    engine.answers.set(100, failed(failure('worker-ended', { reason: 'out of memory' })))
    const one = await bench({ engine, clock: time.clock })
    const scans = tempFolder()
    scans.write('a.png', await greyPage(100))
    const batchId = await startBatch(one, [scans.path])
    for (const tries of [1, 2]) {
      await expect.poll(() => time.asleep()).toBe(1)
      expect(engine.asked.length).toBe(tries)
      time.wakeAll()
    }
    await untilDone(one, batchId)
    expect(engine.asked.length).toBe(3)
    const { folder, account } = await one.call('batches.get', { batchId })
    expect(account.pages).toMatchObject({ found: 1, failed: 1, waiting: 0 })
    const aside = readdirSync(join(folder, '_errors'), { recursive: true, encoding: 'utf8' })
    expect(aside.some((name) => name.endsWith('a.png'))).toBe(true)
    expect(aside.some((name) => name.endsWith('a.png.reason.txt'))).toBe(true)

    engine.answers.set(100, ok(pageReading('ss-5-17', 1, good)))
    const from = one.news.length
    await one.call('batches.retryFailed', { batchId })
    await untilDone(one, batchId, from)
    const again = await one.call('batches.get', { batchId })
    expect(again.account.pages).toMatchObject({ read: 1, failed: 0 })
    expect(again.account.files).toMatchObject({ read: 1, failed: 0 })
    const left = readdirSync(join(folder, '_errors'), { recursive: true, encoding: 'utf8' })
    expect(left.filter((name) => name.includes('a.png'))).toEqual([])
    scans.remove()
  })

  it('sets a refused file aside with its reason, and takes it in when it can be opened after all', async () => {
    const engine = scriptedEngine()
    engine.answers.set(100, ok(pageReading('ss-5-17', 1, good)))
    const { imaging } = scriptedParts(engine)
    let refuse = true
    const inspect: typeof imaging.inspect = async (path, signal) =>
      refuse && path.endsWith('late.png')
        ? failed(failure('worker-ended', { reason: 'out of memory' }))
        : imaging.inspect(path, signal)
    const one = await bench({ engine, parts: { imaging: { ...imaging, inspect } } })
    const scans = tempFolder()
    scans.write('good.png', await greyPage(90))
    scans.write('late.png', await greyPage(100))
    scans.write('broken.pdf', '%PDF-1.7')
    const batchId = await startBatch(one, [scans.path])
    await untilDone(one, batchId)
    const { folder, account } = await one.call('batches.get', { batchId })
    expect(account.files).toMatchObject({ imported: 3, failed: 2 })
    const aside = (): string[] => readdirSync(join(folder, '_errors'), { recursive: true, encoding: 'utf8' })
    const reason = aside().find((name) => name.endsWith('late.png.reason.txt')) ?? ''
    expect(readFileSync(join(folder, '_errors', reason), 'utf8')).toMatch(/^-\tworker-ended\t.*out of memory/)

    refuse = false
    const from = one.news.length
    await one.call('batches.retryFailed', { batchId })
    await untilDone(one, batchId, from)
    expect((await one.call('batches.get', { batchId })).account.files).toMatchObject({
      imported: 3,
      failed: 1,
      waiting: 0,
    })
    expect((await one.call('forms.list', { batchId })).items).toMatchObject([{ path: 'late.png' }])
    expect(aside().filter((name) => name.includes('late.png'))).toEqual([])
    expect(aside().some((name) => name.endsWith('broken.pdf'))).toBe(true)
    scans.remove()
  })

  it('pauses after the pages in hand, goes on, and can be cancelled', async () => {
    const engine = scriptedEngine()
    const gate = Promise.withResolvers<void>()
    engine.gate = gate.promise
    const one = await bench({ engine })
    const scans = tempFolder()
    for (const grey of [10, 20, 30]) scans.write(`${grey}.png`, await greyPage(grey))
    const batchId = await startBatch(one, [scans.path])
    await expect.poll(() => engine.asked.length).toBe(1)
    const paused = one.call('batches.pause', { batchId })
    gate.resolve()
    expect((await paused).state).toBe('paused')
    expect((await one.call('batches.get', { batchId })).account.pages.waiting).toBe(2)
    expect(await one.ask('batches.pause', { batchId })).toEqual(failed(failure('wrong-state', { state: 'paused' })))
    await one.call('batches.resume', { batchId })
    await untilDone(one, batchId)
    expect(engine.asked).toEqual([10, 20, 30])
    expect(await one.ask('batches.cancel', { batchId })).toMatchObject({ ok: false })
    scans.remove()
  })

  it('cancels without losing what was read', async () => {
    const engine = scriptedEngine()
    const one = await bench({ engine })
    const scans = tempFolder()
    for (const grey of [10, 20]) scans.write(`${grey}.png`, await greyPage(grey))
    const gate = Promise.withResolvers<void>()
    const read = engine.read
    engine.read = async (request) => {
      if (engine.asked.length === 1) engine.gate = gate.promise
      return read(request)
    }
    const batchId = await startBatch(one, [scans.path])
    await expect.poll(() => engine.asked.length).toBe(2)
    const { state, account } = await one.call('batches.cancel', { batchId })
    expect({ state, waiting: account.pages.waiting }).toEqual({ state: 'cancelled', waiting: 1 })
    gate.resolve()
    scans.remove()
  })

  it('reads several batches at once and gives each a share', async () => {
    const engine = scriptedEngine()
    const gate = Promise.withResolvers<void>()
    engine.gate = gate.promise
    const one = await bench({ engine })
    await one.call('settings.set', { workers: 2 })
    const [left, right] = [tempFolder(), tempFolder()]
    for (const grey of [10, 20, 30]) left.write(`${grey}.png`, await greyPage(grey))
    for (const grey of [40, 50, 60]) right.write(`${grey}.png`, await greyPage(grey))
    const first = await startBatch(one, [left.path])
    const second = await startBatch(one, [right.path])
    await expect.poll(() => engine.asked.length).toBeGreaterThanOrEqual(2)
    gate.resolve()
    await Promise.all([untilDone(one, first), untilDone(one, second)])
    expect([...engine.asked].sort()).toEqual([10, 20, 30, 40, 50, 60])
    for (const remove of [left.remove, right.remove]) remove()
  })

  it('reads a source in place when it is not to be copied, and notices that a file changed', async () => {
    const one = await bench({ engine: scriptedEngine() })
    await one.call('settings.set', { copyUpToMegabytes: 0 })
    const scans = tempFolder()
    scans.write('a.png', await greyPage(10))
    const { id: batchId } = await one.call('batches.create', { name: 'in place' })
    await one.call('batches.addPaths', { batchId, paths: [scans.path] })
    await one.heard((news) => news.about === 'intake' && news.intake === null)
    scans.write('a.png', await greyPage(99))
    await one.call('batches.verify', { batchId, agreed: true })
    await one.call('batches.start', { batchId })
    await untilDone(one, batchId)
    const { items } = await one.call('batches.notRead', { batchId })
    expect(items.map((item) => item.failure.code)).toEqual(['file-changed'])
    scans.remove()
  })

  it('pauses a batch when the disk is full, says so, and loses nothing', async () => {
    const engine = scriptedEngine()
    const one = await bench({ engine })
    const scans = tempFolder()
    scans.write('a.png', await greyPage(100))
    const read = engine.read
    engine.read = async () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    }
    const batchId = await startBatch(one, [scans.path])
    const { news } = await one.heard((told) => told.about === 'trouble')
    expect(news).toMatchObject({ batchId, failure: { code: 'disk-full' } })
    await one.heard((told) => told.about === 'batch' && told.batch.state === 'paused')
    expect((await one.call('batches.get', { batchId })).account.pages).toMatchObject({ waiting: 1, failed: 0 })
    engine.read = read
    await one.call('batches.resume', { batchId })
    await untilDone(one, batchId)
    scans.remove()
  })

  it('lists in pages, each thing once', async () => {
    const one = await bench({ engine: scriptedEngine() })
    for (const name of ['a', 'b', 'c']) await one.call('batches.create', { name })
    const first = await one.call('batches.list', { limit: 2 })
    const second = await one.call('batches.list', { limit: 2, after: first.next })
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['c', 'b', 'a'])
    expect([first.total, second.next]).toEqual([3, null])
    expect((await one.call('batches.list', { find: 'b' })).items.map(({ name }) => name)).toEqual(['b'])
  })

  it('refuses a second writer in one sentence', async () => {
    const one = await bench({ engine: scriptedEngine() })
    await expect(openBench({ engine: scriptedEngine(), workspace: one.workspace })).rejects.toThrow('workspace-in-use')
  })
})
