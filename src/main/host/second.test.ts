import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeDoubtfulWorkspace } from '../../../test/support/doubtful-workspace.ts'
import { type Bench, openBench, tempFolder } from '../../../test/support/host-bench.ts'
import { figureIn, says } from '../../../test/support/review-bench.ts'
import { scriptedEngine } from '../../../test/support/scripted-parts.ts'
import { Slot } from '../../shared/slot.ts'

const [first, second, third] = ['สมชาย', 'สมหญิง', 'สมศรี']

const openRoom = async (forms = 2, share = 100, known = 0) => {
  const folder = tempFolder()
  onTestFinished(folder.remove)
  const workspace = join(folder.path, 'workspace')
  const { batchId, truth } = await makeDoubtfulWorkspace(workspace, forms)
  const open = async (): Promise<Bench> => {
    const bench = await openBench({ engine: scriptedEngine(), workspace })
    onTestFinished(bench.close)
    return bench
  }
  const bench = await open()
  if (share > 0) await bench.call('second.plan', { batchId, share, known })
  const [formId = ''] = [...truth.keys()].sort()
  return { bench, open, batchId, truth, formId }
}
type Room = Awaited<ReturnType<typeof openRoom>>

const as = (bench: Bench, reviewer: string) => bench.call('settings.set', { reviewer })
const queueOf = async ({ bench, batchId }: Room, who: string) => {
  await as(bench, who)
  return bench.call('second.queue', { batchId })
}
const key = async ({ bench, formId }: Room, who: string, slot: Slot, value: number) => {
  await as(bench, who)
  return bench.ask('second.key', { formId, ...says(slot, value) })
}
const check = async ({ bench, formId }: Room, who: string, slot: Slot, value: number) => {
  await as(bench, who)
  return bench.ask('review.check', { formId, checks: [says(slot, value)] })
}
const slotsOf = (queue: Awaited<ReturnType<typeof queueOf>>, formId: string) =>
  queue.items.find(({ id }) => id === formId)?.figures.map(({ slot }) => slot) ?? []
const formOf = ({ bench, formId }: Room) => bench.call('forms.get', { formId })

const keysIn = (thing: unknown): string[] =>
  typeof thing !== 'object' || thing === null
    ? []
    : Object.entries(thing).flatMap(([name, inner]) => [...(Array.isArray(thing) ? [] : [name]), ...keysIn(inner)])

describe('the queue of who keys a second time', () => {
  it('holds where figures stand, and nothing of what was read or said of them', async () => {
    const room = await openRoom()
    const before = await queueOf(room, second)
    expect(new Set(keysIn(before))).toEqual(
      new Set(
        [
          'items next total id form path place parts figures',
          'slot box page x y w h',
          'province constituency district subdistrict unit set',
          'pageId sha256 width height formPage picture',
        ].flatMap((words) => words.split(' ')),
      ),
    )
    await check(room, first, 'votes.1', 98_765)
    const after = await queueOf(room, second)
    expect(after).toEqual(before)
  })

  it('comes form after form in their order, in pages that are the whole together', async () => {
    const room = await openRoom(3)
    const whole = await queueOf(room, second)
    expect(whole.items.map(({ place }) => place.unit)).toEqual([1, 2, 3])
    const one = await room.bench.call('second.queue', { batchId: room.batchId, limit: 2 })
    const rest = await room.bench.call('second.queue', { batchId: room.batchId, limit: 2, after: one.next })
    expect([...one.items, ...rest.items]).toEqual(whole.items)
    expect([one.total, rest.next]).toEqual([3, null])
  })

  it('never offers a person what they have checked, nor what they have keyed', async () => {
    const room = await openRoom()
    await check(room, first, 'votes.1', 151)
    expect(slotsOf(await queueOf(room, first), room.formId)).not.toContain('votes.1')
    expect(slotsOf(await queueOf(room, second), room.formId)).toContain('votes.1')
    await as(room.bench, first)
    await room.bench.call('review.undo', { batchId: room.batchId })
    expect(slotsOf(await queueOf(room, first), room.formId)).not.toContain('votes.1')
    await key(room, second, 'valid', 0)
    expect(slotsOf(await queueOf(room, second), room.formId)).not.toContain('valid')
    expect(await key(room, second, 'valid', 3)).toMatchObject({ failure: { code: 'not-for-you' } })
  })

  it('asks who keys, and has nothing while nothing is planned', async () => {
    const room = await openRoom(1, 0)
    expect(await queueOf(room, second)).toEqual({ items: [], next: null, total: 0 })
    const { yours, forms } = await room.bench.call('second.status', { batchId: room.batchId })
    expect([yours, forms.chosen]).toEqual([{ forms: 0, figures: 0 }, 0])
  })
})

