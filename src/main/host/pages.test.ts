import { describe, expect, it, onTestFinished } from 'vitest'
import { openBench, startBatch, tempFolder, untilDone } from '../../../test/support/host-bench.ts'
import {
  arrange,
  formOf,
  formsMade,
  openPagesBench,
  type PagesBench,
  pagesOf,
} from '../../../test/support/pages-bench.ts'
import { figureIn, says } from '../../../test/support/review-bench.ts'
import { greyPage, pageReading, scriptedEngine } from '../../../test/support/scripted-parts.ts'
import type { WantedGroup } from '../../shared/calls/pages.ts'
import type { Corners } from '../../shared/framing.ts'
import { rowSlot, type Slot } from '../../shared/slot.ts'

const figures = {
  ballots_received: 30,
  valid: 24,
  invalid: 4,
  blank: 2,
  total: 24,
  'votes.1': 10,
  'votes.2': 14,
} as const
const first = pageReading('ss-5-17', 1, figures)
const second = pageReading('ss-5-17', 2)

const idsOf = async (room: PagesBench): Promise<string[]> => (await pagesOf(room)).map(({ id }) => id)
const accountOf = async ({ bench, batchId }: PagesBench) => (await bench.call('batches.get', { batchId })).account.pages
const undo = ({ bench, batchId }: PagesBench) => bench.call('review.undo', { batchId })

const lastOf = (form: string, pageId = ''): WantedGroup => ({ kind: 'form', form, pages: [{ pageId, formPage: 3 }] })

describe('pages that a reader failed', () => {
  it('are made a form, keyed whole, and taken back step by step, also after a restart', async () => {
    const room = await openPagesBench({ 'แพร่/เขต 1/ชุดที่ 3.tiff': [null, null] })
    const { bench, batchId } = room
    expect(await accountOf(room)).toMatchObject({ found: 2, read: 0, failed: 2 })
    const { formIds } = await arrange(room, formOf('ss-5-17', await idsOf(room)))
    const formId = formIds[0] ?? ''
    const empty = await bench.call('forms.get', { formId })
    expect(empty.figures.map(({ slot, state, read }) => [slot, state, read])).toEqual(
      ['ballots_received', 'valid', 'invalid', 'blank', 'total'].map((slot) => [slot, 'open', null]),
    )
    expect(empty.issues.map(({ code }) => code)).toEqual(['page-not-read'])
    for (const [slot, value] of Object.entries(figures))
      await bench.call('review.check', { formId, checks: [says(slot as Slot, value)] })
    const keyed = await bench.call('forms.get', { formId })
    expect(keyed.figures.map(({ slot, value, level }) => [slot, value, level])).toEqual(
      Object.entries(figures).map(([slot, value]) => [slot, value, 'checked']),
    )
    expect(keyed.sums.every(({ holds }) => holds === true)).toBe(true)
    expect(keyed.issues).toEqual([])
    expect(await accountOf(room)).toMatchObject({ found: 2, read: 0, failed: 2 })
    await bench.host.close()

    const later = await openBench({ engine: room.engine, workspace: room.workspace })
    onTestFinished(later.close)
    const again = { ...room, bench: later }
    for (const slot of Object.keys(figures).toReversed()) expect((await undo(again)).slots).toEqual([slot])
    expect(await undo(again)).toMatchObject({ form: null, slots: [] })
    expect(await formsMade(again)).toEqual([])
    expect(await later.ask('review.undo', { batchId })).toMatchObject({ failure: { code: 'nothing-to-undo' } })
    expect(await accountOf(again)).toMatchObject({ found: 2, read: 0, failed: 2 })
    const { items } = await later.call('batches.notRead', { batchId })
    expect(items.map(({ failure }) => failure.code)).toEqual(['no-table', 'no-table'])
  })

  it('are put aside, and fail again when that is taken back', async () => {
    const room = await openPagesBench({ 'a.tiff': [null, null] })
    const [one = ''] = await idsOf(room)
    await arrange(room, { kind: 'aside', pageIds: [one] })
    expect(await accountOf(room)).toMatchObject({ read: 0, failed: 1, skipped: 1 })
    await undo(room)
    expect(await accountOf(room)).toMatchObject({ read: 0, failed: 2, skipped: 0 })
    expect((await pagesOf(room)).map(({ failure }) => failure?.code)).toEqual(['no-table', 'no-table'])
  })
})

