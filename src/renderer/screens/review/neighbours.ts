import type { FormSummary } from '../../../shared/batch.ts'
import { batchHref, go } from '../../state/routes.ts'

/** The forms above and below in the queue: J and K go the way the eye does. */
export type Neighbours = { readonly above?: FormSummary | undefined; readonly below?: FormSummary | undefined }

export const neighboursOf = (forms: readonly FormSummary[], current: string): Neighbours => {
  const at = forms.findIndex(({ id }) => id === current)
  return at < 0 ? {} : { above: forms[at - 1], below: forms[at + 1] }
}

export const goTo = (form: FormSummary | undefined): void => {
  if (form !== undefined) go(batchHref(form.batchId, 'review', form.id))
}
