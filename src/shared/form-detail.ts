import { z } from 'zod'
import { FormSummary } from './batch.ts'
import { CheckedSum, Figure, Finding } from './figure.ts'

/** A page of a form. Its picture is at `/pages/<pageId>`, same origin; width and height in pixels. */
export const FormPart = z.object({
  pageId: z.string(),
  path: z.string(),
  sha256: z.string(),
  page: z.int().min(1),
  width: z.int().min(1).nullable(),
  height: z.int().min(1).nullable(),
})
export type FormPart = z.infer<typeof FormPart>

/** A form with everything a person needs to judge it. `figures` in form order, rows included. */
export const FormDetail = FormSummary.extend({
  parts: z.array(FormPart),
  figures: z.array(Figure),
  sums: z.array(CheckedSum),
  issues: z.array(Finding),
})
export type FormDetail = z.infer<typeof FormDetail>
