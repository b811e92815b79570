import type { BatchSummary } from '../../shared/batch.ts'
import type { NumberedNews } from '../../shared/news.ts'
import type { HostState } from './host-state.ts'
import { putFirst, without } from './paged.ts'

const troublesKept = 5

const withBatch = (state: HostState, batch: BatchSummary): HostState => {
  const detail = state.details[batch.id]
  return {
    ...state,
    batches: state.batches === null ? null : putFirst(state.batches, batch),
    details: detail === undefined ? state.details : { ...state.details, [batch.id]: { ...detail, ...batch } },
  }
}

const withDetail = (state: HostState, id: string, change: Partial<HostState['details'][string]>): HostState => {
  const detail = state.details[id]
  return detail === undefined ? state : { ...state, details: { ...state.details, [id]: { ...detail, ...change } } }
}

/** The state after a piece of news. Pure; applying the same news twice changes nothing more. */
export const applyNews = (state: HostState, { news, number, epoch }: NumberedNews): HostState => {
  switch (news.about) {
    case 'batch':
      return withBatch(state, news.batch)
    case 'intake':
      return withDetail(state, news.batchId, { intake: news.intake })
    case 'lanes':
      return withDetail(state, news.batchId, { lanes: news.lanes })
    case 'form': {
      const forms = state.forms[news.batchId]
      if (forms === undefined) return state
      return { ...state, forms: { ...state.forms, [news.batchId]: putFirst(forms, news.form) } }
    }
    case 'form-gone': {
      const { [news.formId]: _gone, ...formDetails } = state.formDetails
      const forms = state.forms[news.batchId]
      if (forms === undefined) return { ...state, formDetails }
      return { ...state, formDetails, forms: { ...state.forms, [news.batchId]: without(forms, news.formId) } }
    }
    case 'not-read': {
      const notRead = state.notRead[news.batchId]
      if (notRead === undefined) return state
      return { ...state, notRead: { ...state.notRead, [news.batchId]: putFirst(notRead, news.notRead) } }
    }
    case 'settings':
      return { ...state, settings: news.settings }
    case 'export':
    case 'pages':
    case 'election':
      return state
    case 'trouble': {
      const id = `${epoch}-${number}`
      const rest = state.troubles.filter((trouble) => trouble.id !== id)
      const trouble = { id, batchId: news.batchId, failure: news.failure }
      return { ...state, troubles: [trouble, ...rest].slice(0, troublesKept) }
    }
  }
}
