import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openBench } from '../../../test/support/host-bench.ts'
import { checkOne, figureIn, openReviewBench, says } from '../../../test/support/review-bench.ts'
import type { FormDetail } from '../../shared/form-detail.ts'
import { ResultsFile } from '../../shared/results-file.ts'

const statesOf = (form: FormDetail) => new Set(form.figures.map(({ state, level }) => `${level} ${state}`))

describe('checking figures', () => {
  it('asks who is checking first', async () => {
    const { bench, formId } = await openReviewBench(null)
    const answer = await bench.ask('review.check', { formId, checks: [says('votes.1', 10)] })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'reviewer-unknown' } })
  })

  it('judges the rest of the form by what a person said, and keeps what the machine read', async () => {
    const room = await openReviewBench()
    const { form } = await checkOne(room, { ...says('votes.1', 10), note: 'the 0 is closed' })
    expect(figureIn(form, 'votes.1')).toMatchObject({
      value: 10,
      level: 'checked',
      state: 'open',
      read: '18',
      check: { verdict: { kind: 'value', value: 10 }, who: 'สมชาย', note: 'the 0 is closed' },
    })
    expect(statesOf(form)).toEqual(new Set(['read accepted', 'checked open']))
    expect([form.votesInDoubt, form.issues]).toEqual([0, []])
    const { figures } = await room.bench.call('batches.get', { batchId: room.batchId })
    expect(figures).toEqual({ accepted: 6, solved: 0, open: 0, checked: 1 })
    expect(form.slots.toSorted()).toEqual([...Array(6).fill('accepted'), 'checked'])
  })

  it('leaves a figure empty that nobody can read, and one that is passed on as it was', async () => {
    const room = await openReviewBench()
    const { form } = await checkOne(room, { slot: 'votes.1', verdict: { kind: 'unreadable' }, note: null })
    expect(figureIn(form, 'votes.1')).toMatchObject({ value: null, level: 'checked' })
    const passed = await checkOne(room, { slot: 'votes.2', verdict: { kind: 'passed-on' }, note: 'ask the unit' })
    expect(figureIn(passed.form, 'votes.2')).toMatchObject({
      value: 14,
      level: 'read',
      check: { note: 'ask the unit' },
    })
    const queue = (which: 'doubtful' | 'passed-on' | 'checked') =>
      room.bench.call('review.queue', { batchId: room.batchId, which })
    expect((await queue('passed-on')).items.map(({ figure }) => figure.slot)).toEqual(['votes.2'])
    expect((await queue('checked')).items.map(({ figure }) => figure.slot)).toEqual(['votes.1'])
    expect((await queue('doubtful')).items.map(({ figure }) => figure.slot)).not.toContain('votes.2')
  })

  it('refuses a slot that the form does not have, whole', async () => {
    const { bench, formId } = await openReviewBench()
    const answer = await bench.ask('review.check', { formId, checks: [says('votes.1', 10), says('turnout', 5)] })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'slot-not-found' } })
    const form = await bench.call('forms.get', { formId })
    expect(figureIn(form, 'votes.1')?.level).toBe('read')
  })

  it('tells everyone what has changed', async () => {
    const room = await openReviewBench()
    const from = room.bench.news.length
    await checkOne(room, says('votes.1', 10))
    const told = room.bench.news.slice(from).map(({ news }) => news)
    expect(told).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ about: 'form', form: expect.objectContaining({ id: room.formId, votesInDoubt: 0 }) }),
        expect.objectContaining({ about: 'batch' }),
      ]),
    )
  })
})

