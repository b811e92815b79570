import { sentenceOf } from '../../shared/failure.ts'
import { every } from './every.ts'
import type { Watch } from './watch-batch.ts'

/** Names each file and page that failed, with its reason, whichever run it failed in. */
export const tellFailures = async (
  batchId: string,
  { call, terminal, say, language }: Omit<Watch, 'host'>,
): Promise<void> => {
  for await (const one of every((after) => call('batches.notRead', { batchId, after, limit: 500 }))) {
    if (one.kind !== 'failed') continue
    const page = one.page === null ? '' : ` ${say('page', { page: one.page })}`
    terminal.say(`${one.path}${page}: ${sentenceOf(one.failure)[language]}`)
  }
}
