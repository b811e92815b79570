import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openActs } from '../../src/main/store/acts.ts'
import { checkOne, openReviewBench, says } from '../support/review-bench.ts'

describe('the log of acts', () => {
  const openLog = async () => {
    const room = await openReviewBench()
    await checkOne(room, says('votes.1', 10))
    await checkOne(room, says('votes.2', 15))
    await room.bench.call('review.undo', { batchId: room.batchId })
    await room.bench.host.close()
    const db = new Database(join(room.workspace, 'tallydesk.sqlite'))
    onTestFinished(() => {
      db.close()
    })
    db.exec('DROP TRIGGER acts_are_kept; DROP TRIGGER acts_stay')
    const [first] = db.prepare("SELECT number FROM acts WHERE act = 'figure-checked'").pluck().all()
    return { db, acts: openActs(db), first: Number(first) }
  }

  it('has a line for every change of a figure, in a chain', async () => {
    const { db, acts } = await openLog()
    const lines = db.prepare("SELECT detail FROM acts WHERE act = 'figure-checked' ORDER BY number").pluck().all()
    expect(lines.map((line) => JSON.parse(String(line)))).toMatchObject([
      { slot: 'votes.1', step: 'do', before: { value: 18, level: 'read' }, said: 10 },
      { slot: 'votes.2', step: 'do', before: { value: 14 }, said: 15 },
      { slot: 'votes.2', step: 'undo', said: null },
    ])
    expect(acts.firstBroken()).toBeNull()
  })

  it('has a line for every page that is handled: what was said before, where it lay, what is said', async () => {
    const room = await openReviewBench()
    const { items } = await room.bench.call('pages.list', { batchId: room.batchId })
    const [page] = items
    const groups = [{ kind: 'aside' as const, pageIds: [page?.id ?? ''] }]
    await room.bench.call('pages.arrange', { batchId: room.batchId, groups })
    await room.bench.call('review.undo', { batchId: room.batchId })
    await room.bench.host.close()
    const db = new Database(join(room.workspace, 'tallydesk.sqlite'))
    onTestFinished(() => {
      db.close()
    })
    const lines = db.prepare("SELECT detail FROM acts WHERE act = 'page-handled' ORDER BY number").pluck().all()
    const lay = { form: room.formId, kind: 'ss-5-17' }
    expect(lines.map((line) => JSON.parse(String(line)))).toEqual([
      { page: page?.id, aspect: 'form', step: 'do', before: { said: null, ...lay }, said: { kind: 'aside' } },
      {
        page: page?.id,
        aspect: 'form',
        step: 'undo',
        before: { said: { kind: 'aside' }, form: null, kind: null },
        said: null,
      },
    ])
    expect(openActs(db).firstBroken()).toBeNull()
  })

  it.each([
    [
      'edited',
      (n: number) => `UPDATE acts SET detail = replace(detail, '"said":10', '"said":19') WHERE number = ${n}`,
      0,
    ],
    ['given to another person', (n: number) => `UPDATE acts SET who = 'x' WHERE number = ${n}`, 0],
    ['removed', (n: number) => `DELETE FROM acts WHERE number = ${n}`, 1],
    [
      'exchanged with the next',
      (n: number) =>
        `UPDATE acts SET number = -1 WHERE number = ${n}; UPDATE acts SET number = ${n} WHERE number = ${n + 1}; UPDATE acts SET number = ${n + 1} WHERE number = -1`,
      0,
    ],
  ])('shows a line that was %s', async (_, sql, after) => {
    const { db, acts, first } = await openLog()
    db.exec(sql(first))
    expect(acts.firstBroken()).toBe(first + after)
  })
})
