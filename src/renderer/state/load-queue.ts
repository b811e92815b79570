import type { CallInput } from '../../shared/contract.ts'
import type { Host } from './host.ts'
import type { Loaded } from './loads.ts'
import { append } from './paged.ts'

export type QueueWish = Omit<CallInput<'review.queue'>, 'batchId' | 'after' | 'limit'>

const firstPage = 200

export const loadQueue = async ({ call, fetchInto }: Host, batchId: string, wish: QueueWish): Promise<Loaded> => {
  const answer = await fetchInto(
    () => call('review.queue', { batchId, limit: firstPage, ...wish }),
    (state, list) => (list.ok ? { ...state, queues: { ...state.queues, [batchId]: list.value } } : state),
  )
  return answer.ok ? null : answer.failure
}

export const loadMoreQueue = async (host: Host, batchId: string, wish: QueueWish): Promise<void> => {
  const { call, fetchInto, store } = host
  const after = store.getState().queues[batchId]?.next ?? null
  if (after === null) return
  await fetchInto(
    () => call('review.queue', { batchId, after, limit: firstPage, ...wish }),
    (state, list) => {
      const known = state.queues[batchId]
      if (!list.ok || known?.next !== after) return state
      return { ...state, queues: { ...state.queues, [batchId]: append(known, list.value) } }
    },
  )
}
