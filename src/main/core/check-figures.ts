import type { CheckHow, SlotVerdict, Verdict } from '../../shared/check.ts'
import { failure } from '../../shared/failure.ts'
import type { Figure } from '../../shared/figure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Slot } from '../../shared/slot.ts'
import type { Step, StoredCheck } from '../store/checks.ts'
import type { StoredForm } from '../store/forms.ts'
import type { Store } from '../store/open-store.ts'
import { type Made, makeForms, type Reference } from './make-forms.ts'
import type { Clock } from './ports.ts'
import { undoStack } from './undo-stack.ts'

type ReviewParts = { store: Store; clock: Clock; reference: Reference }

/** What an act changed: the form that a person was at, its slots, and what was made anew. */
export type Checked = { formId: string; slots: Slot[]; made: Made }

/** What an act says of a slot; `verdict` null: nothing any more. */
type Wanted = Omit<StoredCheck, 'act' | 'who' | 'at'>

/** The page on which a figure stands; where no place of it was found, the form's first. */
const pageOf = (figure: Figure, pageIds: readonly string[]): string =>
  pageIds[(figure.box?.page ?? 1) - 1] ?? pageIds[0] ?? ''

/** Whose word is one of those that differ may not be the one who decides. */
const isOwnDifference = ({ contested = [] }: Figure, { verdict }: SlotVerdict, who: string): boolean =>
  verdict.kind !== 'passed-on' && contested.some((saying) => saying.who === who)

/** Whoever checks a figure on which others differ sees what they said, and settles it. */
const howSaid = ({ contested }: Figure, { verdict }: SlotVerdict): CheckHow =>
  contested !== undefined && verdict.kind !== 'passed-on' ? 'adjudicated' : 'check'

const said = (verdict: Verdict | null): unknown => (verdict?.kind === 'value' ? verdict.value : (verdict?.kind ?? null))

/**
 * A person's acts on figures. Each is written down whole or not at all, with a line in the log of acts for every figure
 * that it changes, and its forms are judged anew before it is told.
 */
export const openReview = ({ store, clock, reference }: ReviewParts) => {
  const log = (form: StoredForm, step: Step['step'], who: string, at: string, all: readonly Wanted[]): void => {
    const figures = new Map(store.forms.figures(form.id).map((figure) => [figure.slot, figure]))
    for (const { pageId, slot, verdict, note, how } of all) {
      const { value = null, level = 'read' } = figures.get(slot) ?? {}
      const detail = {
        form: form.id,
        page: pageId,
        slot,
        step,
        how,
        before: { value, level },
        said: said(verdict),
        note,
      }
      store.acts.record({ at, who, act: 'figure-checked', batchId: form.batchId, detail })
    }
  }

  const write = (form: StoredForm, step: Step, who: string, all: readonly Wanted[]): Checked => {
    const at = clock.now().toISOString()
    const checks = all.map((wanted) => ({ ...wanted, who, at }))
    store.checks.insert({ ...step, batchId: form.batchId, who, at }, checks)
    log(form, step.step, who, at, all)
    const file = store.files.get(form.fileId)
    const made = file ? makeForms(store, file, reference, at, { keepTimes: true }) : { files: [], gone: [] }
    return { formId: form.id, slots: all.map(({ slot }) => slot), made }
  }

  /** Somebody else has said something of one of these slots since, perhaps because of what this act said. */
  const isOvertaken = (slots: readonly StoredCheck[], act: number): boolean =>
    slots.some(({ pageId, slot }) =>
      store.checks.live([pageId]).some((other) => other.slot === slot && other.act > act && other.how !== 'known'),
    )

  /** What was said in sight of the figure before an act, for the act that takes it back. */
  const before = ({ act, pageId, slot, how }: StoredCheck): Wanted => {
    const earlier = store.checks
      .live([pageId])
      .findLast((one) => one.slot === slot && one.act < act && one.how !== 'blind' && one.how !== 'known')
    const isApart = how === 'blind' || how === 'merged' || how === 'known'
    const [verdict, note] = isApart || earlier === undefined ? [null, null] : [earlier.verdict, earlier.note]
    return { pageId, slot, verdict, note, how }
  }

  const again = (batchId: string, who: string, step: 'undo' | 'redo'): Result<Checked> => {
    const act = undoStack(store.checks.acts(batchId, who))[step]
    if (act === null) return failed(failure(step === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo'))
    const slots = store.checks.ofAct(act)
    const form = store.forms.ofPage(slots[0]?.pageId ?? '')
    if (form === null) return failed(failure('form-not-found'))
    if (isOvertaken(slots, act)) return failed(failure('checked-since'))
    const wanted = slots.map((one): Wanted => {
      const { pageId, slot, verdict, note, how } = one
      return step === 'redo' ? { pageId, slot, verdict, note, how } : before(one)
    })
    return ok(write(form, { step, of: act }, who, wanted))
  }

  return {
    /** Writes down what a person says of figures of one form. */
    check: (formId: string, verdicts: readonly SlotVerdict[], who: string): Result<Checked> =>
      store.together(() => {
        const form = store.forms.get(formId)
        if (form === null) return failed(failure('form-not-found'))
        const pageIds = store.forms.pageIds(formId)
        const figures = new Map(store.forms.figures(formId).map((figure) => [figure.slot, figure]))
        const pairs = verdicts.flatMap((said) => {
          const figure = figures.get(said.slot)
          return figure === undefined ? [] : [{ figure, said }]
        })
        if (pairs.length < verdicts.length) return failed(failure('slot-not-found'))
        if (pairs.some(({ figure, said }) => isOwnDifference(figure, said, who)))
          return failed(failure('own-difference'))
        const wanted = pairs.map(({ figure, said: { slot, verdict, note }, said }): Wanted => {
          return { pageId: pageOf(figure, pageIds), slot, verdict, note, how: howSaid(figure, said) }
        })
        return ok(write(form, { step: 'do', of: null }, who, wanted))
      }),
    undo: (batchId: string, who: string): Result<Checked> => store.together(() => again(batchId, who, 'undo')),
    redo: (batchId: string, who: string): Result<Checked> => store.together(() => again(batchId, who, 'redo')),
  }
}
export type Review = ReturnType<typeof openReview>