describe('pages that were read', () => {
  it('are split, merged and moved between forms, and lie as before when that is taken back', async () => {
    const room = await openPagesBench({ 'ชุดที่ 1.tiff': [first, second], 'ชุดที่ 2.tiff': [first, second] })
    const before = await formsMade(room)
    expect(before).toHaveLength(2)
    const [a = '', b = '', c = '', d = ''] = await idsOf(room)
    const move = formOf('ss-5-17', [c, b])
    await arrange(room, move)
    expect(await formsMade(room)).toEqual([
      'ss-5-17, ชุดที่ 1.tiff 1 as 1',
      'ss-5-17, ชุดที่ 2.tiff 1 as 1, ชุดที่ 1.tiff 2 as 2',
      'ss-5-17, ชุดที่ 2.tiff 2 as 2',
    ])
    await arrange(room, formOf('ss-5-17', [a, d]), { kind: 'as-read', pageIds: [b, c] })
    expect(await formsMade(room)).toHaveLength(3)
    await undo(room)
    await undo(room)
    expect(await formsMade(room)).toEqual(before)
    await room.bench.call('review.redo', { batchId: room.batchId })
    expect(await formsMade(room)).toHaveLength(3)
  })

  it('count only where they were read as what they are said to be', async () => {
    const room = await openPagesBench({ 'ชุดที่ 1.tiff': [first, second] })
    const { formIds } = await arrange(room, formOf('ss-5-18', await idsOf(room)))
    const form = await room.bench.call('forms.get', { formId: formIds[0] ?? '' })
    expect(form.figures.every(({ state, value }) => state === 'open' && value === null)).toBe(true)
  })

  it('are read again as the kind that a person says, in the same act', async () => {
    const room = await openPagesBench({ 'ชุดที่ 1.tiff': [first, second] })
    const { bench, batchId, engine } = room
    const [before, asked] = [await formsMade(room), engine.asked.length]
    engine.answers.set(1, { ok: true, value: pageReading('ss-5-18', 1, { valid: 24 }) })
    let from = bench.news.length
    const groups = [formOf('ss-5-18', await idsOf(room))]
    const { formIds } = await bench.call('pages.arrange', { batchId, groups, readAgain: true })
    await untilDone(bench, batchId, from)
    expect(engine.asked.length).toBe(asked + 2)
    const form = await bench.call('forms.get', { formId: formIds[0] ?? '' })
    expect(figureIn(form, 'valid')).toMatchObject({ value: 24, level: 'read' })
    expect(form.issues.map(({ code }) => code)).not.toContain('kind-not-sure')

    engine.answers.set(1, { ok: true, value: first })
    from = bench.news.length
    await undo(room)
    await untilDone(bench, batchId, from)
    expect(await formsMade(room)).toEqual(before)
  })

  it('keep what was checked on them wherever they are moved', async () => {
    const room = await openPagesBench({ 'ชุดที่ 1.tiff': [first, second], 'ชุดที่ 2.tiff': [second] })
    const [a = '', , c = ''] = await idsOf(room)
    const formId = (await pagesOf(room))[0]?.form?.id ?? ''
    await room.bench.call('review.check', { formId, checks: [says('votes.1', 11)] })
    const { formIds } = await arrange(room, formOf('ss-5-17', [a, c]))
    const form = await room.bench.call('forms.get', { formId: formIds[0] ?? '' })
    expect(figureIn(form, 'votes.1')).toMatchObject({ value: 11, level: 'checked' })
  })
})

describe('a row that was not found', () => {
  it('is there once a person has keyed it, and gone when that is taken back', async () => {
    const room = await openPagesBench({ 'ชุดที่ 1.tiff': [first, second] })
    const formId = (await pagesOf(room))[0]?.form?.id ?? ''
    const rows = async () => {
      const { figures: all } = await room.bench.call('forms.get', { formId })
      return all.flatMap(({ slot, value }) => (slot.startsWith('votes.') ? [[slot, value]] : []))
    }
    await room.bench.call('review.check', { formId, checks: [says(rowSlot(4), 0)] })
    expect(await rows()).toEqual([
      ['votes.1', 10],
      ['votes.2', 14],
      ['votes.3', null],
      ['votes.4', 0],
    ])
    await undo(room)
    expect(await rows()).toEqual([
      ['votes.1', 10],
      ['votes.2', 14],
    ])
    const refused = await room.bench.ask('review.check', { formId, checks: [says(rowSlot(101), 0)] })
    expect(refused).toMatchObject({ failure: { code: 'slot-not-found' } })
  })
})

