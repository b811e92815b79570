import { createReadStream, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Bench, openBench, startBatch, tempFolder, untilDone } from '../../../test/support/host-bench.ts'
import { checkOne, openReviewBench, says } from '../../../test/support/review-bench.ts'
import { greyPage, greyPages, pageReading, scriptedEngine } from '../../../test/support/scripted-parts.ts'
import type { PortableRows } from '../../shared/portable.ts'
import { ok } from '../../shared/result.ts'
import { ResultsFile } from '../../shared/results-file.ts'
import { readPortable } from '../core/portable/read-portable.ts'
import type { PackEntry, Packing } from '../core/ports.ts'
import { packing } from '../packing/packing.ts'

const folder = () => {
  const made = tempFolder()
  onTestFinished(made.remove)
  return made
}

const elsewhere = async (workspace?: string) => {
  const bench = await openBench({ engine: scriptedEngine(), ...(workspace === undefined ? {} : { workspace }) })
  onTestFinished(bench.close)
  return bench
}

const resultsOf = async (bench: Bench, batchId: string) => {
  const made = await bench.call('exports.make', { batchId, language: 'en', formats: ['results'] })
  return ResultsFile.parse(JSON.parse(readFileSync(join(made.folder, 'results.json'), 'utf8')))
}

const formsOf = async (bench: Bench, batchId: string) => {
  const { items } = await bench.call('forms.list', { batchId, limit: 500 })
  return Promise.all(items.map(({ id }) => bench.call('forms.get', { formId: id })))
}

/** Forms in many ways: whole, in two files of one page each, failed, refused, copied, set aside, of no form. */
const openMixedBench = async () => {
  const engine = scriptedEngine()
  const figures = { ballots_received: 30, valid: 24, invalid: 4, blank: 2, total: 24, 'votes.1': 18, 'votes.2': 14 }
  engine.answers.set(100, ok(pageReading('ss-5-17', 1, figures)))
  engine.answers.set(110, ok(pageReading('ss-5-17', 2)))
  const scans = folder()
  scans.write('แพร่/เขต 1/ชุดที่ 3/form.tiff', await greyPages([100, 110]))
  scans.write('แพร่/เขต 1/ชุดที่ 3/copy.tiff', await greyPages([100, 110]))
  scans.write('แพร่/เขต 1/ชุดที่ 4/1.png', await greyPage(100))
  scans.write('แพร่/เขต 1/ชุดที่ 4/2.png', await greyPage(110))
  scans.write('แพร่/เขต 1/none.png', await greyPage(7))
  scans.write('แพร่/broken.pdf', '%PDF-1.4 cut short')
  scans.write('notes.txt', 'not a scan')
  const bench = await openBench({ engine })
  onTestFinished(bench.close)
  const batchId = await startBatch(bench, [scans.path])
  await untilDone(bench, batchId)
  await bench.call('settings.set', { reviewer: 'สมชาย' })
  const { items } = await bench.call('forms.list', { batchId })
  return { bench, batchId, formId: items[0]?.id ?? '', scans }
}

/** The same file with other rows, its manifest true to them. */
const rewrite = async (from: string, change: (rows: PortableRows) => PortableRows, id?: string): Promise<string> => {
  const { signal } = new AbortController()
  const opened = await packing.open(from)
  const packed = opened.ok ? opened.value : expect.fail(opened.failure.code)
  const read = await readPortable(packed, signal)
  const rows = change(read.ok ? read.value : expect.fail(read.failure.code))
  const { entries: listed, ...head } = packed.manifest
  const [to, scratch] = [join(folder().path, 'lying.tallydesk'), folder()]
  const entries: PackEntry[] = []
  for (const { name } of listed) {
    const noun = Object.entries(rows).find(([one]) => name === `rows/${one}.jsonl`)?.[1]
    const target = join(scratch.path, name)
    if (noun === undefined) await packed.extract(name, target, signal)
    else scratch.write(name, noun.map((row) => `${JSON.stringify(row)}\n`).join(''))
    entries.push({ name, shrink: true, bytes: () => createReadStream(target) })
  }
  packed.close()
  const batch = { ...head.batch, ...(id === undefined ? {} : { id }) }
  expect(await packing.write({ to, head: { ...head, batch }, entries, signal })).toMatchObject({ ok: true })
  return to
}

