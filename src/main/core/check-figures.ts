import type { CheckHow, SlotVerdict } from '../../shared/check.ts'
import { failure } from '../../shared/failure.ts'
import type { Figure } from '../../shared/figure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { rowOf, type Slot } from '../../shared/slot.ts'
import type { StoredPart } from '../store/forms.ts'
import { type Acted, type ActParts, type WantedCheck, writeAct } from './write-act.ts'

/** The page of a form on which a slot is printed. */
const formPageOf = ({ items, table }: FormDefinition, slot: Slot): number | undefined => {
  const row = rowOf(slot)
  if (row === null) return items.find(({ key }) => key === slot)?.page
  return table.pages.find(({ from, to }) => row >= from && (to === null || row <= to))?.page
}

/** More candidates than this nobody has seen on a form. */
const mostRows = 100

/** Whose word is one of those that differ may not be the one who decides. */
const isOwnDifference = (figure: Figure | undefined, { verdict }: SlotVerdict, who: string): boolean =>
  verdict.kind !== 'passed-on' && (figure?.contested ?? []).some((saying) => saying.who === who)

/** Whoever checks a figure on which others differ sees what they said, and settles it. */
const howSaid = (figure: Figure | undefined, { verdict }: SlotVerdict): CheckHow =>
  figure?.contested !== undefined && verdict.kind !== 'passed-on' ? 'adjudicated' : 'check'

/** A row that was not found may still be on the paper, where the form does not say how many there are. */
const mayBeAdded = ({ table }: FormDefinition, slot: Slot): boolean => {
  const row = rowOf(slot)
  return table.rows === null && row !== null && row <= mostRows
}

/** A person's checks of figures, each of the page on which the figure stands. */
export const openReview = (parts: ActParts) => {
  const { store, reference } = parts

  /** The page on which a figure stands, or on which it is printed where no place of it was found. */
  const pageOf = (formId: string, definition: FormDefinition | undefined) => {
    const pages: readonly StoredPart[] = store.forms.parts(formId)
    return (figure: Figure | undefined, slot: Slot): string => {
      const printed = definition && pages.find(({ formPage }) => formPage === formPageOf(definition, slot))
      const page = figure?.box ? pages[figure.box.page - 1] : printed
      return (page ?? pages[0])?.pageId ?? ''
    }
  }

  return {
    /** Writes down what a person says of figures of one form. */
    check: (formId: string, verdicts: readonly SlotVerdict[], who: string): Result<Acted> =>
      store.together(() => {
        const form = store.forms.get(formId)
        if (form === null) return failed(failure('form-not-found'))
        const definition = reference.forms.find(({ id }) => id === form.form)
        const figures = new Map(store.forms.figures(formId).map((figure) => [figure.slot, figure]))
        const isThere = ({ slot }: SlotVerdict): boolean =>
          figures.has(slot) || (definition !== undefined && mayBeAdded(definition, slot))
        if (!verdicts.every(isThere)) return failed(failure('slot-not-found'))
        if (verdicts.some((said) => isOwnDifference(figures.get(said.slot), said, who)))
          return failed(failure('own-difference'))
        const onPage = pageOf(formId, definition)
        const checks = verdicts.map((said): WantedCheck => {
          const { slot, verdict, note } = said
          const figure = figures.get(slot)
          return { pageId: onPage(figure, slot), slot, verdict, note, how: howSaid(figure, said) }
        })
        return ok(writeAct(parts, form.batchId, { step: 'do', of: null }, who, { checks, sayings: [] }))
      }),
  }
}
export type Review = ReturnType<typeof openReview>
