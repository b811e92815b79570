import type { BatchDetail } from '../../shared/batch.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Result } from '../../shared/result.ts'
import type { Host } from './host.ts'
import { tellTrouble } from './tell-trouble.ts'

type Change = (call: Host['call']) => Promise<Result<BatchDetail>>

/** Asks the host to change a batch and shows it as it then is; a refusal is told and given back. */
export const changeBatch = async (host: Host, batchId: string, change: Change): Promise<Failure | null> => {
  const answer = await host.fetchInto(
    () => change(host.call),
    (state, batch) => (batch.ok ? { ...state, details: { ...state.details, [batchId]: batch.value } } : state),
  )
  if (answer.ok) return null
  tellTrouble(host, answer.failure, batchId)
  return answer.failure
}
