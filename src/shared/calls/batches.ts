import { z } from 'zod'
import { BatchDetail, BatchFile, BatchSummary, NotRead } from '../batch.ts'
import { call, inBatch, onePage, pageOf } from './call.ts'

/** Calls on batches: made, filled, started, followed. */
export const batchCalls = {
  'batches.list': call(
    'Lists batches, newest first',
    onePage.extend({ find: z.string().max(200).default('') }),
    pageOf(BatchSummary),
  ),
  'batches.create': call('Makes an open batch', z.object({ name: z.string().max(120) }), BatchDetail),
  'batches.get': call('Gives a batch as it is now', inBatch, BatchDetail),
  'batches.rename': call('Renames an open batch', inBatch.extend({ name: z.string().min(1).max(120) }), BatchDetail),
  'batches.addPaths': call(
    'Takes files and folders of this computer into an open batch; progress comes as news',
    inBatch.extend({ paths: z.array(z.string().min(1).max(4096)).min(1).max(10_000) }),
    BatchDetail,
    'this-computer',
  ),
  'batches.addSample': call('Takes the sample forms into an open batch', inBatch, BatchDetail),
  'batches.removeSource': call(
    'Takes a source out of an open batch',
    inBatch.extend({ sourceId: z.string().max(64) }),
    BatchDetail,
  ),
  'batches.setForm': call(
    'Says which form the pages are, or null to recognise it',
    inBatch.extend({ form: z.string().max(64).nullable() }),
    BatchDetail,
  ),
  'batches.verify': call(
    'Confirms, or takes back, what will be read',
    inBatch.extend({ agreed: z.boolean() }),
    BatchDetail,
  ),
  'batches.start': call(
    'Locks a verified batch and queues it',
    inBatch.extend({ priority: z.int().min(1).max(10).default(5) }),
    BatchDetail,
  ),
  'batches.pause': call('Pauses after the pages in hand', inBatch, BatchDetail),
  'batches.resume': call('Goes on with a paused batch', inBatch, BatchDetail),
  'batches.cancel': call('Ends a batch; what was read stays', inBatch, BatchDetail),
  'batches.retryFailed': call('Reads again only what failed', inBatch, BatchDetail),
  'batches.files': call('Lists the files of a batch', inBatch.extend(onePage.shape), pageOf(BatchFile)),
  'batches.notRead': call(
    'Lists what failed or was skipped, with reasons',
    inBatch.extend(onePage.shape),
    pageOf(NotRead),
  ),
} as const
