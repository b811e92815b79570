import { describe, expect, it } from 'vitest'
import { QueueFilter, type QueueItem } from '../../../shared/queue.ts'
import { definitions } from '../../testing/definitions.ts'
import { checkedForm, queueOf } from '../../testing/sample-checks.ts'
import { sampleForm } from '../../testing/sample-form.ts'
import { beside, nextAfter, settled } from './next-in-queue.ts'

const forms = [1, 5, 9].map((n) => sampleForm('done1', n, definitions))
const filter = QueueFilter.parse({})
const queue = queueOf(forms, filter, 'done1')
const at = (n: number): QueueItem => queue[n] ?? expect.fail(`the queue has no ${n}`)

const afterChecking = (item: QueueItem): QueueItem[] => {
  const form = forms.find(({ id }) => id === item.formId) ?? expect.fail('no form')
  const check = { slot: item.figure.slot, verdict: { kind: 'value', value: 1 }, note: null } as const
  return settled(queue, checkedForm(form, [check], 'สมชาย'))
}

describe('the queue after an act', () => {
  it('has lost what was settled and nothing else', () => {
    expect(queue.length).toBeGreaterThan(3)
    const left = afterChecking(at(1))
    expect(left.map(({ id }) => id)).toEqual(queue.filter(({ id }) => id !== at(1).id).map(({ id }) => id))
  })

  it('goes on with what is below, and from its end to the top', () => {
    expect(nextAfter(queue, afterChecking(at(1)), at(1).id)?.id).toBe(at(2).id)
    const last = at(queue.length - 1)
    expect(nextAfter(queue, afterChecking(last), last.id)?.id).toBe(at(0).id)
    expect(nextAfter([at(0)], [], at(0).id)).toBeUndefined()
  })
})

it('steps up and down, and begins at the top from anywhere else', () => {
  expect(beside(queue, at(1).id, 1)?.id).toBe(at(2).id)
  expect(beside(queue, at(1).id, -1)?.id).toBe(at(0).id)
  expect(beside(queue, at(0).id, -1)).toBeUndefined()
  expect(beside(queue, 'nowhere', 1)?.id).toBe(at(0).id)
})
