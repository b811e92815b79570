import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Bench, openBench, tempFolder } from '../../../test/support/host-bench.ts'
import { checkOne, figureIn, openReviewBench, says } from '../../../test/support/review-bench.ts'
import { scriptedEngine } from '../../../test/support/scripted-parts.ts'
import type { Slot } from '../../shared/slot.ts'
import { openStore } from '../store/open-store.ts'

const folder = () => {
  const made = tempFolder()
  onTestFinished(made.remove)
  return made
}

/** A batch on two computers, สมชาย at home and สมหญิง at a copy that is checked in. */
const openTwo = async () => {
  const home = await openReviewBench('สมชาย')
  const { batchId, formId } = home
  const files = folder()
  let written = 0
  const pack = async (bench: Bench): Promise<string> => {
    written += 1
    const { path } = await bench.call('portable.pack', { batchId, to: join(files.path, `${written}.tallydesk`) })
    return path
  }
  const away = await openBench({ engine: scriptedEngine() })
  onTestFinished(away.close)
  await away.call('portable.open', { path: await pack(home.bench) })
  await away.call('portable.checkHere', { batchId })
  await away.call('settings.set', { reviewer: 'สมหญิง' })
  const merge = async (into: Bench, from: Bench) => into.call('portable.merge', { path: await pack(from) })
  const figure = async (bench: Bench, slot: Slot) => figureIn(await bench.call('forms.get', { formId }), slot)
  return { ...home, home: home.bench, away, pack, merge, figure }
}

