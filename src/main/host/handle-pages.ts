import { z } from 'zod'
import { ok, type Result } from '../../shared/result.ts'
import { openPageHandling, pagesIn } from '../core/handle-pages.ts'
import type { Acted } from '../core/write-act.ts'
import type { StoredBatch } from '../store/batches.ts'
import { nextCursor, readCursor } from './cursor.ts'
import type { Handlers } from './handlers.ts'
import { openTelling } from './tell-acts.ts'
import type { Workroom } from './workroom.ts'

type PageCalls = 'pages.list' | 'pages.arrange' | 'pages.place' | 'pages.picture' | 'pages.provinces'

const byOffset = z.object({ offset: z.int().min(0) })

/** Calls by which people handle pages without a reader. */
export const handlePages = (room: Workroom): Pick<Handlers, PageCalls> => {
  const { store, clock, reference, newId } = room
  const handling = openPageHandling({ store, clock, reference, newId })
  const { byReviewer } = openTelling(room)

  const changed = ({ pageIds }: Acted) => {
    const forms = pageIds.flatMap((pageId) => store.forms.ofPage(pageId)?.id ?? [])
    return ok({ pageIds, formIds: [...new Set(forms)] })
  }

  const act = async (
    batchId: string,
    work: (batch: StoredBatch, who: string) => Result<Acted>,
    readAgain: readonly string[] = [],
  ) => {
    const batch = room.batch(batchId)
    return batch.ok
      ? byReviewer(
          (who) => work(batch.value, who),
          changed,
          () => readAgain,
        )
      : batch
  }

  return {
    'pages.list': async ({ batchId, after, limit }) => {
      const batch = room.batch(batchId)
      if (!batch.ok) return batch
      const offset = readCursor(byOffset, after)?.offset ?? 0
      const items = store.pageList.page(batchId, offset, limit)
      const next = nextCursor(items, limit, () => ({ offset: offset + limit }))
      const said = items.map((page) => ({ ...page, said: store.pageSayings.ofPage(page.id) }))
      return ok({ items: said, next, total: store.pageList.count(batchId) })
    },
    'pages.arrange': ({ batchId, groups, readAgain }) =>
      act(
        batchId,
        (batch, who) => handling.arrange(batch, groups, who, readAgain),
        readAgain ? groups.flatMap(pagesIn) : [],
      ),
    'pages.place': ({ batchId, pageIds, facts }) =>
      act(batchId, (batch, who) => handling.place(batch, pageIds, facts, who)),
    'pages.picture': ({ batchId, pageIds, ...wish }) =>
      act(batchId, (batch, who) => handling.picture(batch, pageIds, wish, who), pageIds),
    'pages.provinces': async () =>
      ok({ provinces: reference.provinces.map(({ th, en, constituencies }) => ({ th, en, constituencies })) }),
  }
}
