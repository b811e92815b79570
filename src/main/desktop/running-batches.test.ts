import { expect, test } from 'vitest'
import type { BatchState, BatchSummary } from '../../shared/batch.ts'
import { watchRunning } from './running-batches.ts'

const batch = (id: string, state: BatchState, found: number, waiting: number): BatchSummary => ({
  id,
  code: 'abcde',
  name: id,
  electionId: 'e',
  fullName: id,
  state,
  priority: 5,
  position: null,
  reader: 'embedded',
  copy: null,
  createdAt: '2026-03-01T00:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  account: {
    files: { imported: 1, read: 0, partly: 0, failed: 0, skipped: 0, waiting: 1 },
    pages: { found, read: found - waiting, failed: 0, skipped: 0, waiting },
  },
  forms: 0,
  figures: { accepted: 0, solved: 0, open: 0, checked: 0 },
  votesInDoubt: null,
  progress: { share: 0, pagesPerMinute: null, secondsLeft: null, secondsUncertain: null },
})

test('the taskbar shows the share of all pages of the batches that are being read', () => {
  const running = watchRunning()
  expect(running.share()).toBe(null)
  running.see(batch('a', 'running', 10, 5))
  running.see(batch('b', 'queued', 30, 30))
  running.see(batch('c', 'done', 100, 0))
  expect(running.share()).toBe(5 / 40)
  running.see(batch('b', 'paused', 30, 30))
  expect(running.share()).toBe(0.5)
})

test('the end of a batch is told once, and only of one that was seen running', () => {
  const running = watchRunning()
  expect(running.see(batch('a', 'done', 1, 0))).toBe(null)
  running.see(batch('a', 'running', 1, 1))
  expect(running.isBusy()).toBe(true)
  expect(running.see(batch('a', 'done', 1, 0))?.id).toBe('a')
  expect(running.see(batch('a', 'done', 1, 0))).toBe(null)
  running.see(batch('b', 'running', 1, 1))
  expect(running.see(batch('b', 'cancelled', 1, 1))).toBe(null)
  expect(running.isBusy()).toBe(false)
})
