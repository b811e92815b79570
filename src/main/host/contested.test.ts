import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openBench } from '../../../test/support/host-bench.ts'
import { checkOne, figureIn, openReviewBench, says } from '../../../test/support/review-bench.ts'
import type { CheckHow } from '../../shared/check.ts'
import { ResultsFile } from '../../shared/results-file.ts'
import type { Slot } from '../../shared/slot.ts'
import { openStore } from '../store/open-store.ts'

type Said = { who: string; how: CheckHow; slot: Slot; value: number }

/** A workspace in which somebody else has said something apart, as a merge or blind keying leaves it. */
const openContested = async (said: Said, isChecked = true) => {
  const room = await openReviewBench('สมชาย')
  if (isChecked) await checkOne(room, says('votes.1', 10))
  await room.bench.host.close()
  const opened = openStore({ folder: room.workspace, program: 'test', now: new Date() })
  if (!opened.ok) throw new Error(opened.failure.code)
  const store = opened.value
  const [pageId = ''] = store.forms.pageIds(room.formId)
  const at = '2026-02-09T10:00:00.000Z'
  const { who, how, slot, value } = said
  store.checks.insert({ step: 'do', of: null, batchId: room.batchId, who, at }, [
    { pageId, slot, verdict: { kind: 'value', value }, note: null, who, at, how },
  ])
  store.close()
  const bench = await openBench({ engine: room.engine, workspace: room.workspace })
  onTestFinished(bench.close)
  // an act on another figure judges the form anew
  await bench.call('settings.set', { reviewer: 'สมศรี' })
  await checkOne({ ...room, bench }, says('votes.2', 14))
  const form = () => bench.call('forms.get', { formId: room.formId })
  const checkAs = async (who: string, value: number) => {
    await bench.call('settings.set', { reviewer: who })
    return bench.ask('review.check', { formId: room.formId, checks: [says('votes.1', value)] })
  }
  return { ...room, bench, form, checkAs }
}

const differs: Said = { who: 'สมหญิง', how: 'merged', slot: 'votes.1', value: 11 }