describe('keying a second time', () => {
  it('confirms what stands where it agrees, and tells the person nothing of it', async () => {
    const room = await openRoom(1)
    const before = await formOf(room)
    const turnout = figureIn(before, 'turnout')
    expect(turnout?.state).toBe('accepted')
    const answer = await key(room, second, 'turnout', turnout?.value ?? 0)
    expect(answer).toEqual({ ok: true, value: { formId: room.formId, slot: 'turnout' } })
    expect(figureIn(await formOf(room), 'turnout')).toMatchObject({
      ...{ value: turnout?.value, level: 'checked', check: { who: second, how: 'blind' } },
    })
  })

  it('contests what stands where it differs, and never replaces it', async () => {
    const room = await openRoom(1)
    const value = figureIn(await formOf(room), 'turnout')?.value ?? 0
    await key(room, second, 'turnout', value + 1)
    expect(figureIn(await formOf(room), 'turnout')).toMatchObject({
      ...{ value, level: 'read', state: 'open', machine: { value, state: 'accepted' } },
      contested: [{ how: 'proved' }, { who: second, how: 'blind' }],
    })
    expect(slotsOf(await queueOf(room, third), room.formId)).not.toContain('turnout')
  })

  it('takes two who agree for a figure that nobody had checked, and one never', async () => {
    const room = await openRoom(1)
    await key(room, second, 'eligible', 500)
    const alone = figureIn(await formOf(room), 'eligible')
    expect([alone?.level, alone?.state, alone?.contested, alone?.check]).toEqual(['read', 'open', undefined, undefined])
    expect(slotsOf(await queueOf(room, third), room.formId)).toContain('eligible')
    await key(room, third, 'eligible', 500)
    expect(figureIn(await formOf(room), 'eligible')).toMatchObject({
      ...{ value: 500, level: 'checked', check: { who: second }, agreed: [{ who: third }] },
    })
  })

  it('takes nothing from others when it is passed on', async () => {
    const room = await openRoom(1)
    const { bench, batchId, formId } = room
    await check(room, first, 'votes.1', 141)
    await as(bench, second)
    await bench.call('second.key', { formId, slot: 'votes.1', verdict: { kind: 'passed-on' } })
    expect(slotsOf(await queueOf(room, second), formId)).not.toContain('votes.1')
    expect(slotsOf(await queueOf(room, third), formId)).toContain('votes.1')
    expect(figureIn(await formOf(room), 'votes.1')).toMatchObject({ value: 141, level: 'checked' })
    await as(bench, first)
    expect(await bench.ask('review.undo', { batchId })).toMatchObject({ ok: true })
  })

  it('is taken back and done again by itself, apart from checking, also after a restart', async () => {
    const room = await openRoom(1)
    const { batchId, formId } = room
    await check(room, second, 'votes.1', 141)
    await key(room, second, 'turnout', 1)
    await room.bench.host.close()
    const later = { ...room, bench: await room.open() }
    expect(await later.bench.call('second.undo', { batchId })).toEqual({ formId, slot: 'turnout' })
    expect(slotsOf(await queueOf(later, second), formId)).toContain('turnout')
    expect(await later.bench.ask('second.undo', { batchId })).toMatchObject({ failure: { code: 'nothing-to-undo' } })
    await later.bench.call('second.redo', { batchId })
    expect(figureIn(await formOf(later), 'turnout')?.contested).toHaveLength(2)
    const { slots } = await later.bench.call('review.undo', { batchId })
    expect(slots).toEqual(['votes.1'])
  })
})

