import { z } from 'zod'
import { failure } from '../../shared/failure.ts'
import type { Figure } from '../../shared/figure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { type Checked, openReview } from '../core/check-figures.ts'
import { nextCursor, readCursor } from './cursor.ts'
import type { Handlers } from './handlers.ts'
import type { Workroom } from './workroom.ts'

type ReviewCalls = 'review.queue' | 'review.check' | 'review.undo' | 'review.redo' | 'review.history'

const byOffset = z.object({ offset: z.int().min(0) })

/** What one person keyed blind is shown to nobody before there is a word to compare it with. */
const isBlindInSight = ({ check, agreed, contested }: Figure): boolean =>
  contested !== undefined || agreed !== undefined || check?.how === 'blind'

/** Calls by which people check figures. */
export const handleReview = (room: Workroom): Pick<Handlers, ReviewCalls> => {
  const { store, clock, parts, views, news, runner } = room
  const reference = { forms: parts.forms, provinces: parts.provinces }
  const review = openReview({ store, clock, reference })

  const reviewer = (): Result<string> => {
    const name = store.settings.get().reviewer
    return name === null ? failed(failure('reviewer-unknown')) : ok(name)
  }

  /** Tells what an act has changed and answers with the form as it now is. */
  const told = (done: Result<Checked>) => {
    if (!done.ok) return done
    const { formId, slots, made } = done.value
    const form = store.forms.get(formId)
    if (form === null) return failed(failure('form-not-found'))
    const { batchId } = form
    for (const summary of views.formsOfFiles(made.files)) news.announce({ about: 'form', batchId, form: summary })
    for (const gone of made.gone) news.announce({ about: 'form-gone', batchId, formId: gone })
    runner.tellBatch(batchId)
    return ok({ form: views.formDetail(form), slots })
  }

  const byReviewer = (work: (who: string) => Result<Checked>) => {
    const who = reviewer()
    return who.ok ? told(work(who.value)) : who
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
    'review.check': async ({ formId, checks }) => byReviewer((who) => review.check(formId, checks, who)),
    'review.undo': async ({ batchId }) => byReviewer((who) => review.undo(batchId, who)),
    'review.redo': async ({ batchId }) => byReviewer((who) => review.redo(batchId, who)),
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
