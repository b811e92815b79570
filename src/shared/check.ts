import { z } from 'zod'
import { Slot } from './slot.ts'

/** Figures have at most seven digits: no form counts more than 9,999,999 of anything. */
const mostCounted = 9_999_999

/** What a person says of a figure: its value, that nobody can read it, or that someone else should decide. */
export const Verdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.int().min(0).max(mostCounted) }),
  z.object({ kind: z.literal('unreadable') }),
  z.object({ kind: z.literal('passed-on') }),
])
export type Verdict = z.infer<typeof Verdict>

export const Note = z.string().trim().max(500)

/** A verdict with who said it, when, and why where they said so. */
export const Check = z.object({ verdict: Verdict, note: Note.nullable(), who: z.string(), at: z.string() })
export type Check = z.infer<typeof Check>

/** What a person says of one slot of a form. */
export const SlotVerdict = z.object({ slot: Slot, verdict: Verdict, note: Note.nullable().default(null) })
export type SlotVerdict = z.infer<typeof SlotVerdict>
