import type { BatchDetail, BatchState } from '../../shared/batch.ts'
import { failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'
import { retryFailed } from '../core/retry-failed.ts'
import type { StoredBatch } from '../store/batches.ts'
import type { Handlers } from './handlers.ts'
import type { Workroom } from './workroom.ts'

type RunningCalls = 'batches.pause' | 'batches.resume' | 'batches.cancel' | 'batches.retryFailed'

/** Calls on a batch that has been started. */
export const handleRunningBatch = (room: Workroom): Pick<Handlers, RunningCalls> => {
  const { store, clock, folders, runner, errorFolder, newId, record, detail } = room

  const when = async (
    id: string,
    states: readonly BatchState[],
    act: string,
    work: (batch: StoredBatch) => Promise<void>,
  ): Promise<Result<BatchDetail>> => {
    const batch = room.batch(id)
    if (!batch.ok) return batch
    if (!states.includes(batch.value.state)) return failed(failure('wrong-state', { state: batch.value.state }))
    record(act, id)
    await work(batch.value)
    return detail(id)
  }

  const queue = (id: string): void => {
    store.batches.requeue(id, clock.now().toISOString())
    runner.tellBatch(id)
    runner.wake()
  }

  return {
    'batches.pause': ({ batchId }) => when(batchId, ['queued', 'running'], 'batch-paused', () => runner.pause(batchId)),
    'batches.resume': ({ batchId }) => when(batchId, ['paused'], 'batch-resumed', async () => queue(batchId)),
    'batches.cancel': ({ batchId }) =>
      when(batchId, ['queued', 'running', 'paused'], 'batch-cancelled', () => runner.cancel(batchId)),
    'batches.retryFailed': ({ batchId }) =>
      when(batchId, ['done'], 'failed-retried', async (batch) => {
        await retryFailed({ store, folders, errorFolder, clock, newId, imaging: room.parts.imaging }, batch)
        queue(batchId)
      }),
  }
}
