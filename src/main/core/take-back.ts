import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { LiveCheck, StoredCheck } from '../store/checks.ts'
import type { Store } from '../store/open-store.ts'
import type { StoredSaying, WantedSaying } from '../store/page-sayings.ts'
import { undoStack } from './undo-stack.ts'
import { type Acted, type ActParts, type WantedCheck, writeAct } from './write-act.ts'

/** It says something of the figure: passing on what one was to key says nothing, and known answers change nothing. */
const isWord = ({ how, verdict }: LiveCheck): boolean =>
  how !== 'known' && (how !== 'blind' || verdict.kind !== 'passed-on')

/** Somebody else has said something of one of these figures since, perhaps because of what this act said. */
const checkedSince = (store: Store, act: number, checks: readonly StoredCheck[]): boolean =>
  checks.some(({ pageId, slot }) =>
    store.checks.live([pageId]).some((other) => other.slot === slot && other.act > act && isWord(other)),
  )

/** Somebody else has had the last word on one of these pages. */
const saidSince = (store: Store, sayings: readonly StoredSaying[], who: string): boolean =>
  sayings.some(({ pageId, aspect }) => store.pageSayings.newest(pageId, aspect)?.who !== who)

const isApart = ({ how }: StoredCheck): boolean => how === 'blind' || how === 'merged' || how === 'known'

/** What was said in sight of a figure before an act; what was said apart leaves nothing behind. */
const checkBefore = (store: Store, check: StoredCheck): WantedCheck => {
  const { act, pageId, slot, how } = check
  const earlier = isApart(check)
    ? undefined
    : store.checks
        .live([pageId])
        .findLast((one) => one.slot === slot && one.act < act && one.how !== 'blind' && one.how !== 'known')
  return { pageId, slot, how, verdict: earlier?.verdict ?? null, note: earlier?.note ?? null }
}

const sayingBefore = (store: Store, act: number, { pageId, aspect }: StoredSaying): WantedSaying => {
  const { form, place, picture } = store.pageSayings.before(pageId, act)
  switch (aspect) {
    case 'form':
      return { pageId, aspect, value: form }
    case 'place':
      return { pageId, aspect, value: place }
    case 'picture':
      return { pageId, aspect, value: picture }
  }
}

const isOfPicture = ({ aspect }: StoredSaying): boolean => aspect === 'picture'

/** Takes back the last act of a person in a batch, or does again the last one taken back. */
export const openTakingBack = (parts: ActParts) => {
  const { store } = parts
  const retrace = (batchId: string, who: string, step: 'undo' | 'redo', isBlind: boolean): Result<Acted> => {
    const act = undoStack(store.checks.acts(batchId, who, isBlind))[step]
    if (act === null) return failed(failure(step === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo'))
    const [checks, sayings] = [store.checks.ofAct(act), store.pageSayings.ofAct(act)]
    if (checkedSince(store, act, checks)) return failed(failure('checked-since'))
    if (saidSince(store, sayings, who)) return failed(failure('said-since'))
    const state = store.batches.get(batchId)?.state
    if (state === 'cancelled' && sayings.some(isOfPicture)) return failed(failure('wrong-state', { state }))
    const wanted =
      step === 'redo'
        ? { checks, sayings }
        : {
            checks: checks.map((check) => checkBefore(store, check)),
            sayings: sayings.map((saying) => sayingBefore(store, act, saying)),
          }
    return ok(writeAct(parts, batchId, { step, of: act }, who, wanted))
  }
  return {
    /** The pages that will be read again with the next step. */
    readAgain: (batchId: string, who: string, step: 'undo' | 'redo'): string[] => {
      const act = undoStack(store.checks.acts(batchId, who, false))[step]
      const sayings = act === null ? [] : store.pageSayings.ofAct(act)
      return sayings.filter(isOfPicture).map(({ pageId }) => pageId)
    },
    /** `isBlind`: of what was keyed without seeing it; else of all other acts. Neither touches the other. */
    undo: (batchId: string, who: string, isBlind = false): Result<Acted> =>
      store.together(() => retrace(batchId, who, 'undo', isBlind)),
    redo: (batchId: string, who: string, isBlind = false): Result<Acted> =>
      store.together(() => retrace(batchId, who, 'redo', isBlind)),
  }
}
export type TakingBack = ReturnType<typeof openTakingBack>
