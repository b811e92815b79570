import type { Figure } from '../../shared/figure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import { rowOf, type Slot } from '../../shared/slot.ts'
import type { StoredForm } from '../store/forms.ts'
import type { Store } from '../store/open-store.ts'

/** The page of a form on which a slot is printed. */
const formPageOf = ({ items, table }: FormDefinition, slot: Slot): number | undefined => {
  const row = rowOf(slot)
  if (row === null) return items.find(({ key }) => key === slot)?.page
  return table.pages.find(({ from, to }) => row >= from && (to === null || row <= to))?.page
}

/**
 * Says to which page of a form what is said of a figure belongs: the one on which it stands, the one on which it is
 * printed where no place of it was found, else the first.
 */
export const openPageOfFigure = (store: Store, { id, form }: StoredForm, forms: readonly FormDefinition[]) => {
  const definition = forms.find((one) => one.id === form)
  const pages = store.forms.parts(id)
  return (slot: Slot, figure: Pick<Figure, 'box'> | undefined): string => {
    const printed = definition && pages.find(({ formPage }) => formPage === formPageOf(definition, slot))
    const page = figure?.box ? pages[figure.box.page - 1] : printed
    return (page ?? pages[0])?.pageId ?? ''
  }
}
