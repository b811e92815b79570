import type { QueueItem } from '../../shared/queue.ts'
import type { Host } from './host.ts'
import { loadForm } from './loads.ts'

/** The form of a figure is in the store, so that it can be shown at once. */
export const haveForm = async (host: Host, { formId }: QueueItem): Promise<void> => {
  if (host.store.getState().formDetails[formId] === undefined) await loadForm(host, formId)
}

/** Fetches what will be looked at next before it is asked for: the form, and the picture of the figure's page. */
export const prefetch = async (host: Host, item: QueueItem): Promise<void> => {
  await haveForm(host, item)
  const form = host.store.getState().formDetails[item.formId]
  const part = form?.parts[(item.figure.box?.page ?? 1) - 1]
  if (part !== undefined) new Image().src = `/pages/${encodeURIComponent(part.pageId)}`
}