describe('the plan', () => {
  it('chooses the same forms after a restart, and more of them when the share is raised', async () => {
    const room = await openRoom(12, 40)
    const chosen = async (one: Room) => (await queueOf(one, second)).items.map(({ id }) => id)
    const before = await chosen(room)
    await room.bench.host.close()
    const later = { ...room, bench: await room.open() }
    expect(await chosen(later)).toEqual(before)
    await later.bench.call('second.plan', { batchId: room.batchId, share: 90, known: 0 })
    const after = await chosen(later)
    expect(before.every((id) => after.includes(id))).toBe(true)
    expect(after.length).toBeGreaterThan(before.length)
  })
})

describe('forms with known answers', () => {
  const keyForm = async (room: Room, who: string, formId: string, wrong: number) => {
    const slots = slotsOf(await queueOf(room, who), formId)
    for (const [at, slot] of slots.entries())
      await key({ ...room, formId }, who, slot, (room.truth.get(formId)?.[slot] ?? 0) + (at < wrong ? 1 : 0))
    return slots.length
  }

  it('must be checked throughout, are not told apart, and change nothing but the scorecard', async () => {
    const room = await openRoom(6, 100, 50)
    const { bench, batchId, formId, truth } = room
    expect(await bench.ask('second.setKnown', { formId, known: true })).toMatchObject({
      failure: { code: 'not-all-checked' },
    })
    await as(bench, first)
    const checks = Object.entries(truth.get(formId) ?? {}).map(([slot, value]) => says(Slot.parse(slot), value ?? 0))
    await bench.call('review.check', { formId, checks })
    const { items } = await bench.call('second.checkedForms', { batchId })
    expect(items.map(({ id, known }) => [id, known])).toEqual([[formId, false]])
    await bench.call('second.setKnown', { formId, known: true })
    const before = await formOf(room)

    const queue = await queueOf(room, second)
    expect(queue.items.map(({ id }) => id)).toContain(formId)
    expect(new Set(queue.items.map((one) => Object.keys(one).join()))).toHaveLength(1)
    expect((await queueOf(room, first)).items.map(({ id }) => id)).not.toContain(formId)

    const figures = await keyForm(room, second, formId, 2)
    expect(figures).toBe(13)
    expect(await formOf(room)).toEqual(before)
    expect((await queueOf(room, second)).items.map(({ id }) => id)).not.toContain(formId)
    const { people } = await bench.call('second.scores', { batchId })
    expect(people.find(({ who }) => who === second)).toMatchObject({ second: 0, known: { right: 11, wrong: 2 } })
  })
})

describe('scorecards', () => {
  it('count what three people did and what became of it', async () => {
    const room = await openRoom(1)
    const { bench, batchId, formId, truth } = room
    const right = truth.get(formId) ?? {}
    await check(room, first, 'votes.1', right['votes.1'] ?? 0)
    await check(room, first, 'eligible', right.eligible ?? 0)
    await key(room, second, 'votes.1', right['votes.1'] ?? 0)
    await key(room, second, 'eligible', 7)
    await key(room, second, 'turnout', right.turnout ?? 0)
    await check(room, third, 'eligible', right.eligible ?? 0)
    const { people, readers } = await bench.call('second.scores', { batchId })
    expect(people).toMatchObject([
      { who: first, first: 2, agreed: 1, decidedFor: 1, decidedAgainst: 0, seconds: null },
      { who: third, decided: 1, first: 0 },
      { who: second, second: 3, agreed: 2, decidedFor: 0, decidedAgainst: 1 },
    ])
    expect(readers).toMatchObject([
      { reader: 'scripted', form: 'ss-5-18', accepted: { confirmed: 1, changed: 0 }, waiting: 0 },
    ])
  })
})
