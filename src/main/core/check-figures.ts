import type { CheckHow, SlotVerdict } from '../../shared/check.ts'
import { failure } from '../../shared/failure.ts'
import type { Figure } from '../../shared/figure.ts'
import { mayBeAdded } from '../../shared/printed-on.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { StoredForm } from '../store/forms.ts'
import { openPageOfFigure } from './page-of-figure.ts'
import { type Acted, type ActParts, type WantedCheck, writeAct } from './write-act.ts'

/** Whose word is one of those that differ may only decide by saying why: two people alone must get to an end, too. */
const isOwnDifference = (figure: Figure | undefined, { verdict, note }: SlotVerdict, who: string): boolean =>
  verdict.kind !== 'passed-on' && note === null && (figure?.contested ?? []).some((saying) => saying.who === who)

/** Whoever checks a figure on which others differ sees what they said, and settles it. */
const howSaid = (figure: Figure | undefined, { verdict }: SlotVerdict): CheckHow =>
  figure?.contested !== undefined && verdict.kind !== 'passed-on' ? 'adjudicated' : 'check'

/** A person's checks of figures, each of the page on which the figure stands. */
export const openReview = (parts: ActParts) => {
  const { store, reference } = parts

  const write = (form: StoredForm, who: string, checks: readonly WantedCheck[]): Result<Acted> =>
    ok(writeAct(parts, form.batchId, { step: 'do', of: null }, who, { checks, sayings: [] }))

  return {
    /** Writes down what a person says of figures of one form. */
    check: (formId: string, verdicts: readonly SlotVerdict[], who: string): Result<Acted> =>
      store.together(() => {
        const form = store.forms.get(formId)
        if (form === null) return failed(failure('form-not-found'))
        const definition = reference.forms.find(({ id }) => id === form.form)
        const figures = new Map(store.forms.figures(formId).map((figure) => [figure.slot, figure]))
        if (
          !verdicts.every(({ slot }) => figures.has(slot) || (definition !== undefined && mayBeAdded(definition, slot)))
        )
          return failed(failure('slot-not-found'))
        if (verdicts.some((said) => isOwnDifference(figures.get(said.slot), said, who)))
          return failed(failure('own-difference'))
        const pageOf = openPageOfFigure(store, form, reference.forms)
        const checks = verdicts.map((said): WantedCheck => {
          const { slot, verdict, note } = said
          const figure = figures.get(slot)
          return { pageId: pageOf(slot, figure), slot, verdict, note, how: howSaid(figure, said) }
        })
        return write(form, who, checks)
      }),
    /** Writes down what a person says of a figure without having seen it. */
    say: (formId: string, { slot, verdict, note }: SlotVerdict, who: string, how: 'blind' | 'known'): Result<Acted> =>
      store.together(() => {
        const form = store.forms.get(formId)
        if (form === null) return failed(failure('form-not-found'))
        const figure = store.forms.figures(formId).find((one) => one.slot === slot)
        if (figure === undefined) return failed(failure('slot-not-found'))
        const pageId = openPageOfFigure(store, form, reference.forms)(slot, figure)
        return write(form, who, [{ pageId, slot, verdict, note, how }])
      }),
  }
}
export type Review = ReturnType<typeof openReview>
