import type { CheckedForm, Retraced } from '../../../shared/calls/review.ts'
import type { SlotVerdict } from '../../../shared/check.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import type { QueueItem } from '../../../shared/queue.ts'
import type { Slot } from '../../../shared/slot.ts'
import { checkFigures, doAgain, takeBack } from '../../state/check-figures.ts'
import { loadQueue, type QueueWish } from '../../state/load-queue.ts'
import { haveForm, prefetch } from '../../state/prefetch.ts'
import { batchHref, go, goQuietly } from '../../state/routes.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { useActing } from '../../state/use-acting.ts'
import { useHost } from '../../state/use-host.ts'
import { nextAfter, settled } from './next-in-queue.ts'
import { nextToKey } from './next-to-key.ts'

/** So many figures are fetched before they are asked for. */
const lookAhead = 2

/** A person's acts, and where the screen goes after each. */
export type Checking = {
  check(form: FormDetail, checks: SlotVerdict[]): void
  undo(): void
  redo(): void
  /** The name is not known yet: an act waits for it. */
  asksName: boolean
  giveName(name: string | null): void
}

type Place = { batchId: string; items: readonly QueueItem[]; wish: QueueWish }

export const useChecking = ({ batchId, items, wish }: Place): Checking => {
  const host = useHost()
  const { act, inTurn, asksName, giveName } = useActing(batchId)
  const goTo = (formId: string, slot: Slot | undefined) => goQuietly(batchHref(batchId, 'review', formId, slot))

  const andQueue =
    <T>(done: (answer: T) => Promise<void> | void) =>
    async (answer: T): Promise<void> => {
      await done(answer)
      void loadQueue(host, batchId, wish).then((trouble) => tellTrouble(host, trouble, batchId))
    }

  /** The next figure is shown when it can be: until then the keys are still for the one that was just checked. */
  const goOn = async ({ form, slots }: CheckedForm): Promise<void> => {
    const left = settled(items, form)
    const last = slots.at(-1)
    const definition = host.store.getState().definitions.find(({ id }) => id === form.form)
    const toKey = last === undefined ? null : nextToKey(form, last, definition)
    const next = nextAfter(items, left, `${form.id} ${last}`)
    host.store.setState(({ queues }) => {
      const known = queues[batchId]
      return known === undefined ? {} : { queues: { ...queues, [batchId]: { ...known, items: left } } }
    })
    if (toKey !== null) return goTo(form.id, toKey)
    if (next === undefined) return
    await haveForm(host, next)
    goTo(next.formId, next.figure.slot)
    const at = left.indexOf(next)
    for (const item of left.slice(at + 1, at + 1 + lookAhead)) void prefetch(host, item)
  }
  /** An act on pages is looked at where pages are. */
  const goBack = ({ form, slots: [slot], pageIds: [pageId] }: Retraced): void => {
    if (form !== null && slot !== undefined) goTo(form.id, slot)
    else if (pageId !== undefined) go(batchHref(batchId, 'pages', pageId))
  }

  return {
    check: (form, checks) => void act(() => checkFigures(host, form.id, checks), andQueue(goOn)),
    undo: () => void inTurn(() => takeBack(host, batchId), andQueue(goBack)),
    redo: () => void inTurn(() => doAgain(host, batchId), andQueue(goBack)),
    asksName,
    giveName: (name) => void giveName(name),
  }
}
