import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NewsMark, NumberedNews } from '../../shared/news.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { followNews } from './news-follower.ts'

const news = (number: number, epoch = 'a'): NumberedNews => ({
  epoch,
  number,
  at: '2026-02-08T00:00:00.000Z',
  news: { about: 'settings', settings: defaultSettings },
})

/** A follower whose snapshots are answered when the test says so. */
const bench = () => {
  const applied: string[] = []
  const asked: ((mark: NewsMark | null) => void)[] = []
  const follower = followNews({
    takeSnapshot: () => new Promise((answer) => asked.push(answer)),
    apply: ({ epoch, number }) => applied.push(`${epoch}${number}`),
  })
  const answer = async (mark: NewsMark | null) => {
    asked.at(-1)?.(mark)
    await new Promise((settled) => setImmediate(settled))
  }
  return { follower, applied, answer, snapshots: () => asked.length }
}

const attachedAt = async (mark: NewsMark) => {
  const one = bench()
  one.follower.attached()
  await one.answer(mark)
  return one
}

test('news after the snapshot is applied in order, what the snapshot held is not', async () => {
  const { follower, applied, snapshots } = await attachedAt({ epoch: 'a', number: 4 })
  for (const number of [3, 4, 5, 6]) follower.hear(news(number))
  expect(applied).toEqual(['a5', 'a6'])
  expect(snapshots()).toBe(1)
})

test('news heard while a snapshot is taken waits for it', async () => {
  const { follower, applied, answer } = bench()
  follower.attached()
  for (const number of [5, 7, 6]) follower.hear(news(number))
  expect(applied).toEqual([])
  await answer({ epoch: 'a', number: 5 })
  expect(applied).toEqual(['a6', 'a7'])
})

test('a gap takes the snapshot again, and the news that showed it is not applied twice', async () => {
  const { follower, applied, answer, snapshots } = await attachedAt({ epoch: 'a', number: 4 })
  follower.hear(news(6))
  expect(applied).toEqual([])
  expect(snapshots()).toBe(2)
  follower.hear(news(7))
  await answer({ epoch: 'a', number: 6 })
  expect(applied).toEqual(['a7'])
})

test('a new epoch takes the snapshot again', async () => {
  const { follower, applied, answer, snapshots } = await attachedAt({ epoch: 'a', number: 4 })
  follower.hear(news(1, 'b'))
  expect(snapshots()).toBe(2)
  await answer({ epoch: 'b', number: 0 })
  expect(applied).toEqual(['b1'])
})

test('an epoch that began during the snapshot takes it once more', async () => {
  const { follower, applied, answer, snapshots } = bench()
  follower.attached()
  follower.hear(news(9, 'a'))
  follower.hear(news(1, 'b'))
  await answer({ epoch: 'a', number: 9 })
  expect(snapshots()).toBe(2)
  await answer({ epoch: 'b', number: 1 })
  expect(applied).toEqual([])
  follower.hear(news(2, 'b'))
  expect(applied).toEqual(['b2'])
})

test('a line that came up again while a snapshot was taken takes another after it', async () => {
  const { follower, answer, snapshots } = bench()
  follower.attached()
  follower.attached()
  expect(snapshots()).toBe(1)
  await answer({ epoch: 'a', number: 1 })
  expect(snapshots()).toBe(2)
})

test('a snapshot that could not be had is asked for again at the next news', async () => {
  const { follower, applied, answer, snapshots } = bench()
  follower.attached()
  await answer(null)
  follower.hear(news(3))
  expect(snapshots()).toBe(2)
  await answer({ epoch: 'a', number: 2 })
  expect(applied).toEqual(['a3'])
})

const step = fc.oneof(
  { weight: 6, arbitrary: fc.constant('tell' as const) },
  { weight: 1, arbitrary: fc.constant('lose' as const) },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
)

test('whatever is lost, the copy ends as the host is once a last piece of news arrives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      // The host's whole state is how many things happened; each piece of news says one more did.
      const host = { epoch: 0, number: 0, count: 0 }
      const copy = { count: -1 }
      const follower = followNews({
        takeSnapshot: async () => {
          copy.count = host.count
          return { epoch: String(host.epoch), number: host.number }
        },
        apply: () => {
          copy.count += 1
        },
      })
      const happen = (told: boolean) => {
        host.number += 1
        host.count += 1
        if (told) follower.hear(news(host.number, String(host.epoch)))
      }
      follower.attached()
      for (const one of steps) {
        if (one === 'restart') Object.assign(host, { epoch: host.epoch + 1, number: 0 })
        else happen(one === 'tell')
        if (host.count % 3 === 0) await Promise.resolve()
      }
      happen(true)
      await new Promise((settled) => setImmediate(settled))
      expect(copy.count).toBe(host.count)
    }),
  )
})
