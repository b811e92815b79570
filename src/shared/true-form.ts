import { z } from 'zod'
import { rowOf, type Slot } from './slot.ts'

/**
 * A form whose figures are known: one entry of a `truth.json`. `file` is relative to the folder of that file, `pages`
 * are pages of the file, `form_type` is the code on the form. A figure that is null is an empty cell, which counts as 0.
 */
export const TrueForm = z.object({
  id: z.string(),
  file: z.string(),
  pages: z.array(z.int().min(1)).min(1),
  form_type: z.string(),
  stats: z.record(z.string(), z.int().nullable()),
  votes: z.record(z.string(), z.int().nullable()),
  total: z.int().nullable(),
})
export type TrueForm = z.infer<typeof TrueForm>

/** What stands in a slot; undefined where the truth does not say. */
export const trueFigure = ({ stats, votes, total }: TrueForm, slot: Slot): number | null | undefined => {
  const row = rowOf(slot)
  if (row !== null) return votes[row]
  return slot === 'total' ? total : stats[slot]
}
