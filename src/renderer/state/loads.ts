import type { Failure } from '../../shared/failure.ts'
import type { Result } from '../../shared/result.ts'
import type { Host } from './host.ts'
import { append } from './paged.ts'

const firstPage = 200

/** The failure of a load, or null when its answer is in the store. */
export type Loaded = Failure | null
const failureOf = (result: Result<unknown>): Loaded => (result.ok ? null : result.failure)

export const loadBatches = async ({ call, fetchInto }: Host, find: string): Promise<Loaded> =>
  failureOf(
    await fetchInto(
      () => call('batches.list', { find, limit: firstPage }),
      (state, list) => (list.ok ? { ...state, batches: list.value } : state),
    ),
  )

export const loadMoreBatches = async ({ call, fetchInto, store }: Host, find: string): Promise<void> => {
  const after = store.getState().batches?.next ?? null
  if (after === null) return
  await fetchInto(
    () => call('batches.list', { find, after, limit: firstPage }),
    (state, list) =>
      list.ok && state.batches?.next === after ? { ...state, batches: append(state.batches, list.value) } : state,
  )
}

export const loadDetail = async ({ call, fetchInto }: Host, batchId: string): Promise<Loaded> =>
  failureOf(
    await fetchInto(
      () => call('batches.get', { batchId }),
      (state, detail) => (detail.ok ? { ...state, details: { ...state.details, [batchId]: detail.value } } : state),
    ),
  )

export const loadForms = async ({ call, fetchInto }: Host, batchId: string): Promise<Loaded> =>
  failureOf(
    await fetchInto(
      () => call('forms.list', { batchId, limit: firstPage }),
      (state, list) => (list.ok ? { ...state, forms: { ...state.forms, [batchId]: list.value } } : state),
    ),
  )

export const loadMoreForms = async ({ call, fetchInto, store }: Host, batchId: string): Promise<void> => {
  const after = store.getState().forms[batchId]?.next ?? null
  if (after === null) return
  await fetchInto(
    () => call('forms.list', { batchId, after, limit: firstPage }),
    (state, list) => {
      const known = state.forms[batchId]
      if (!list.ok || known?.next !== after) return state
      return { ...state, forms: { ...state.forms, [batchId]: append(known, list.value) } }
    },
  )
}

export const loadNotRead = async ({ call, fetchInto }: Host, batchId: string): Promise<Loaded> =>
  failureOf(
    await fetchInto(
      () => call('batches.notRead', { batchId, limit: firstPage }),
      (state, list) => (list.ok ? { ...state, notRead: { ...state.notRead, [batchId]: list.value } } : state),
    ),
  )

export const loadMoreNotRead = async ({ call, fetchInto, store }: Host, batchId: string): Promise<void> => {
  const after = store.getState().notRead[batchId]?.next ?? null
  if (after === null) return
  await fetchInto(
    () => call('batches.notRead', { batchId, after, limit: firstPage }),
    (state, list) => {
      const known = state.notRead[batchId]
      if (!list.ok || known?.next !== after) return state
      return { ...state, notRead: { ...state.notRead, [batchId]: append(known, list.value) } }
    },
  )
}

export const loadForm = async ({ call, fetchInto }: Host, formId: string): Promise<Loaded> =>
  failureOf(
    await fetchInto(
      () => call('forms.get', { formId }),
      (state, form) => (form.ok ? { ...state, formDetails: { ...state.formDetails, [formId]: form.value } } : state),
    ),
  )

export const loadExports = async ({ call, fetchInto }: Host, batchId: string): Promise<Loaded> =>
  failureOf(
    await fetchInto(
      () => call('exports.list', { batchId }),
      (state, list) => (list.ok ? { ...state, exports: { ...state.exports, [batchId]: list.value.exports } } : state),
    ),
  )
