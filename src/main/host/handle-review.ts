import { z } from 'zod'
import { failure } from '../../shared/failure.ts'
import type { Figure } from '../../shared/figure.ts'
import { failed, ok } from '../../shared/result.ts'
import { openReview } from '../core/check-figures.ts'
import { openTakingBack } from '../core/take-back.ts'
import type { Acted } from '../core/write-act.ts'
import { nextCursor, readCursor } from './cursor.ts'
import type { Handlers } from './handlers.ts'
import { openTelling } from './tell-acts.ts'
import type { Workroom } from './workroom.ts'

type ReviewCalls = Extract<keyof Handlers, `review.${string}`>

const byOffset = z.object({ offset: z.int().min(0) })

/** What one person keyed blind is shown to nobody before there is a word to compare it with. */
const isBlindInSight = ({ check, agreed, contested }: Figure): boolean =>
  contested !== undefined || agreed !== undefined || check?.how === 'blind'

/** Calls by which people check figures, and take their acts back. */
export const handleReview = (room: Workroom): Pick<Handlers, ReviewCalls> => {
  const { store, clock, reference, views } = room
  const parts = { store, clock, reference }
  const review = openReview(parts)
  const taking = openTakingBack(parts)
  const { byReviewer } = openTelling(room)

  const formOf = ({ pageIds: [first] }: Acted) => {
    const form = first === undefined ? null : store.forms.ofPage(first)
    return form === null ? null : views.formDetail(form)
  }
  const retraced = (acted: Acted) => {
    const { slots, pageIds } = acted
    return ok({ form: formOf(acted), slots, pageIds })
  }
  const checked = (acted: Acted) => {
    const form = formOf(acted)
    return form === null ? failed(failure('form-not-found')) : ok({ form, slots: acted.slots })
  }

  return {
    'review.queue': async ({ batchId, after, limit, ...filter }) => {
      const batch = room.batch(batchId)
      if (!batch.ok) return batch
      const offset = readCursor(byOffset, after)?.offset ?? 0
      const items = store.queue.page(batchId, filter, offset, limit)
      const next = nextCursor(items, limit, () => ({ offset: offset + limit }))
      return ok({ items, next, total: store.queue.count(batchId, filter) })
    },
    'review.check': async ({ formId, checks }) => byReviewer((who) => review.check(formId, checks, who), checked),
    'review.undo': async ({ batchId }) =>
      byReviewer(
        (who) => taking.undo(batchId, who),
        retraced,
        (who) => taking.readAgain(batchId, who, 'undo'),
      ),
    'review.redo': async ({ batchId }) =>
      byReviewer(
        (who) => taking.redo(batchId, who),
        retraced,
        (who) => taking.readAgain(batchId, who, 'redo'),
      ),
    'review.reviewers': async ({ batchId }) => {
      const batch = room.batch(batchId)
      return batch.ok ? ok({ reviewers: store.checks.people(batchId) }) : batch
    },
    'review.history': async ({ formId, slot }) => {
      const pages = store.forms.pageIds(formId)
      const figure = store.forms.figures(formId).find((one) => one.slot === slot)
      const isInSight = figure !== undefined && isBlindInSight(figure)
      const all = pages
        .flatMap((pageId) => store.checks.history(pageId, slot))
        .filter(({ how }) => how !== 'known' && (how !== 'blind' || isInSight))
      return ok({ checks: all.map(({ verdict, note, who, at, how }) => ({ verdict, note, who, at, how })) })
    },
  }
}