describe('checking on two computers', () => {
  it('is merged both ways: what one said comes in as theirs, what both said agrees, what differs is contested', async () => {
    const room = await openTwo()
    const { home, away, batchId, formId, merge, figure } = room
    await checkOne({ bench: home, formId }, says('votes.1', 10))
    await checkOne({ bench: home, formId }, { ...says('valid', 24), note: 'clear' })
    await checkOne({ bench: home, formId }, says('invalid', 4))
    await checkOne({ bench: away, formId }, says('votes.1', 11))
    await checkOne({ bench: away, formId }, says('valid', 24))
    await checkOne({ bench: away, formId }, says('votes.2', 14))

    const merged = await merge(home, away)
    expect(merged).toMatchObject({ batchId, taken: 3, known: 0, unknown: 0, differing: 1 })
    expect(merged.differences).toMatchObject([{ formId, figure: { slot: 'votes.1' } }])
    expect(await figure(home, 'votes.1')).toMatchObject({
      ...{ value: 10, level: 'read', state: 'open' },
      contested: [
        { who: 'สมชาย', verdict: { kind: 'value', value: 10 } },
        { who: 'สมหญิง', verdict: { kind: 'value', value: 11 }, how: 'merged' },
      ],
    })
    expect(await figure(home, 'valid')).toMatchObject({
      ...{ value: 24, level: 'checked', check: { who: 'สมชาย', note: 'clear' }, agreed: [{ who: 'สมหญิง' }] },
    })
    expect(await figure(home, 'votes.2')).toMatchObject({ value: 14, level: 'checked', check: { who: 'สมหญิง' } })
    expect(await figure(home, 'invalid')).toMatchObject({ level: 'checked', check: { who: 'สมชาย' } })

    expect(await merge(home, away)).toMatchObject({ taken: 0, known: 3, differing: 0 })
    expect(await merge(away, home)).toMatchObject({ taken: 3, known: 3, differing: 1 })
    for (const slot of ['votes.1', 'votes.2', 'valid', 'invalid'] as const) {
      const [there, here] = [await figure(away, slot), await figure(home, slot)]
      const voices = (one: typeof here) => one?.contested?.map(({ who }) => who).sort()
      expect([there?.level, voices(there)]).toEqual([here?.level, voices(here)])
      if (here?.contested === undefined) expect(there?.value).toBe(here?.value)
    }
    expect([home.surprises, away.surprises]).toEqual([[], []])
  })

  it('is told as it changes, and stands in the log of acts with the hash of the file', async () => {
    const room = await openTwo()
    const { home, away, formId, batchId, merge } = room
    await checkOne({ bench: away, formId }, says('votes.1', 10))
    const from = home.news.length
    await merge(home, away)
    const told = home.news.slice(from).map(({ news }) => news)
    expect(told).toContainEqual(
      expect.objectContaining({ about: 'form', form: expect.objectContaining({ id: formId, votesInDoubt: 0 }) }),
    )
    expect(told).toContainEqual(expect.objectContaining({ about: 'batch' }))
    await home.host.close()
    const opened = openStore({ folder: room.workspace, program: 'test', now: new Date() })
    const store = opened.ok ? opened.value : expect.fail(opened.failure.code)
    const acts = store.acts.ofBatch(batchId)
    expect(acts.map(({ act }) => act).slice(-2)).toEqual(['figure-merged', 'checking-merged'])
    const [figureAct] = acts.slice(-2)
    expect(JSON.parse(figureAct?.detail ?? '')).toMatchObject({
      ...{ who: 'สมหญิง', slot: 'votes.1', said: { kind: 'value', value: 10 }, file: expect.stringMatching(/^\w{64}$/) },
      before: { value: 18, level: 'read' },
    })
    expect(store.acts.firstBroken()).toBe(null)
    store.close()
  })

  it('follows what is taken back and done again there, and what somebody settles', async () => {
    const { home, away, batchId, formId, merge, figure } = await openTwo()
    await checkOne({ bench: away, formId }, says('votes.1', 11))
    await merge(home, away)
    expect(await figure(home, 'votes.1')).toMatchObject({ value: 11, level: 'checked' })
    await away.call('review.undo', { batchId })
    await merge(home, away)
    expect(await figure(home, 'votes.1')).toMatchObject({ value: 18, level: 'read' })
    await away.call('review.redo', { batchId })
    await merge(home, away)
    expect(await figure(home, 'votes.1')).toMatchObject({ value: 11, level: 'checked' })
    await checkOne({ bench: home, formId }, says('votes.1', 10))
    await checkOne({ bench: away, formId }, says('votes.1', 12))
    await merge(home, away)
    expect((await figure(home, 'votes.1'))?.contested).toHaveLength(2)
    await home.call('settings.set', { reviewer: 'สมศรี' })
    await checkOne({ bench: home, formId }, says('votes.1', 11))
    expect(await figure(home, 'votes.1')).toMatchObject({ value: 11, check: { how: 'adjudicated' } })
    await merge(away, home)
    for (const bench of [home, away])
      expect(await figure(bench, 'votes.1')).toMatchObject({ value: 11, level: 'checked', check: { who: 'สมศรี' } })
  })

  it('leaves a word as it is that was answered in its sight: the later one stands', async () => {
    const { home, away, formId, merge, figure } = await openTwo()
    await checkOne({ bench: home, formId }, says('votes.1', 10))
    await merge(away, home)
    await checkOne({ bench: away, formId }, says('votes.1', 12))
    expect(await merge(home, away)).toMatchObject({ taken: 1, differing: 0 })
    expect(await figure(home, 'votes.1')).toMatchObject({ value: 12, level: 'checked', check: { who: 'สมหญิง' } })
  })

  it('goes into the batch that is meant, where it is, and into no copy that is only read', async () => {
    const { home, away, batchId, pack } = await openTwo()
    const path = await pack(away)
    const other = await home.call('batches.create', { name: 'other' })
    expect(await home.ask('portable.merge', { path, batchId: other.id })).toMatchObject({
      failure: { code: 'other-batch' },
    })
    expect(await home.ask('portable.merge', { path, batchId })).toMatchObject({ ok: true })
    const third = await openBench({ engine: scriptedEngine() })
    onTestFinished(third.close)
    expect(await third.ask('portable.merge', { path })).toMatchObject({ failure: { code: 'batch-not-known' } })
    await third.call('portable.open', { path })
    expect(await third.ask('portable.merge', { path })).toMatchObject({ failure: { code: 'batch-read-only' } })
  })
})
