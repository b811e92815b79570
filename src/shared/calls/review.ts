import { z } from 'zod'
import { Check, SlotVerdict } from '../check.ts'
import { FormDetail } from '../form-detail.ts'
import { QueueFilter, QueueItem } from '../queue.ts'
import { Slot } from '../slot.ts'
import { call, inBatch, ofForm, onePage, pageOf } from './call.ts'

/** A form after an act of a person, and the slots that the act was about. */
export const CheckedForm = z.object({ form: FormDetail, slots: z.array(Slot) })
export type CheckedForm = z.infer<typeof CheckedForm>

/**
 * What taking an act back, or doing it again, was about: figures (`slots`) or pages; `form`: where its first page lies now,
 * null when that is in none.
 */
export const Retraced = z.object({
  form: FormDetail.nullable(),
  slots: z.array(Slot),
  pageIds: z.array(z.string()),
})
export type Retraced = z.infer<typeof Retraced>

/** Calls by which people check figures. */
export const reviewCalls = {
  'review.queue': call(
    'Lists figures for a person to look at, the most votes at stake first',
    inBatch.extend(onePage.shape).extend(QueueFilter.shape),
    pageOf(QueueItem),
  ),
  'review.check': call(
    'Writes down what the reviewer says of figures of a form, as one act',
    ofForm.extend({ checks: z.array(SlotVerdict).min(1).max(200) }),
    CheckedForm,
  ),
  'review.undo': call('Takes back the last act of the reviewer in a batch', inBatch, Retraced),
  'review.redo': call('Does again what the reviewer took back last', inBatch, Retraced),
  'review.reviewers': call(
    'Lists who has said something of figures of a batch',
    inBatch,
    z.object({ reviewers: z.array(z.string()) }),
  ),
  'review.history': call(
    'Lists all that people said of a figure, oldest first',
    ofForm.extend({ slot: Slot }),
    z.object({ checks: z.array(Check.extend({ verdict: Check.shape.verdict.nullable() })) }),
  ),
} as const
