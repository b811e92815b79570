import { z } from 'zod'
import { failure } from '../../shared/failure.ts'
import { failed, ok } from '../../shared/result.ts'
import { nextCursor, readCursor } from './cursor.ts'
import type { Handlers } from './handlers.ts'
import type { Workroom } from './workroom.ts'

type ListCalls = 'batches.list' | 'batches.get' | 'batches.files' | 'batches.notRead' | 'forms.list' | 'forms.get'

const byCreation = z.object({ createdAt: z.string(), id: z.string() })
const byPath = z.object({ path: z.string(), id: z.string() })
const byTime = z.object({ at: z.string(), id: z.string() })
const byOffset = z.object({ offset: z.int().min(0) })

/** Calls that only look. Every list is paged. */
export const handleLists = ({ store, views, batch, detail }: Workroom): Pick<Handlers, ListCalls> => ({
  'batches.list': async ({ after, limit, find }) => {
    const items = store.batches.page(find, readCursor(byCreation, after), limit)
    const next = nextCursor(items, limit, ({ createdAt, id }) => ({ createdAt, id }))
    return ok({ items: items.map(views.summaryOf), next, total: store.batches.count(find) })
  },
  'batches.get': async ({ batchId }) => detail(batchId),
  'batches.files': async ({ batchId, after, limit }) => {
    const found = batch(batchId)
    if (!found.ok) return found
    const files = store.files.page(batchId, readCursor(byPath, after), limit)
    const items = files.map(({ id, sourceId, path, bytes, sha256, mediaType, pageCount, state, failure: why }) => ({
      ...{ id, sourceId, path, bytes, sha256, mediaType, pages: pageCount, state, failure: why },
    }))
    const total = [...store.files.countByState(batchId).values()].reduce((sum, one) => sum + one, 0)
    return ok({ items, next: nextCursor(files, limit, ({ path, id }) => ({ path, id })), total })
  },
  'batches.notRead': async ({ batchId, after, limit }) => {
    const found = batch(batchId)
    if (!found.ok) return found
    const offset = readCursor(byOffset, after)?.offset ?? 0
    const items = store.notRead.page(batchId, offset, limit)
    return ok({
      items,
      next: nextCursor(items, limit, () => ({ offset: offset + limit })),
      total: store.notRead.count(batchId),
    })
  },
  'forms.list': async ({ batchId, after, limit }) => {
    const found = batch(batchId)
    if (!found.ok) return found
    const forms = store.forms.newest(batchId, readCursor(byTime, after), limit)
    const next = nextCursor(forms, limit, ({ at, id }) => ({ at, id }))
    return ok({ items: forms.map(views.formSummary), next, total: store.forms.totals(batchId).forms })
  },
  'forms.get': async ({ formId }) => {
    const form = store.forms.get(formId)
    return form ? ok(views.formDetail(form)) : failed(failure('form-not-found'))
  },
})
