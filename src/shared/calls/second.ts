import { z } from 'zod'
import { SlotVerdict } from '../check.ts'
import { BlindForm, KnownForm, PersonScore, ReaderScore, SecondPlan, SecondStatus } from '../second.ts'
import { Slot } from '../slot.ts'
import { call, inBatch, ofForm, onePage, pageOf } from './call.ts'

/** Which figure an act was about; what stands on it is not told. */
export const Keyed = ofForm.extend({ slot: Slot })
export type Keyed = z.infer<typeof Keyed>

/** Calls by which figures are keyed a second time without being seen. */
export const secondCalls = {
  'second.status': call('Says how far keying a second time has come', inBatch, SecondStatus),
  'second.plan': call(
    'Says what share of the forms of a batch is keyed a second time',
    inBatch.extend(SecondPlan.shape),
    SecondStatus,
  ),
  'second.queue': call(
    'Lists forms with the figures that the reviewer is to key without seeing them',
    inBatch.extend(onePage.shape),
    pageOf(BlindForm),
  ),
  'second.key': call('Writes down what the reviewer keyed without seeing it', ofForm.extend(SlotVerdict.shape), Keyed),
  'second.undo': call('Takes back what the reviewer keyed last in a batch', inBatch, Keyed),
  'second.redo': call('Does again what the reviewer took back last', inBatch, Keyed),
  'second.checkedForms': call(
    'Lists forms that are checked throughout, and so may serve as known answers',
    inBatch.extend(onePage.shape),
    pageOf(KnownForm),
  ),
  'second.setKnown': call(
    'Takes the figures of a checked form as known answers, or no longer',
    ofForm.extend({ known: z.boolean() }),
    KnownForm,
  ),
  'second.scores': call(
    'Counts what came of what people keyed and readers read in a batch',
    inBatch,
    z.object({ people: z.array(PersonScore), readers: z.array(ReaderScore) }),
  ),
} as const
