import type { Figure } from '../../shared/figure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import { printedOn } from '../../shared/printed-on.ts'
import type { Slot } from '../../shared/slot.ts'
import type { StoredForm } from '../store/forms.ts'
import type { Store } from '../store/open-store.ts'

/**
 * Says to which page of a form what is said of a figure belongs: the one on which it stands, the one on which it is
 * printed where no place of it was found, else the first.
 */
export const openPageOfFigure = (store: Store, { id, form }: StoredForm, forms: readonly FormDefinition[]) => {
  const definition = forms.find((one) => one.id === form)
  const pages = store.forms.parts(id)
  return (slot: Slot, figure: Pick<Figure, 'box'> | undefined): string => {
    const printed = definition && pages.find(({ formPage }) => formPage === printedOn(definition, slot))
    const page = figure?.box ? pages[figure.box.page - 1] : printed
    return (page ?? pages[0])?.pageId ?? ''
  }
}
