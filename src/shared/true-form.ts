import { z } from 'zod'
import { rowOf, type Slot } from './slot.ts'

const part = z.object({ file: z.string(), page: z.int().min(1) })

/**
 * A form whose figures are known: one entry of a `truth.json`. `file` is relative to the folder of the scans, `pages`
 * are pages of the file in the order of the form; `parts` names them for a form whose pages are files of their own.
 * `form_type` is the code on the form. A figure that is null is an empty cell, which counts as 0.
 */
export const TrueForm = z.object({
  id: z.string(),
  file: z.string(),
  pages: z.array(z.int().min(1)).min(1),
  parts: z.array(part).min(1).optional(),
  form_type: z.string(),
  stats: z.record(z.string(), z.int().nullable()),
  votes: z.record(z.string(), z.int().nullable()),
  total: z.int().nullable(),
})
export type TrueForm = z.infer<typeof TrueForm>

/** The pages of a form in its order, each with its file. */
export const truePages = ({ file, pages, parts }: TrueForm): z.infer<typeof part>[] =>
  parts ?? pages.map((page) => ({ file, page }))

/** What stands in a slot; undefined where the truth does not say. */
export const trueFigure = ({ stats, votes, total }: TrueForm, slot: Slot): number | null | undefined => {
  const row = rowOf(slot)
  if (row !== null) return votes[row]
  return slot === 'total' ? total : stats[slot]
}
