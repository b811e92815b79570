import { z } from 'zod'
import { failure } from '../../shared/failure.ts'
import { failed, ok } from '../../shared/result.ts'
import type { BlindForm, KnownForm } from '../../shared/second.ts'
import { openReview } from '../core/check-figures.ts'
import { scoresOfBatch } from '../core/second/scores-of-batch.ts'
import { openSecondKeying } from '../core/second/second-keying.ts'
import { openTakingBack } from '../core/take-back.ts'
import type { Acted } from '../core/write-act.ts'
import type { StoredForm } from '../store/forms.ts'
import type { SecondForm } from '../store/second.ts'
import { nextCursor, readCursor } from './cursor.ts'
import type { Handlers } from './handlers.ts'
import { openTelling } from './tell-acts.ts'
import type { Workroom } from './workroom.ts'

type SecondCalls = Extract<keyof Handlers, `second.${string}`>

const afterForm = z.object({ id: z.string() })

/** A page of a list that is worked out whole: what comes after the form that was given last. */
const pageAfter = <T extends { id: string }>(all: readonly T[], after: string | null, limit: number) => {
  const last = readCursor(afterForm, after)?.id
  const from = last === undefined ? 0 : all.findIndex(({ id }) => id === last) + 1
  const items = all.slice(from, from + limit)
  return { items, next: nextCursor(items, limit, ({ id }) => ({ id })), total: all.length }
}

/** Calls by which figures are keyed a second time without being seen. */
export const handleSecond = (room: Workroom): Pick<Handlers, SecondCalls> => {
  const { store, clock, parts, reference, views, record } = room
  const { reviewer, byReviewer } = openTelling(room)
  const acting = { store, clock, reference }
  const taking = openTakingBack(acting)
  const keying = openSecondKeying({ store, review: openReview(acting), reference, random: parts.random })

  const status = (batchId: string) => {
    const who = reviewer()
    return ok(keying.status(batchId, who.ok ? who.value : null))
  }

  /** Nothing that was read or said of the figures goes in here: the person is not to see it. */
  const blindForm = ({ id, known }: SecondForm, who: string): BlindForm[] => {
    const form = store.forms.get(id)
    if (form === null) return []
    const { facts: _, confidence: __, ...place } = form.place
    const figures = store.second.toKey(id, who, known).map(({ slot, box }) => ({ slot, box }))
    return [{ id, form: form.form, path: views.pathOf(form), place, parts: views.partsOf(form), figures }]
  }

  const knownForm = (form: StoredForm): KnownForm => ({
    id: form.id,
    form: form.form,
    path: views.pathOf(form),
    place: form.place,
    known: store.second.isKnown(store.forms.pageIds(form.id)[0] ?? ''),
  })

  const keyed = ({ pageIds: [pageId = ''], slots: [slot] }: Acted) => {
    const form = store.forms.ofPage(pageId)
    return form === null || slot === undefined ? failed(failure('form-not-found')) : ok({ formId: form.id, slot })
  }

  return {
    'second.status': async ({ batchId }) => {
      const batch = room.batch(batchId)
      return batch.ok ? status(batchId) : batch
    },
    'second.plan': async ({ batchId, ...plan }) => {
      const batch = room.batch(batchId)
      if (!batch.ok) return batch
      store.together(() => {
        keying.setPlan(batchId, plan)
        record('second-keying-planned', batchId, plan)
      })
      return status(batchId)
    },
    'second.queue': async ({ batchId, after, limit }) => {
      const batch = room.batch(batchId)
      if (!batch.ok) return batch
      const who = reviewer()
      if (!who.ok) return who
      const { items, ...rest } = pageAfter(keying.queueFor(batchId, who.value), after, limit)
      return ok({ items: items.flatMap((form) => blindForm(form, who.value)), ...rest })
    },
    'second.key': async ({ formId, ...said }) => byReviewer((who) => keying.key(formId, said, who), keyed),
    'second.undo': async ({ batchId }) => byReviewer((who) => taking.undo(batchId, who, true), keyed),
    'second.redo': async ({ batchId }) => byReviewer((who) => taking.redo(batchId, who, true), keyed),
    'second.checkedForms': async ({ batchId, after, limit }) => {
      const batch = room.batch(batchId)
      if (!batch.ok) return batch
      const { items, ...rest } = pageAfter(store.forms.wholeChecked(batchId), after, limit)
      return ok({ items: items.map(knownForm), ...rest })
    },
    'second.setKnown': async ({ formId, known }) => {
      const form = store.forms.get(formId)
      if (form === null) return failed(failure('form-not-found'))
      const done = store.together(() => {
        const set = keying.setKnown(formId, known)
        if (set.ok) record(known ? 'answers-known' : 'answers-no-longer-known', form.batchId, { form: formId })
        return set
      })
      return done.ok ? ok(knownForm(form)) : done
    },
    'second.scores': async ({ batchId }) => {
      const batch = room.batch(batchId)
      return batch.ok ? ok(scoresOfBatch(store, batch.value, reference.forms)) : batch
    },
  }
}
