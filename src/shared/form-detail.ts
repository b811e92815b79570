import { z } from 'zod'
import { FormSummary } from './batch.ts'
import { CheckedSum, Figure, Finding } from './figure.ts'
import { Slot } from './slot.ts'

/** A page of a form. Its picture is at `/pages/<pageId>`, same origin; width and height in pixels. */
export const FormPart = z.object({
  pageId: z.string(),
  path: z.string(),
  sha256: z.string(),
  page: z.int().min(1),
  /** Which page of the form it is. */
  formPage: z.int().min(1),
  width: z.int().min(1).nullable(),
  height: z.int().min(1).nullable(),
  /** Changes whenever the picture does; null: none could be made. */
  picture: z.string().nullable(),
})
export type FormPart = z.infer<typeof FormPart>

/** What a reader takes a figure for, best first; probabilities sum to at most 1. */
export const Alternatives = z.object({
  slot: Slot,
  values: z.array(z.object({ value: z.int().min(0), probability: z.number().min(0).max(1) })),
})
export type Alternatives = z.infer<typeof Alternatives>

/** A form with everything a person needs to judge it. `figures` in form order, rows included. */
export const FormDetail = FormSummary.extend({
  parts: z.array(FormPart),
  figures: z.array(Figure),
  sums: z.array(CheckedSum),
  issues: z.array(Finding),
  alternatives: z.array(Alternatives),
})
export type FormDetail = z.infer<typeof FormDetail>
