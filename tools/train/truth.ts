import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { rowOf, type Slot } from '../../src/shared/slot.ts'

/** A form whose figures are known. `null` is an empty cell. */
export const TrueForm = z.object({
  id: z.string(),
  file: z.string(),
  pages: z.array(z.int()),
  stats: z.record(z.string(), z.int().nullable()),
  votes: z.record(z.string(), z.int().nullable()),
  total: z.int().nullable(),
})
export type TrueForm = z.infer<typeof TrueForm>

/** The forms of a folder's `truth.json`. */
export const readTruth = (folder: string): TrueForm[] =>
  z.array(TrueForm).parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')))

/** What stands in a slot; undefined where the truth does not say. */
export const figureIn = ({ stats, votes, total }: TrueForm, slot: Slot): number | null | undefined => {
  const row = rowOf(slot)
  if (row !== null) return votes[row]
  return slot === 'total' ? total : stats[slot]
}