describe('the place that a person says', () => {
  it('stands before path and page, for many forms at once, and leaves no conflict open', async () => {
    const written = { ...first, header: { ...first.header, set: 9 } }
    const room = await openPagesBench({
      'แพร่/เขต 1/ชุดที่ 1.tiff': [written, second],
      'แพร่/เขต 1/ชุดที่ 2.tiff': [first, second],
    })
    const { bench, batchId } = room
    const forms = async () => {
      const { items } = await bench.call('forms.list', { batchId })
      return Promise.all(items.map(({ id }) => bench.call('forms.get', { formId: id })))
    }
    const conflicts = async () => (await forms()).flatMap(({ issues }) => issues.map(({ code }) => code))
    expect(await conflicts()).toEqual(['place-conflict'])
    const [a = '', , c = ''] = await idsOf(room)
    await bench.call('pages.place', { batchId, pageIds: [a, c], facts: { province: 'น่าน', constituency: 2, set: 5 } })
    expect(await conflicts()).toEqual([])
    for (const { place } of await forms()) {
      expect(place).toMatchObject({ province: 'น่าน', constituency: 2, set: 5, confidence: 1 })
      expect(place.facts.province).toEqual({ value: 'น่าน', from: 'person' })
    }
    await bench.call('pages.place', { batchId, pageIds: [a, c], facts: { province: null } })
    for (const { place } of await forms()) expect(place).toMatchObject({ province: 'แพร่', constituency: 2 })
    await undo(room)
    await undo(room)
    expect(await conflicts()).toEqual(['place-conflict'])
  })

  it.each([
    [{ province: 'แอตแลนติส' }, 'unknown-province'],
    [{ province: 'แพร่', constituency: 40 }, 'unknown-constituency'],
  ])('is refused where there is none: %o', async (facts, code) => {
    const room = await openPagesBench({ 'ชุดที่ 1.tiff': [first, second] })
    const { bench, batchId } = room
    const answer = await bench.ask('pages.place', { batchId, pageIds: await idsOf(room), facts })
    expect(answer).toMatchObject({ ok: false, failure: { code } })
  })
})

describe('a picture that a person turns', () => {
  it('is read again as it then stands; the reading before stays, and so it goes back', async () => {
    const room = await openPagesBench({ 'ชุดที่ 1.tiff': [first, second] })
    const { bench, batchId } = room
    const [a = ''] = await idsOf(room)
    const sizes = async () => (await pagesOf(room)).map(({ width, height }) => (width ?? 0) < (height ?? 0))
    expect(await sizes()).toEqual([true, true])
    let from = bench.news.length
    await bench.call('pages.picture', { batchId, pageIds: [a], quarters: 1 })
    await untilDone(bench, batchId, from)
    expect(await sizes()).toEqual([false, true])
    expect((await pagesOf(room))[0]?.said.picture).toEqual({ by: 'turning', quarters: 1 })
    from = bench.news.length
    await undo(room)
    await untilDone(bench, batchId, from)
    expect(await sizes()).toEqual([true, true])
    expect(await formsMade(room)).toHaveLength(1)
    expect(bench.surprises).toEqual([])
  })

  it('is made straight by corners, which are found again when it is dragged once more', async () => {
    const room = await openPagesBench({ 'ชุดที่ 1.tiff': [null] })
    const { bench, batchId } = room
    const [a = ''] = await idsOf(room)
    const corners = [
      { x: 0.1, y: 0.2 },
      { x: 0.9, y: 0.25 },
      { x: 0.85, y: 0.8 },
      { x: 0.15, y: 0.75 },
    ] satisfies Corners
    const from = bench.news.length
    await bench.call('pages.picture', { batchId, pageIds: [a], corners })
    await untilDone(bench, batchId, from)
    const said = (await pagesOf(room))[0]?.said.picture
    expect(said?.by === 'corners' && said.corners.map(({ x, y }) => [x.toFixed(6), y.toFixed(6)])).toEqual(
      corners.map(({ x, y }) => [x.toFixed(6), y.toFixed(6)]),
    )
    expect(await accountOf(room)).toMatchObject({ found: 1, waiting: 0 })

    const again = bench.news.length
    await bench.call('pages.picture', { batchId, pageIds: [a], anew: true })
    await untilDone(bench, batchId, again)
    expect((await pagesOf(room))[0]?.said.picture).toEqual({ by: 'turning', quarters: 0 })
  })

  it('is left alone while it waits, and where corners cross', async () => {
    const room = await openPagesBench({ 'ชุดที่ 1.tiff': [first, second] })
    const { bench, batchId } = room
    const [a = '', b = ''] = await idsOf(room)
    const corners: Corners = [
      { x: 0.1, y: 0.2 },
      { x: 0.9, y: 0.8 },
      { x: 0.9, y: 0.2 },
      { x: 0.1, y: 0.8 },
    ]
    const codeOf = async (input: object, ...pageIds: string[]) => {
      const answer = await bench.ask('pages.picture', { batchId, pageIds, ...input })
      return answer.ok ? null : answer.failure.code
    }
    expect(await codeOf({ corners }, a)).toBe('not-corners')
    expect(await codeOf({ corners }, a, b)).toBe('one-page-only')
    let open = (): void => undefined
    room.engine.gate = new Promise((resolve) => {
      open = resolve
    })
    const from = bench.news.length
    expect(await codeOf({ quarters: 2 }, a)).toBe(null)
    expect(await codeOf({ quarters: 2 }, a)).toBe('page-being-read')
    await undo(room)
    open()
    await untilDone(bench, batchId, from)
    expect(await formsMade(room)).toHaveLength(1)
  })
})

