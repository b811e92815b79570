import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createScriptedHost } from '../testing/scripted-host.ts'
import { followQueue } from './follow-queue.ts'
import { createHost } from './host.ts'

const shell = { call: () => Promise.reject(new Error('no shell')), pathOf: () => '' }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const begin = async () => {
  const scripted = createScriptedHost(true)
  const host = createHost({ kind: 'desktop', wire: scripted.wire, shell, onLine: () => () => {} })
  const stop = host.start()
  await vi.advanceTimersByTimeAsync(0)
  const asked = () => scripted.calls.filter(({ name }) => name === 'review.queue').length
  return { scripted, host, stop, asked }
}

test('the queue is asked for once, however many forms of its batch change, and for no other batch', async () => {
  const { scripted, host, stop, asked } = await begin()
  const end = followQueue(host, 'done1', { which: 'doubtful' })
  const [mine, other] = ['done1', 'run01'].map((id) => scripted.world.forms.find(({ batchId }) => batchId === id))
  if (mine === undefined || other === undefined) return expect.fail('no forms')
  scripted.announce({ about: 'form', batchId: 'run01', form: other })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked()).toBe(0)
  for (let n = 0; n < 5; n += 1) scripted.announce({ about: 'form', batchId: 'done1', form: mine })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked()).toBe(1)
  end()
  scripted.announce({ about: 'form', batchId: 'done1', form: mine })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked()).toBe(1)
  stop()
})