describe('a batch as one file', () => {
  it('is opened elsewhere as the same batch: forms, figures, findings, account, files and pictures', async () => {
    const home = await openMixedBench()
    await checkOne(home, { ...says('votes.1', 10), note: 'the 0 is closed' })
    await checkOne(home, says('valid', 25))
    await home.bench.call('review.undo', { batchId: home.batchId })
    const to = join(folder().path, 'carried.tallydesk')
    const packed = await home.bench.call('portable.pack', { batchId: home.batchId, to })
    expect(packed).toMatchObject({ path: to, counts: { files: 7, forms: 2, checks: 3 }, missing: [] })
    expect(readdirSync(join(to, '..'))).toEqual(['carried.tallydesk'])

    const away = await elsewhere()
    const opened = await away.call('portable.open', { path: to })
    expect(opened).toMatchObject({ differing: 0, program: '0.0.0', batch: { id: home.batchId, copy: 'read-only' } })
    expect(await resultsOf(away, home.batchId)).toEqual(await resultsOf(home.bench, home.batchId))
    expect(await formsOf(away, home.batchId)).toEqual(await formsOf(home.bench, home.batchId))
    const [there, here] = await Promise.all(
      [away, home.bench].map((bench) => bench.call('batches.get', { batchId: home.batchId })),
    )
    const {
      folder: _,
      sources: __,
      lanes: ___,
      copy: ____,
      electionId: _____,
      ...same
    } = here ?? expect.fail('no batch')
    expect(there).toMatchObject(same)
    expect(there?.folder).toBe(join(away.workspace, 'batches', `${here?.fullName}`))
    const files = (bench: Bench) => bench.call('batches.files', { batchId: home.batchId })
    expect(await files(away)).toEqual(await files(home.bench))
    for (const form of await formsOf(away, home.batchId))
      for (const { pageId } of form.parts) expect((await away.host.files.page(pageId)).ok).toBe(true)
    expect(away.surprises).toEqual([])
  })

  it('is read-only there until a person says that they check in this copy', async () => {
    const home = await openReviewBench()
    const { batchId, formId } = home
    const to = join(folder().path, 'a.tallydesk')
    await home.bench.call('portable.pack', { batchId, to })
    const away = await elsewhere()
    await away.call('portable.open', { path: to })
    await away.call('settings.set', { reviewer: 'สมหญิง' })
    const refused = { ok: false, failure: { code: 'batch-read-only' } }
    const checks = [says('votes.1', 10)]
    expect(await away.ask('review.check', { formId, checks })).toMatchObject(refused)
    expect(await away.ask('review.undo', { batchId })).toMatchObject(refused)
    expect(await away.ask('batches.rename', { batchId, name: 'x' })).toMatchObject(refused)
    expect(await away.ask('batches.retryFailed', { batchId })).toMatchObject(refused)
    expect(await away.call('portable.checkHere', { batchId })).toMatchObject({ copy: 'checking' })
    const { form } = await away.call('review.check', { formId, checks })
    expect(form.figures.find(({ slot }) => slot === 'votes.1')).toMatchObject({ value: 10, check: { who: 'สมหญิง' } })
    expect(await home.bench.ask('portable.checkHere', { batchId })).toMatchObject({ ok: false })
  })

  it('is opened once, and nothing of it stands twice', async () => {
    const { bench, batchId } = await openReviewBench()
    const to = join(folder().path, 'a.tallydesk')
    await bench.call('portable.pack', { batchId, to })
    expect(await bench.ask('portable.open', { path: to })).toMatchObject({ failure: { code: 'batch-known' } })
    const away = await elsewhere()
    await away.call('portable.open', { path: to })
    expect(await away.ask('portable.open', { path: to })).toMatchObject({ failure: { code: 'batch-known' } })
    expect(readdirSync(join(away.workspace, 'temp'))).toEqual([])
  })

  it('holds files that were read in place, and names those that are no longer there', async () => {
    const engine = scriptedEngine()
    const scans = folder()
    const kept = scans.write('kept.png', await greyPage(10))
    scans.write('gone.png', await greyPage(11))
    scans.write('changed.png', await greyPage(12))
    const bench = await openBench({ engine })
    onTestFinished(bench.close)
    await bench.call('settings.set', { copyUpToMegabytes: 0 })
    const batchId = await startBatch(bench, [scans.path])
    await untilDone(bench, batchId)
    expect(await bench.call('portable.size', { batchId })).toMatchObject({
      files: 3,
      inPlace: 3,
      pages: 3,
      pictures: 3,
    })
    rmSync(join(scans.path, 'gone.png'))
    scans.write('changed.png', await greyPage(13))
    const to = join(folder().path, 'a.tallydesk')
    const packed = await bench.call('portable.pack', { batchId, to })
    expect(packed.missing).toEqual(['changed.png', 'gone.png'])
    const away = await elsewhere()
    const { batch } = await away.call('portable.open', { path: to })
    const stored = readdirSync(join(batch.folder, 'files'), { recursive: true, withFileTypes: true })
    const names = stored.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
    expect(names.map((name) => readFileSync(name))).toEqual([readFileSync(kept)])
  })

  it('is refused whole when its rows do not hang together or are of another batch here; nothing is left', async () => {
    const { bench, batchId } = await openReviewBench()
    const to = join(folder().path, 'a.tallydesk')
    await bench.call('portable.pack', { batchId, to })
    const away = await elsewhere()
    const first = <N extends 'sources' | 'files' | 'pages' | 'batch'>(
      rows: PortableRows,
      noun: N,
      change: object,
    ): PortableRows => ({ ...rows, [noun]: rows[noun].map((row, n) => (n === 0 ? { ...row, ...change } : row)) })
    const lies: [string, (rows: PortableRows) => PortableRows][] = [
      ['two batches', (rows) => ({ ...rows, batch: [...rows.batch, ...rows.batch] })],
      ['another batch', (rows) => first(rows, 'batch', { id: 'other' })],
      ['an id that climbs', (rows) => first(rows, 'pages', { id: '../../up' })],
      ['a code that climbs', (rows) => first(rows, 'batch', { code: '../up' })],
      ['no such source', (rows) => first(rows, 'files', { sourceId: 'nowhere' })],
      ['no such file', (rows) => first(rows, 'pages', { fileId: 'nowhere' })],
      ['a page twice', (rows) => ({ ...rows, pages: [...rows.pages, ...rows.pages] })],
      ['a batch that still runs', (rows) => first(rows, 'batch', { state: 'running' })],
      ['an act that was changed', (rows) => ({ ...rows, acts: rows.acts.map((act) => ({ ...act, who: 'other' })) })],
      ['an entry that is not there', (rows) => first(rows, 'files', { entry: 'files/nowhere' })],
    ]
    for (const [name, change] of lies) {
      const lying = await rewrite(to, change)
      expect([name, await away.ask('portable.open', { path: lying })]).toMatchObject([
        name,
        { ok: false, failure: { code: 'portable-damaged' } },
      ])
    }
    expect((await away.call('batches.list', {})).total).toBe(0)
    for (const name of readdirSync(away.workspace)) expect(name).not.toMatch(/^(temp|batches)$/)

    await away.call('portable.open', { path: to })
    const asOther = (rows: PortableRows) => ({
      ...first(rows, 'batch', { id: 'other' }),
      acts: [],
    })
    const twin = await rewrite(to, asOther, 'other')
    expect(await away.ask('portable.open', { path: twin })).toMatchObject({ failure: { code: 'portable-elsewhere' } })
    expect((await away.call('batches.list', {})).total).toBe(1)
  })

  it('puts no file outside its folder, whatever its path says, and loses none to another', async () => {
    const engine = scriptedEngine()
    const scans = folder()
    for (const name of ['a.png', 'b.png', 'c.png']) scans.write(name, await greyPage(name.charCodeAt(0)))
    const bench = await openBench({ engine })
    onTestFinished(bench.close)
    const batchId = await startBatch(bench, [scans.path])
    await untilDone(bench, batchId)
    const to = join(folder().path, 'a.tallydesk')
    await bench.call('portable.pack', { batchId, to })
    const paths = ['../../../../up.png', '/etc/up?.png', '/etc/up*.png']
    const hostile = await rewrite(to, (rows) => ({
      ...rows,
      files: rows.files.map((file, n) => ({ ...file, path: paths[n] ?? '' })),
    }))
    const away = await elsewhere()
    const { batch } = await away.call('portable.open', { path: hostile })
    const names = readdirSync(away.folder.path, { recursive: true, encoding: 'utf8' })
    const stored = names.filter((name) => name.endsWith('.png'))
    expect(stored.length).toBe(3)
    for (const name of stored) expect(join(away.folder.path, name)).toContain(join(batch.folder, 'files'))
  })

  it('is written only of a batch that has ended', async () => {
    const { bench } = await openReviewBench()
    const open = await bench.call('batches.create', { name: 'x' })
    const to = join(folder().path, 'a.tallydesk')
    expect(await bench.ask('portable.pack', { batchId: open.id, to })).toMatchObject({
      failure: { code: 'wrong-state' },
    })
    expect(existsSync(to)).toBe(false)
  })

  it('says that the disk is full, and leaves nothing half written', async () => {
    const { bench, batchId, engine } = await openReviewBench()
    const to = join(folder().path, 'a.tallydesk')
    await bench.call('portable.pack', { batchId, to })
    const full = async () => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' })
    }
    const open: Packing['open'] = async (path) => {
      const opened = await packing.open(path)
      return opened.ok ? ok({ ...opened.value, extract: full }) : opened
    }
    const away = await openBench({ engine, parts: { packing: { write: full, open } } })
    onTestFinished(away.close)
    expect(await away.ask('portable.open', { path: to })).toMatchObject({ failure: { code: 'disk-full' } })
    expect((await away.call('batches.list', {})).total).toBe(0)
    expect(away.surprises).toEqual([])
  })

  it('is written among the exports where no path can be named, and opened from what was sent', async () => {
    const { bench, batchId } = await openReviewBench()
    const packed = await bench.call('portable.packForDownload', { batchId })
    const { exports } = await bench.call('exports.list', { batchId })
    expect(exports[0]?.files).toEqual([
      { name: expect.stringMatching(/\.tallydesk$/), bytes: packed.bytes, sha256: packed.sha256 },
    ])
    const away = await elsewhere()
    const sent = await away.host.files.receivePortable(
      (async function* () {
        yield readFileSync(packed.path)
      })(),
    )
    const { upload } = sent.ok ? sent.value : expect.fail('not sent')
    expect(await away.call('portable.openUploaded', { upload })).toMatchObject({ batch: { id: batchId } })
    expect(await away.ask('portable.openUploaded', { upload })).toMatchObject({ failure: { code: 'file-not-found' } })
    expect(await away.ask('portable.openUploaded', { upload: '../../x' })).toMatchObject({ ok: false })
    expect(readdirSync(join(away.workspace, 'temp'))).toEqual([])
  })
})
