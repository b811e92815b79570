import type { BatchSummary } from '../../shared/batch.ts'
import type { CallHost } from './call-host.ts'
import { every } from './every.ts'
import { exitCodes } from './exit-codes.ts'
import { Stop } from './stop.ts'
import type { Say } from './words.ts'

/** The batch that a person means: by its code, id, full name, or name where no other has it. */
export const findBatch = async (named: string, call: CallHost, say: Say): Promise<BatchSummary> => {
  const all: BatchSummary[] = []
  for await (const batch of every((after) => call('batches.list', { after, limit: 500 }))) all.push(batch)
  const exact = all.find(({ code, id, fullName }) => [code, id, fullName].includes(named))
  if (exact) return exact
  const called = all.filter(({ name }) => name === named)
  const [only, ...others] = called
  if (only === undefined) throw new Stop(say('batchUnknown', { name: named }), exitCodes.usage)
  if (others.length === 0) return only
  const codes = called.map(({ code }) => code).join(', ')
  throw new Stop(say('batchNotOne', { name: named, codes }), exitCodes.usage)
}
