import { z } from 'zod'
import type { CallName } from '../../shared/contract.ts'
import { failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'
import type { Store } from '../store/open-store.ts'
import type { Handlers } from './handlers.ts'

/** Calls that may be made about a read-only copy: they look, carry it on, or end its being read-only. */
const allowed: ReadonlySet<CallName> = new Set([
  'batches.get',
  'batches.files',
  'batches.notRead',
  'forms.list',
  'forms.get',
  'pages.list',
  'review.queue',
  'review.reviewers',
  'review.history',
  'second.status',
  'second.scores',
  'exports.make',
  'exports.list',
  'portable.size',
  'portable.pack',
  'portable.packForDownload',
  'portable.checkHere',
] satisfies CallName[])

const id = z.string().optional().catch(undefined)
const ids = z.array(z.string()).catch([])
/** How an input may say what it is about. */
const Subject = z.object({
  batchId: id,
  formId: id,
  pageId: id,
  fileId: id,
  formIds: ids,
  pageIds: ids,
  fileIds: ids,
})

const isReadOnly = (store: Store, input: unknown): boolean => {
  const subject = Subject.safeParse(input)
  if (!subject.success) return false
  const { batchId, formId, pageId, fileId, formIds, pageIds, fileIds } = subject.data
  const given = (id: string | undefined): string[] => (id === undefined ? [] : [id])
  const batches = [
    ...given(batchId),
    ...[...given(formId), ...formIds].map((id) => store.forms.get(id)?.batchId),
    ...[...given(pageId), ...pageIds].map((id) => store.pages.get(id)?.batchId),
    ...[...given(fileId), ...fileIds].map((id) => store.files.get(id)?.batchId),
  ]
  return batches.some((id) => id !== undefined && store.batches.get(id)?.copy === 'read-only')
}

/** The same handlers, but that nothing changes a read-only copy: a call that is not known to be harmless is refused. */
export const guardCopies = (handlers: Handlers, store: Store): Handlers => {
  const guarded = Object.entries(handlers).map(([name, handler]) => {
    // each input goes to the handler of its own name, unseen but for what it is about
    const handle: (input: never) => Promise<Result<unknown>> = handler
    const isAllowed = [...allowed].some((one) => one === name)
    const guard = async (input: unknown) =>
      !isAllowed && isReadOnly(store, input) ? failed(failure('batch-read-only')) : handle(input as never)
    return [name, guard] as const
  })
  return Object.fromEntries(guarded) as Handlers
}