describe('acts on pages', () => {
  it('are refused before the batch is started', async () => {
    const bench = await openBench({ engine: scriptedEngine() })
    const scans = tempFolder()
    onTestFinished(async () => {
      await bench.close()
      scans.remove()
    })
    scans.write('a.png', await greyPage(1))
    await bench.call('settings.set', { reviewer: 'สมชาย' })
    const { id: batchId } = await bench.call('batches.create', { name: 'x' })
    const from = bench.news.length
    await bench.call('batches.addPaths', { batchId, paths: [scans.path] })
    await bench.heard((one) => one.about === 'intake' && one.intake === null, from)
    const [page] = (await bench.call('pages.list', { batchId })).items
    const answer = await bench.ask('pages.arrange', { batchId, groups: [{ kind: 'aside', pageIds: [page?.id ?? ''] }] })
    expect(answer).toMatchObject({ failure: { code: 'batch-not-started' } })
  })

  it.each([
    ['a kind that nobody knows', (ids: string[]) => formOf('ss-9-99', ids), 'unknown-form-kind'],
    ['a page beyond the form', (ids: string[]) => lastOf('ss-5-17', ids[0]), 'no-such-form-page'],
    ['a page named twice', (ids: string[]) => formOf('ss-5-17-pl', [...ids, ids[0] ?? '']), 'page-named-twice'],
    ['a page of nowhere', () => formOf('ss-5-17', ['nowhere']), 'page-not-found'],
  ])('are refused whole for %s', async (_, group, code) => {
    const room = await openPagesBench({ 'ชุดที่ 1.tiff': [first, second] })
    const before = await formsMade(room)
    const { bench, batchId } = room
    const answer = await bench.ask('pages.arrange', { batchId, groups: [group(await idsOf(room))] })
    expect(answer).toMatchObject({ failure: { code } })
    expect(await formsMade(room)).toEqual(before)
  })

  it('are told as news', async () => {
    const room = await openPagesBench({ 'ชุดที่ 1.tiff': [first, second] })
    const from = room.bench.news.length
    const [a = ''] = await idsOf(room)
    await arrange(room, { kind: 'aside', pageIds: [a] })
    const told = room.bench.news.slice(from).map(({ news }) => news.about)
    expect(new Set(told)).toEqual(new Set(['form', 'form-gone', 'pages', 'batch']))
  })

  it('hold while the batch is still being read', async () => {
    const engine = scriptedEngine()
    engine.answers.set(1, { ok: true, value: first })
    engine.answers.set(2, { ok: true, value: second })
    let open = (): void => undefined
    engine.gate = new Promise((resolve) => {
      open = resolve
    })
    const scans = tempFolder()
    const bench = await openBench({ engine })
    onTestFinished(async () => {
      await bench.close()
      scans.remove()
    })
    scans.write('a.png', await greyPage(1))
    scans.write('b.png', await greyPage(2))
    await bench.call('settings.set', { reviewer: 'สมชาย' })
    const batchId = await startBatch(bench, [scans.path])
    const room = { bench, batchId, engine, workspace: bench.workspace }
    const [a = '', b = ''] = await idsOf(room)
    await arrange(room, formOf('ss-5-17', [b, a]))
    const made = await formsMade(room)
    expect(made).toEqual(['ss-5-17, b.png 1 as 1, a.png 1 as 2'])
    open()
    await untilDone(bench, batchId)
    expect(await formsMade(room)).toEqual(made)
    expect(bench.surprises).toEqual([])
  })
})
