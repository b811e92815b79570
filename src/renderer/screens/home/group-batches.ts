import type { BatchSummary } from '../../../shared/batch.ts'

export type GroupName = 'now' | 'needsYou' | 'preparing' | 'finished'
export type HomeRow =
  | { readonly kind: 'group'; readonly name: GroupName }
  | { readonly kind: 'batch'; readonly batch: BatchSummary }

const order: readonly GroupName[] = ['now', 'needsYou', 'preparing', 'finished']

/** Which group a batch stands in: what is being read, what needs a person, what is not started, the rest. */
export const groupOf = ({ state, figures }: BatchSummary): GroupName => {
  if (state === 'running' || state === 'queued' || state === 'paused') return 'now'
  if (state === 'open') return 'preparing'
  return figures.open + figures.solved > 0 ? 'needsYou' : 'finished'
}

const byDoubt = (a: BatchSummary, b: BatchSummary): number => (b.votesInDoubt ?? 0) - (a.votesInDoubt ?? 0)

/** The rows of Home: groups that have batches, each under its name; most doubt first where a person is needed. */
export const groupBatches = (batches: readonly BatchSummary[]): readonly HomeRow[] =>
  order.flatMap((name): HomeRow[] => {
    const own = batches.filter((batch) => groupOf(batch) === name)
    if (own.length === 0) return []
    const sorted = name === 'needsYou' ? own.toSorted(byDoubt) : own
    return [{ kind: 'group', name }, ...sorted.map((batch): HomeRow => ({ kind: 'batch', batch }))]
  })
