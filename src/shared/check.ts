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

/**
 * How a person came to say it. check: seeing what stood there · blind: seeing the page alone · merged: on another
 * computer · adjudicated: seeing that others differ, which settles it · known: of a form whose answers are known, for the
 * scorecard alone.
 */
export const CheckHow = z.enum(['check', 'blind', 'merged', 'adjudicated', 'known'])
export type CheckHow = z.infer<typeof CheckHow>

export const Note = z.string().trim().max(500)

/** A verdict with who said it, when, how, and why where they said so. */
export const Check = z.object({
  verdict: Verdict,
  note: Note.nullable(),
  who: z.string(),
  at: z.string(),
  how: CheckHow.default('check'),
})
export type Check = z.infer<typeof Check>

/** What a person says of one slot of a form. */
export const SlotVerdict = z.object({ slot: Slot, verdict: Verdict, note: Note.nullable().default(null) })
export type SlotVerdict = z.infer<typeof SlotVerdict>

/** Two verdicts say the same of a figure. */
export const saysSame = (one: Verdict, other: Verdict): boolean =>
  one.kind === 'value' && other.kind === 'value' ? one.value === other.value : one.kind === other.kind
