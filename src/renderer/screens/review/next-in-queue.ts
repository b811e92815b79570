import type { Figure } from '../../../shared/figure.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import type { QueueItem } from '../../../shared/queue.ts'

/** A person should still look at it. */
export const isUndecided = ({ state, level, check }: Figure): boolean =>
  state !== 'accepted' && level === 'read' && check?.verdict.kind !== 'passed-on'

/** The queue after an act: what the act settled on its form is no longer there. */
export const settled = (items: readonly QueueItem[], form: FormDetail): QueueItem[] => {
  const undecided = new Map(form.figures.filter(isUndecided).map((figure) => [figure.slot, figure]))
  return items.flatMap((item) => {
    if (item.formId !== form.id) return [item]
    const figure = undecided.get(item.figure.slot)
    return figure === undefined ? [] : [{ ...item, figure }]
  })
}

/** The figure to look at after this one: the next that is left below it, else the first. */
export const nextAfter = (
  before: readonly QueueItem[],
  left: readonly QueueItem[],
  id: string,
): QueueItem | undefined => {
  const still = new Set(left.map((item) => item.id))
  const at = before.findIndex((item) => item.id === id)
  const below = before.slice(at + 1).find((item) => still.has(item.id))
  return below ?? left.find((item) => item.id !== id)
}

/** The figure above or below in the queue. */
export const beside = (items: readonly QueueItem[], id: string, by: 1 | -1): QueueItem | undefined => {
  const at = items.findIndex((item) => item.id === id)
  return at < 0 ? items[0] : items[at + by]
}
