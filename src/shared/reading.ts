import { z } from 'zod'
import { Box } from './geometry.ts'
import { Slot } from './slot.ts'

/** What is written in a slot. `dash` and `empty` mean nought when the sums agree. */
export const Ink = z.enum(['digits', 'dash', 'empty', 'illegible'])
export type Ink = z.infer<typeof Ink>

/** What was done to a figure: struck out (the corrected one is read), written over, or a tick or slash set on it. */
export const Mark = z.enum(['struck-out', 'overwritten', 'ticked'])
export type Mark = z.infer<typeof Mark>

/** How a row was tied to its number: by the printed number, by the printed name, or not at all. */
export const Anchor = z.enum(['number', 'name', 'none'])
export type Anchor = z.infer<typeof Anchor>

/** One reader's reading of one slot. `alternatives` come best first; their probabilities sum to at most 1. */
export const SlotReading = z.object({
  slot: Slot,
  ink: Ink,
  /** The digits as read; null when nothing is legible. */
  text: z.string().nullable(),
  alternatives: z.array(z.object({ value: z.int().min(0), probability: z.number().min(0).max(1) })),
  /** The share of such readings that are right, 0 to 1. */
  confidence: z.number().min(0).max(1),
  marks: z.array(Mark).default([]),
  words: z.string().nullable(),
  box: Box.nullable(),
  /** Rows only: how the row was anchored, and whether a candidate or party stands on it. */
  anchor: Anchor.nullable(),
  used: z.boolean(),
})
export type SlotReading = z.infer<typeof SlotReading>

/** Facts of the place written in the header of a page, as read. */
export const HeaderFacts = z.object({
  province: z.string().nullable(),
  constituency: z.int().nullable(),
  unit: z.int().nullable(),
  set: z.int().nullable(),
})
export type HeaderFacts = z.infer<typeof HeaderFacts>

/** What a person who scans or photographs should know of a page. */
export const PageNote = z.enum(['page-blurred', 'page-faint', 'page-coarse', 'page-cut'])
export type PageNote = z.infer<typeof PageNote>

/** What one reader made of one page. `form` null: none of the forms offered. `formPage` is the page of the form. */
export const PageReading = z.object({
  form: z.string().nullable(),
  formConfidence: z.number().min(0).max(1),
  formPage: z.int().min(1).nullable(),
  /** The page number printed at the top of the page, when it is read for certain. */
  printedPage: z.int().min(1).nullable().default(null),
  /** How many quarters of a turn, clockwise, the reader turned the picture to read it: 2 when it stood upside down. */
  turned: z.int().min(0).max(3).default(0),
  slots: z.array(SlotReading),
  header: HeaderFacts,
  /** Of the picture itself, looked at before it was read. */
  notes: z.array(PageNote).optional(),
})
export type PageReading = z.infer<typeof PageReading>
