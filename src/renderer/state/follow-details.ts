import type { News } from '../../shared/news.ts'
import type { Host } from './host.ts'
import { loadElections } from './load-elections.ts'
import { loadDetail, loadExports, loadForm, loadNotRead } from './loads.ts'

const pause = 500

/** What a piece of news makes stale beyond what it says itself: a key, and the load that freshens it. */
const staleBy = (host: Host, news: News): [string, () => Promise<unknown>] | null => {
  const known = host.store.getState()
  switch (news.about) {
    case 'batch':
    case 'intake': {
      const batchId = news.about === 'batch' ? news.batch.id : news.batchId
      const opening = known.details[batchId]?.state === 'open' || news.about === 'intake'
      return opening && known.details[batchId] !== undefined
        ? [`batch ${batchId}`, () => loadDetail(host, batchId)]
        : null
    }
    case 'form':
      return known.formDetails[news.form.id] === undefined
        ? null
        : [`form ${news.form.id}`, () => loadForm(host, news.form.id)]
    case 'election':
      return known.elections === null ? null : ['elections', () => loadElections(host)]
    case 'pages':
      return known.notRead[news.batchId] === undefined
        ? null
        : [`not read ${news.batchId}`, () => loadNotRead(host, news.batchId)]
    case 'export':
      return known.exports[news.batchId] === undefined
        ? null
        : [`exports ${news.batchId}`, () => loadExports(host, news.batchId)]
    default:
      return null
  }
}

/** Freshens what news only hints at (sources while files come in, a form on screen), at most twice a second each. */
export const followDetails = (host: Host): (() => void) => {
  const due = new Map<string, ReturnType<typeof setTimeout>>()
  const end = host.onNews(({ news }) => {
    const stale = staleBy(host, news)
    if (stale === null || due.has(stale[0])) return
    const [key, load] = stale
    const run = () => {
      due.delete(key)
      void load()
    }
    due.set(key, setTimeout(run, pause))
  })
  return () => {
    end()
    for (const timer of due.values()) clearTimeout(timer)
  }
}
