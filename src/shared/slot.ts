import { z } from 'zod'
import { FigureKey } from './form-definition.ts'

/** A slot names one figure of a form: an item (`valid`, `total`, …) or a row (`votes.12`). */
export type Slot = FigureKey | `votes.${number}`

const row = /^votes\.[1-9]\d*$/

export const Slot = z.custom<Slot>(
  (value) => typeof value === 'string' && (FigureKey.safeParse(value).success || row.test(value)),
)

export const rowSlot = (number: number): Slot => `votes.${number}`

/** The row number of a `votes.n` slot, or null for an item. */
export const rowOf = (slot: Slot): number | null => (row.test(slot) ? Number(slot.slice('votes.'.length)) : null)
