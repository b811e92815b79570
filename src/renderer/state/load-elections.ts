import type { Host } from './host.ts'
import type { Loaded } from './loads.ts'

/** More elections than one computer will see. */
const firstPage = 200

export const loadElections = async ({ call, fetchInto }: Host): Promise<Loaded> => {
  const answer = await fetchInto(
    () => call('elections.list', { limit: firstPage }),
    (state, list) => (list.ok ? { ...state, elections: list.value } : state),
  )
  return answer.ok ? null : answer.failure
}
