import type { Keyed } from '../../../shared/calls/second.ts'
import type { BlindFigure, BlindForm } from '../../../shared/second.ts'

/** A figure to key on its form. */
export type BlindPlace = { readonly form: BlindForm; readonly figure: BlindFigure }

/** Where the person is: the figure they went to while it is left, else the first. */
export const placeIn = (forms: readonly BlindForm[], at: Keyed | null): BlindPlace | null => {
  const there = forms.find(({ id }) => id === at?.formId)
  const figure = there?.figures.find(({ slot }) => slot === at?.slot)
  if (there !== undefined && figure !== undefined) return { form: there, figure }
  const [form] = forms
  const [first] = form?.figures ?? []
  return form === undefined || first === undefined ? null : { form, figure: first }
}

/** The figure above or below, form after form. */
export const besideIn = (forms: readonly BlindForm[], at: BlindPlace, by: 1 | -1): Keyed | null => {
  const all = forms.flatMap(({ id, figures }) => figures.map(({ slot }) => ({ formId: id, slot })))
  const here = all.findIndex(({ formId, slot }) => formId === at.form.id && slot === at.figure.slot)
  return all[here + by] ?? null
}

/** What is left when a figure has been keyed. */
export const withoutKeyed = (forms: readonly BlindForm[], { formId, slot }: Keyed): BlindForm[] =>
  forms.flatMap((form) => {
    if (form.id !== formId) return [form]
    const figures = form.figures.filter((figure) => figure.slot !== slot)
    return figures.length === 0 ? [] : [{ ...form, figures }]
  })
