import type { BatchSummary } from '../../shared/batch.ts'

type Progress = BatchSummary['progress']

const minute = 60_000

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

const deviation = (values: readonly number[]): number => {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

/**
 * How far, how fast, how long. `settled` are the moments (milliseconds) at which the last pages were done, oldest
 * first; the interval of the time left is two standard errors of their spacing.
 */
export const progressOf = (pages: { settled: number; left: number }, settled: readonly number[]): Progress => {
  const all = pages.settled + pages.left
  const share = all === 0 ? 0 : pages.settled / all
  const gaps = settled.slice(1).map((at, n) => at - (settled[n] ?? at))
  if (gaps.length < 2 || pages.left === 0)
    return { share, pagesPerMinute: null, secondsLeft: null, secondsUncertain: null }
  const gap = Math.max(1, mean(gaps))
  return {
    share,
    pagesPerMinute: minute / gap,
    secondsLeft: (pages.left * gap) / 1000,
    secondsUncertain: (2 * pages.left * deviation(gaps)) / Math.sqrt(gaps.length) / 1000,
  }
}

/** Remembers when the last pages of each batch were done, since the program or the batch last began to read. */
export const openPace = (kept = 60) => {
  const moments = new Map<string, number[]>()
  return {
    note: (batchId: string, at: number): void => {
      moments.set(batchId, [...(moments.get(batchId) ?? []), at].slice(-kept))
    },
    forget: (batchId: string): void => void moments.delete(batchId),
    of: (batchId: string): readonly number[] => moments.get(batchId) ?? [],
  }
}
export type Pace = ReturnType<typeof openPace>
