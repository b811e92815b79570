import { basename } from 'node:path'
import type { BatchSummary } from '../../shared/batch.ts'
import { failure, sentenceOf } from '../../shared/failure.ts'
import type { CallHost } from './call-host.ts'
import { exitCodes } from './exit-codes.ts'
import { type Earlier, findEarlier, type Wanted } from './find-earlier.ts'
import { noteReader } from './read-with.ts'
import { Stop } from './stop.ts'
import { tellFailures } from './tell-failures.ts'
import { untilStopped, untilTakenIn, type Watch } from './watch-batch.ts'

/** A batch is called after what it was made of. */
export const nameOf = (folders: readonly string[]): string =>
  folders
    .map((folder) => basename(folder) || folder)
    .join(', ')
    .slice(0, 120)

/** Intake goes on by itself; what was taken in is then confirmed, locked and queued. */
const start = async (batchId: string, { form }: Wanted, watch: Watch): Promise<string> => {
  await untilTakenIn(batchId, watch)
  const { account } = await watch.call('batches.get', { batchId })
  if (account.pages.found === 0) {
    await tellFailures(batchId, watch)
    throw new Stop(sentenceOf(failure('batch-empty'))[watch.language], exitCodes.someFailed)
  }
  await watch.call('batches.setForm', { batchId, form })
  await watch.call('batches.verify', { batchId, agreed: true })
  await watch.call('batches.start', { batchId })
  return batchId
}

const begin = async (wanted: Wanted, watch: Watch): Promise<string> => {
  const { id: batchId } = await watch.call('batches.create', { name: wanted.name })
  await noteReader(wanted.workspace, batchId, wanted.reader)
  await watch.call('batches.addPaths', { batchId, paths: [...wanted.folders] })
  return start(batchId, wanted, watch)
}

/** What failed before is tried again; what was read is not read twice. */
const goOn = async ({ kind, batch }: Earlier, wanted: Wanted, watch: Watch): Promise<string> => {
  const { call, terminal, say } = watch
  const { files, pages } = batch.account
  const retry = kind === 'finished' && files.failed + files.partly + pages.failed > 0
  terminal.say(say(kind === 'finished' && !retry ? 'alreadyRead' : 'resuming'))
  if (kind === 'open') return start(batch.id, wanted, watch)
  if (batch.state === 'paused') await call('batches.resume', { batchId: batch.id })
  if (retry) await call('batches.retryFailed', { batchId: batch.id })
  return batch.id
}

export type Run = { finished: Promise<BatchSummary>; pause(): Promise<void> }

/** Begins, or goes on with, the batch of these folders; `pause` stops it after the pages in hand. */
export const runBatch = async (wanted: Wanted, watch: Watch): Promise<Run> => {
  const earlier = await findEarlier(wanted, watch.call)
  const batchId = earlier ? await goOn(earlier, wanted, watch) : await begin(wanted, watch)
  return { finished: untilStopped(batchId, watch), pause: () => pauseBatch(batchId, watch.call) }
}

const pauseBatch = async (batchId: string, call: CallHost): Promise<void> => {
  const { state } = await call('batches.get', { batchId })
  if (state === 'running' || state === 'queued') await call('batches.pause', { batchId })
}
