import type { BatchPage, PagesAct, WantedGroup } from '../../shared/calls/pages.ts'
import type { CallInput } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import type { Host } from './host.ts'
import type { Loaded } from './loads.ts'
import { append, type Paged } from './paged.ts'

const atATime = 500

/** The pages of a batch from the first on, as many as are known. */
export const loadPages = async (host: Host, batchId: string): Promise<Loaded> => {
  const wanted = host.store.getState().pages[batchId]?.items.length ?? 0
  const fetchAll = async (): Promise<Result<Paged<BatchPage>>> => {
    let known: Paged<BatchPage> = { items: [], next: null, total: 0 }
    do {
      const answer = await host.call('pages.list', { batchId, after: known.next, limit: atATime })
      if (!answer.ok) return answer
      const { items, next, total } = answer.value
      known = { items: [...known.items, ...items], next, total }
    } while (known.next !== null && known.items.length < wanted)
    return { ok: true, value: known }
  }
  const answer = await host.fetchInto(fetchAll, (state, list) =>
    list.ok ? { ...state, pages: { ...state.pages, [batchId]: list.value } } : state,
  )
  return answer.ok ? null : answer.failure
}

export const loadMorePages = async ({ call, fetchInto, store }: Host, batchId: string): Promise<void> => {
  const after = store.getState().pages[batchId]?.next ?? null
  if (after === null) return
  await fetchInto(
    () => call('pages.list', { batchId, after, limit: atATime }),
    (state, list) => {
      const known = state.pages[batchId]
      if (!list.ok || known?.next !== after) return state
      return { ...state, pages: { ...state.pages, [batchId]: append(known, list.value) } }
    },
  )
}

const pause = 2_000

/** Asks for the pages of a batch again when something became of them, once in a while however much it is. */
export const followPages = (host: Host, batchId: string): (() => void) => {
  let due: ReturnType<typeof setTimeout> | null = null
  const end = host.onNews(({ news }) => {
    const about = news.about === 'batch' ? news.batch.id : 'batchId' in news ? news.batchId : null
    if (about !== batchId || news.about === 'lanes' || due !== null) return
    due = setTimeout(() => {
      due = null
      void loadPages(host, batchId)
    }, pause)
  })
  return () => {
    end()
    if (due !== null) clearTimeout(due)
  }
}

export const arrangePages = (
  host: Host,
  batchId: string,
  groups: WantedGroup[],
  readAgain: boolean,
): Promise<Result<PagesAct>> => host.call('pages.arrange', { batchId, groups, readAgain })

export const sayPlace = (
  host: Host,
  batchId: string,
  pageIds: string[],
  facts: CallInput<'pages.place'>['facts'],
): Promise<Result<PagesAct>> => host.call('pages.place', { batchId, pageIds, facts })

export type PictureWish = Omit<CallInput<'pages.picture'>, 'batchId' | 'pageIds'>

export const sayPicture = (
  host: Host,
  batchId: string,
  pageIds: string[],
  wish: PictureWish,
): Promise<Result<PagesAct>> => host.call('pages.picture', { batchId, pageIds, ...wish })
