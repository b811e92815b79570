import type { Verdict } from '../../shared/check.ts'
import type { Slot } from '../../shared/slot.ts'
import type { Step, StoredCheck } from '../store/checks.ts'
import type { Store } from '../store/open-store.ts'
import type { WantedSaying } from '../store/page-sayings.ts'
import type { StoredPage } from '../store/pages.ts'
import { type Made, makeForms, type Reference } from './make-forms.ts'
import type { Clock } from './ports.ts'

export type ActParts = { store: Store; clock: Clock; reference: Reference }

/** What an act says of a slot; `verdict` null: nothing any more. */
export type WantedCheck = Omit<StoredCheck, 'act' | 'who' | 'at'>

/** An act of a person: what is to hold of figures and of pages after it. */
export type Wanted = { checks: readonly WantedCheck[]; sayings: readonly WantedSaying[] }

/** What an act changed: the pages and slots that it was about, what was made anew, and what is to be read again. */
export type Acted = {
  batchId: string
  aboutPages: boolean
  pageIds: string[]
  slots: Slot[]
  made: Made
  again: StoredPage[]
}

const spoken = (verdict: Verdict | null): unknown =>
  verdict?.kind === 'value' ? verdict.value : (verdict?.kind ?? null)

/**
 * Writes an act down, with a line in the log of acts for every figure and page that it changes, and makes the forms of its
 * pages anew. To be called inside a transaction: an act is there whole or not at all.
 */
export const writeAct = (
  { store, clock, reference }: ActParts,
  batchId: string,
  step: Step,
  who: string,
  { checks, sayings }: Wanted,
): Acted => {
  const at = clock.now().toISOString()

  const logChecks = (): void => {
    for (const { pageId, slot, verdict, note, how } of checks) {
      const form = store.forms.ofPage(pageId)
      const figures = form === null ? [] : store.forms.figures(form.id)
      const { value = null, level = 'read' } = figures.find((figure) => figure.slot === slot) ?? {}
      const before = { value, level }
      const detail = {
        form: form?.id ?? null,
        page: pageId,
        slot,
        step: step.step,
        how,
        before,
        said: spoken(verdict),
        note,
      }
      store.acts.record({ at, who, act: 'figure-checked', batchId, detail })
    }
  }

  const logSayings = (): void => {
    for (const { pageId, aspect, value } of sayings) {
      const form = store.forms.ofPage(pageId)
      const before = {
        said: store.pageSayings.ofPage(pageId)[aspect],
        form: form?.id ?? null,
        kind: form?.form ?? null,
      }
      const detail = { page: pageId, aspect, step: step.step, before, said: value }
      store.acts.record({ at, who, act: 'page-handled', batchId, detail })
    }
  }

  /** Pages whose pictures are to stand otherwise wait to be read; a batch that was done goes on. */
  const readAgain = (): StoredPage[] => {
    const turned = sayings.flatMap(({ pageId, aspect }) => (aspect === 'picture' ? [pageId] : []))
    const again = turned.flatMap((pageId) => {
      const page = store.pages.waitAgain(pageId) ? store.pages.get(pageId) : null
      if (page !== null) store.files.waits(page.fileId)
      return page ?? []
    })
    if (again.length > 0 && store.batches.get(batchId)?.state === 'done') store.batches.requeue(batchId, at)
    return again
  }

  logChecks()
  logSayings()
  const act = store.checks.insert(
    { ...step, batchId, who, at },
    checks.map((check) => ({ ...check, who, at })),
  )
  for (const saying of sayings) store.pageSayings.insert(act, saying, who, at)
  const again = readAgain()
  const pageIds = [...new Set([...checks, ...sayings].map(({ pageId }) => pageId))]
  const fileIds = new Set(pageIds.flatMap((pageId) => store.pages.get(pageId)?.fileId ?? []))
  const files = [...fileIds].flatMap((fileId) => store.files.get(fileId) ?? [])
  const made = makeForms(store, files, reference, at, { keepTimes: true })
  const slots = checks.map(({ slot }) => slot)
  return { batchId, aboutPages: sayings.length > 0, pageIds, slots, made, again }
}
