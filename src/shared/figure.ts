import { z } from 'zod'
import { Check, CheckHow } from './check.ts'
import { Sentence } from './failure.ts'
import { Box } from './geometry.ts'
import { Slot } from './slot.ts'

/** accepted: read and proved · solved: the only repair that fits · open: a person must look. */
export const FigureState = z.enum(['accepted', 'solved', 'open'])
export type FigureState = z.infer<typeof FigureState>

/** Who stands behind a value: a machine, a person, the authority. */
export const FigureLevel = z.enum(['read', 'checked', 'official'])
export type FigureLevel = z.infer<typeof FigureLevel>

/** What keeps a figure from being accepted, by kind: for filters and for what a person should do about it. */
export const Doubt = z.enum([
  'page',
  'row',
  'illegible',
  'unclear',
  'sum',
  'waits',
  'unproved',
  'repaired',
  'contested',
])
export type Doubt = z.infer<typeof Doubt>

/** Why a figure is not accepted, in plain words. Workspaces of earlier programs do not say what it is about. */
export const Why = Sentence.extend({ about: Doubt.default('unclear') })
export type Why = z.infer<typeof Why>

/** One voice on a figure. `who` and `at` are null where it is the machine's, which had proved it. */
export const Saying = Check.omit({ how: true }).extend({
  who: z.string().nullable(),
  at: z.string().nullable(),
  how: z.enum(['proved', ...CheckHow.options]),
})
export type Saying = z.infer<typeof Saying>

/** `value` null: nothing legible. `read`: the digits before any solving. `box.page` counts the form's parts from 1. */
export const Figure = z.object({
  slot: Slot,
  value: z.int().min(0).nullable(),
  state: FigureState,
  level: FigureLevel,
  read: z.string().nullable(),
  words: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  box: Box.extend({ page: z.int().min(1) }).nullable(),
  /** Rows only: false where a printed row has no candidate. */
  used: z.boolean(),
  /** Why the figure is not accepted, in plain words; null when it is. */
  why: Why.nullable(),
  /** Open only because its sum is: the slots that a person should look at first. */
  waitsFor: z.array(Slot).optional(),
  /** What a person said of it, last. `state`, `read` and `why` stay the machine's. */
  check: Check.optional(),
  /** What the machine made of it, where people have spoken. */
  machine: z.object({ value: z.int().nullable(), state: FigureState }).optional(),
  /** Who else says the same, without having seen it. */
  agreed: z.array(Check).optional(),
  /**
   * The voices on it, what stood first, when they differ: until somebody else has settled it, it is open as if nobody had
   * checked it.
   */
  contested: z.array(Saying).optional(),
})
export type Figure = z.infer<typeof Figure>

/** An identity of the form with its numbers put in; `holds` null: a term is not legible. */
export const CheckedSum = z.object({
  code: z.string(),
  label: Sentence,
  relation: z.enum(['=', '<=']),
  left: z.array(z.object({ slots: z.array(Slot), value: z.int().nullable() })),
  right: z.array(z.object({ slots: z.array(Slot), value: z.int().nullable() })),
  holds: z.boolean().nullable(),
})
export type CheckedSum = z.infer<typeof CheckedSum>

/** How a figure stands in a strip of its form: a person's word stands before the machine's. */
export const Standing = z.enum([...FigureState.options, 'checked'])
export type Standing = z.infer<typeof Standing>

export const standingOf = ({ level, state }: Pick<Figure, 'level' | 'state'>): Standing =>
  level === 'read' ? state : 'checked'

/** Something a person should know about a form: a question with figures, never an accusation. */
export const Finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: Sentence,
  slots: z.array(Slot),
})
export type Finding = z.infer<typeof Finding>
