import { join } from 'node:path'
import { asItStands, type Framing } from '../../shared/framing.ts'
import type { Slot } from '../../shared/slot.ts'
import { trueFigure, truePages } from '../../shared/true-form.ts'
import type { Folders } from '../core/folders.ts'
import { whereIs } from '../core/read-page.ts'
import type { StoredForm } from '../store/forms.ts'
import type { Store } from '../store/open-store.ts'
import type { Truth } from './truth.ts'

/** A page with what stands in its slots: null is an empty cell, undefined is not known. */
export type LabelledPage = {
  form: string
  path: string
  page: number
  /** How its picture stood when it was read. */
  framing: Framing
  figureIn(slot: Slot): number | null | undefined
}

/** The pages of forms whose figures are known. */
export const pagesOfTruth = ({ scans, forms }: Truth): LabelledPage[] =>
  forms.flatMap((form) =>
    truePages(form).map(({ file, page }) => ({
      form: form.id,
      path: join(scans, file),
      page,
      framing: asItStands,
      figureIn: (slot) => trueFigure(form, slot),
    })),
  )

const pagesOfForm = (store: Store, folders: Folders, form: StoredForm): LabelledPage[] => {
  const checked = store.forms.figures(form.id).filter(({ level, value }) => level === 'checked' && value !== null)
  const bySlot = new Map(checked.map((figure) => [figure.slot, figure]))
  return store.forms.pageIds(form.id).flatMap((pageId, index) => {
    const page = store.pages.get(pageId)
    const file = page ? store.files.get(page.fileId) : null
    const folder = store.batches.get(form.batchId)?.folder
    if (!page || !file || folder === undefined) return []
    const reading = store.readings.newestOfFile(file.id).get(pageId)
    const figureIn = (slot: Slot): number | null | undefined => {
      const figure = bySlot.get(slot)
      if (figure?.box?.page !== index + 1) return undefined
      const ink = reading?.slots.find((one) => one.slot === slot)?.ink
      return ink === 'empty' && figure.value === 0 ? null : figure.value
    }
    const known = checked.some(({ slot }) => figureIn(slot) !== undefined)
    const path = whereIs(file, folder, folders)
    return known
      ? [{ form: form.id, path, page: page.number, framing: page.framed?.framing ?? asItStands, figureIn }]
      : []
  })
}

/** The pages of a workspace on which a person corrected or confirmed a figure, with these figures alone. */
export const pagesOfWorkspace = (store: Store, folders: Folders): LabelledPage[] =>
  store.forms.checked().flatMap((form) => pagesOfForm(store, folders, form))
