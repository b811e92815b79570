import { expect, test } from 'vitest'
import { BatchSummary } from '../../shared/batch.ts'
import type { News } from '../../shared/news.ts'
import { definitions } from '../testing/definitions.ts'
import { sampleBatch, sampleNotRead } from '../testing/sample-batches.ts'
import { sampleForm } from '../testing/sample-form.ts'
import { applyNews } from './apply-news.ts'
import { type HostState, nothingKnown } from './host-state.ts'

const batch = sampleBatch({ id: 'one', name: 'แพร่', state: 'running', found: 12, read: 3 })
const form = sampleForm('one', 0, definitions)
const notRead = sampleNotRead()[0]
const tell = (news: News) => ({ epoch: 'a', number: 7, at: '2026-02-08T00:00:00.000Z', news })

const known: HostState = {
  ...nothingKnown,
  batches: { items: [batch], next: null, total: 1 },
  details: { one: batch },
  forms: { one: { items: [], next: 'more', total: 0 } },
  notRead: { one: { items: [], next: null, total: 0 } },
}

test('a batch changes in the list and in its detail, and keeps what only the detail holds', () => {
  const detail = { ...batch, folder: '/kept' }
  const paused = BatchSummary.parse({ ...batch, state: 'paused' })
  const after = applyNews({ ...known, details: { one: detail } }, tell({ about: 'batch', batch: paused }))
  expect(after.batches?.items).toEqual([paused])
  expect(after.details['one']).toMatchObject({ state: 'paused', folder: '/kept' })
})

test('a new batch stands first in the list and is counted', () => {
  const other = sampleBatch({ id: 'two', name: 'น่าน', state: 'open', found: 0, read: 0 })
  const after = applyNews(known, tell({ about: 'batch', batch: other }))
  expect(after.batches?.items.map(({ id }) => id)).toEqual(['two', 'one'])
  expect(after.batches?.total).toBe(2)
})

test('a form comes once, however often it is told', () => {
  const news = tell({ about: 'form', batchId: 'one', form })
  const after = applyNews(applyNews(known, news), news)
  expect(after.forms['one']).toEqual({ items: [form], next: 'more', total: 1 })
})

test('what was not read is put in the list of its batch', () => {
  if (notRead === undefined) throw new Error('The sample has no failure')
  const after = applyNews(known, tell({ about: 'not-read', batchId: 'one', notRead }))
  expect(after.notRead['one']?.items).toEqual([notRead])
})

test('news of what no screen has asked for changes nothing', () => {
  expect(applyNews(nothingKnown, tell({ about: 'form', batchId: 'one', form }))).toBe(nothingKnown)
  expect(applyNews(nothingKnown, tell({ about: 'lanes', batchId: 'one', lanes: [] }))).toBe(nothingKnown)
})

test('trouble is kept once, the newest first, and not without end', () => {
  const trouble = (number: number) => ({
    ...tell({ about: 'trouble', batchId: null, failure: { code: 'host-restarting' } }),
    number,
  })
  const after = [1, 2, 2, 3, 4, 5, 6].map(trouble).reduce(applyNews, known)
  expect(after.troubles.map(({ id }) => id)).toEqual(['a-6', 'a-5', 'a-4', 'a-3', 'a-2'])
})
