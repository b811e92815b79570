import { FormSummary } from '../batch.ts'
import { FormDetail } from '../form-detail.ts'
import { call, inBatch, ofForm, onePage, pageOf } from './call.ts'

/** Calls that look at forms. */
export const formCalls = {
  'forms.list': call('Lists the forms of a batch, newest first', inBatch.extend(onePage.shape), pageOf(FormSummary)),
  'forms.get': call('Gives a form with its figures, sums and pages', ofForm, FormDetail),
} as const