describe('a figure on which people differ', () => {
  it('is in doubt with every voice, stands first in the queue, and counts as nobody’s', async () => {
    const { bench, batchId, form } = await openContested(differs)
    const { figures, slots, votesInDoubt } = await form()
    expect(figures.find(({ slot }) => slot === 'votes.1')).toMatchObject({
      ...{ value: 10, state: 'open', level: 'read', why: { about: 'contested' } },
      contested: [
        { who: 'สมชาย', how: 'check', verdict: { kind: 'value', value: 10 } },
        { who: 'สมหญิง', how: 'merged', verdict: { kind: 'value', value: 11 } },
      ],
    })
    expect([slots.filter((one) => one === 'open').length > 0, votesInDoubt]).toEqual([true, 1])
    const queue = async (which: 'doubtful' | 'contested') =>
      (await bench.call('review.queue', { batchId, which })).items
    expect((await queue('contested')).map(({ figure }) => figure.slot)).toEqual(['votes.1'])
    expect((await queue('doubtful'))[0]?.figure.slot).toBe('votes.1')
    expect((await bench.call('batches.get', { batchId })).figures).toMatchObject({ checked: 1 })
  })

  it('says so in every export', async () => {
    const { bench, batchId } = await openContested(differs)
    const { folder } = await bench.call('exports.make', { batchId, language: 'en', formats: ['results', 'figures'] })
    const { forms } = ResultsFile.parse(JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')))
    expect(forms[0]?.votes[0]).toMatchObject({
      level: 'read',
      state: 'open',
      contested: [{ who: 'สมชาย' }, { who: 'สมหญิง' }],
    })
    expect(forms[0]?.findings).toMatchObject([{ code: 'contested', slots: ['votes.1'] }])
    const line = readFileSync(join(folder, 'figures.csv'), 'utf8')
      .split('\r\n')
      .find((one) => one.includes(',votes.1,'))
    expect(line).toContain(',open,read,10,,,')
    expect(line).toContain('10 (สมชาย); 11 (สมหญิง)')
  })

  it('is settled by somebody else only; taking that back contests it again', async () => {
    const { bench, batchId, form, checkAs } = await openContested(differs)
    expect(await checkAs('สมชาย', 10)).toMatchObject({ ok: false, failure: { code: 'own-difference' } })
    expect(await checkAs('สมหญิง', 11)).toMatchObject({ ok: false, failure: { code: 'own-difference' } })
    expect(await checkAs('สมศรี', 11)).toMatchObject({ ok: true })
    const settled = figureIn(await form(), 'votes.1')
    expect(settled).toMatchObject({ value: 11, level: 'checked', check: { who: 'สมศรี', how: 'adjudicated' } })
    expect(settled?.contested).toBeUndefined()
    await bench.call('review.undo', { batchId })
    expect(figureIn(await form(), 'votes.1')?.contested).toHaveLength(2)
    await bench.call('review.redo', { batchId })
    expect(figureIn(await form(), 'votes.1')).toMatchObject({ value: 11, level: 'checked' })
  })

  it('is settled by one of the two when they say why', async () => {
    const { bench, formId, form } = await openContested(differs)
    await bench.call('settings.set', { reviewer: 'สมหญิง' })
    const why = { ...says('votes.1', 10), note: 'looked at it together' }
    await bench.call('review.check', { formId, checks: [why] })
    expect(figureIn(await form(), 'votes.1')).toMatchObject({
      ...{ value: 10, level: 'checked', check: { who: 'สมหญิง', how: 'adjudicated', note: 'looked at it together' } },
    })
  })

  it('cannot be taken out of a difference by taking back one’s own check', async () => {
    const { bench, batchId } = await openContested(differs)
    await bench.call('settings.set', { reviewer: 'สมชาย' })
    expect(await bench.ask('review.undo', { batchId })).toMatchObject({ failure: { code: 'checked-since' } })
  })

  it('names everybody who has said something in the batch', async () => {
    const { bench, batchId } = await openContested(differs)
    const { reviewers } = await bench.call('review.reviewers', { batchId })
    expect(reviewers.toSorted()).toEqual(['สมชาย', 'สมศรี', 'สมหญิง'].toSorted())
  })

  it('stays in doubt when it is passed on', async () => {
    const { bench, batchId, formId, form } = await openContested(differs)
    const passOn = { slot: 'votes.1', verdict: { kind: 'passed-on' }, note: 'ask the unit' } as const
    await bench.call('review.check', { formId, checks: [passOn] })
    expect(figureIn(await form(), 'votes.1')).toMatchObject({ state: 'open', level: 'read', contested: [{}, {}] })
    const { items } = await bench.call('review.queue', { batchId, which: 'contested' })
    expect(items).toHaveLength(1)
  })
})

describe('a word said apart that agrees', () => {
  it('stands beside what it confirms', async () => {
    const { form } = await openContested({ ...differs, how: 'blind', value: 10 })
    expect(figureIn(await form(), 'votes.1')).toMatchObject({
      ...{ value: 10, level: 'checked', check: { who: 'สมชาย' }, agreed: [{ who: 'สมหญิง', how: 'blind' }] },
    })
  })

  it('is shown to nobody before there is a word to compare it with', async () => {
    const { bench, formId, form, checkAs } = await openContested({ ...differs, how: 'blind', value: 10 }, false)
    const before = figureIn(await form(), 'votes.1')
    const { checks } = await bench.call('review.history', { formId, slot: 'votes.1' })
    expect([before?.level, before?.check, before?.agreed, before?.contested, checks]).toEqual([
      'read',
      ...Array(3).fill(undefined),
      [],
    ])
    await checkAs('สมชาย', 10)
    expect(figureIn(await form(), 'votes.1')).toMatchObject({ level: 'checked', agreed: [{ who: 'สมหญิง' }] })
  })
})
