import type { CheckedForm, Retraced } from '../../shared/calls/review.ts'
import type { SlotVerdict } from '../../shared/check.ts'
import type { Result } from '../../shared/result.ts'
import type { Host } from './host.ts'

/** The form as the act left it is shown at once; the queue follows when it is asked for again. */
const shown = <T extends CheckedForm | Retraced>({ store }: Host, answer: Result<T>): Result<T> => {
  const form = answer.ok ? answer.value.form : null
  if (form !== null) {
    store.setState(({ formDetails }) => ({ formDetails: { ...formDetails, [form.id]: form } }))
  }
  return answer
}

export const checkFigures = async (host: Host, formId: string, checks: SlotVerdict[]): Promise<Result<CheckedForm>> =>
  shown(host, await host.call('review.check', { formId, checks }))

export const takeBack = async (host: Host, batchId: string): Promise<Result<Retraced>> =>
  shown(host, await host.call('review.undo', { batchId }))

export const doAgain = async (host: Host, batchId: string): Promise<Result<Retraced>> =>
  shown(host, await host.call('review.redo', { batchId }))