describe('an export', () => {
  it('says who checked a figure, when and why, beside what the machine read', async () => {
    const room = await openReviewBench()
    await checkOne(room, { ...says('votes.1', 10), note: 'the 0 is closed' })
    const { batchId, bench } = room
    const { folder } = await bench.call('exports.make', { batchId, language: 'en', formats: ['results', 'figures'] })
    const { forms } = ResultsFile.parse(JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')))
    expect(forms[0]?.votes[0]).toMatchObject({
      ...{ value: 10, level: 'checked', state: 'open', read: '18' },
      check: { who: 'สมชาย', note: 'the 0 is closed' },
    })
    const lines = readFileSync(join(folder, 'figures.csv'), 'utf8').split('\r\n')
    expect(lines.find((line) => line.includes(',votes.1,'))).toMatch(/,value,สมชาย,[^,]+Z,the 0 is closed,,$/)
  })
})

describe('the queue', () => {
  it('lists what is in doubt, the most votes at stake first, and filters it', async () => {
    const { bench, batchId } = await openReviewBench()
    const { items, total } = await bench.call('review.queue', { batchId })
    expect(total).toBe(items.length)
    const stakes = items.map(({ stake }) => stake)
    expect(stakes).toEqual(stakes.toSorted((a, b) => b - a))
    const count = async (filter: object) => (await bench.call('review.queue', { batchId, ...filter })).total
    const [sums, waiting] = [await count({ doubts: ['sum'] }), await count({ doubts: ['waits'] })]
    expect([sums > 0, sums + waiting]).toEqual([true, total])
    expect([await count({ find: 'ชุดที่ 3' }), await count({ find: 'ชุดที่ 4' })]).toEqual([total, 0])
    expect([await count({ form: 'ss-5-17' }), await count({ form: 'ss-5-18' })]).toEqual([total, 0])
  })

  it('lists what one person has checked, and what another has', async () => {
    const room = await openReviewBench('สมชาย')
    const { bench, batchId } = room
    await checkOne(room, says('votes.1', 10))
    await bench.call('settings.set', { reviewer: 'สมหญิง' })
    await checkOne(room, says('votes.2', 14))
    const of = async (who: string | null) => {
      const { items } = await bench.call('review.queue', { batchId, which: 'checked', who })
      return items.map(({ figure }) => figure.slot)
    }
    expect([await of('สมชาย'), await of('สมหญิง'), (await of(null)).length]).toEqual([['votes.1'], ['votes.2'], 2])
  })

  it('comes in pages that together are the whole', async () => {
    const { bench, batchId } = await openReviewBench()
    const whole = await bench.call('review.queue', { batchId })
    const first = await bench.call('review.queue', { batchId, limit: 2 })
    const rest = await bench.call('review.queue', { batchId, limit: 500, after: first.next })
    expect([...first.items, ...rest.items]).toEqual(whole.items)
  })
})

describe('taking back and doing again', () => {
  it('goes back act by act, and forward again, also after a restart', async () => {
    const room = await openReviewBench()
    const { bench, batchId, formId, engine, workspace } = room
    await checkOne(room, says('votes.1', 10))
    await checkOne(room, says('votes.1', 11))
    expect(figureIn((await bench.call('review.undo', { batchId })).form, 'votes.1')?.value).toBe(10)
    await bench.host.close()

    const later = await openBench({ engine, workspace })
    onTestFinished(later.close)
    const undone = await later.call('review.undo', { batchId })
    expect(undone.slots).toEqual(['votes.1'])
    expect(figureIn(undone.form, 'votes.1')).toMatchObject({ value: 18, level: 'read' })
    expect(await later.ask('review.undo', { batchId })).toMatchObject({ failure: { code: 'nothing-to-undo' } })
    await later.call('review.redo', { batchId })
    expect(figureIn((await later.call('review.redo', { batchId })).form, 'votes.1')?.value).toBe(11)
    expect(await later.ask('review.redo', { batchId })).toMatchObject({ failure: { code: 'nothing-to-redo' } })
    const { checks } = await later.call('review.history', { formId, slot: 'votes.1' })
    expect(checks.map(({ verdict }) => (verdict?.kind === 'value' ? verdict.value : verdict))).toEqual([
      10,
      11,
      10,
      null,
      10,
      11,
    ])
  })

  it('takes back a whole form that was confirmed at once', async () => {
    const room = await openReviewBench()
    const checks = [says('votes.1', 10), says('votes.2', 14), says('total', 24)]
    await room.bench.call('review.check', { formId: room.formId, checks })
    const { form, slots } = await room.bench.call('review.undo', { batchId: room.batchId })
    expect(slots).toEqual(['votes.1', 'votes.2', 'total'])
    expect(form?.figures.every(({ level }) => level === 'read')).toBe(true)
  })

  it('does not take back what someone else has checked since', async () => {
    const room = await openReviewBench('สมชาย')
    const { bench, batchId } = room
    await checkOne(room, says('votes.1', 12))
    await bench.call('settings.set', { reviewer: 'สมหญิง' })
    await checkOne(room, says('votes.1', 10))
    await bench.call('settings.set', { reviewer: 'สมชาย' })
    expect(await bench.ask('review.undo', { batchId })).toMatchObject({ failure: { code: 'checked-since' } })
    const form = await bench.call('forms.get', { formId: room.formId })
    expect(figureIn(form, 'votes.1')?.check).toMatchObject({ who: 'สมหญิง', verdict: { value: 10 } })
  })
})
