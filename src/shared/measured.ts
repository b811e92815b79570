import { z } from 'zod'
import { FigureState } from './figure.ts'

const count = z.int().min(0)
const share = z.number().min(0).max(1)

export const RightOf = z.object({ n: count, right: count })
export type RightOf = z.infer<typeof RightOf>

/** Figures by how sure the reader was. A bin holds confidences from `from` up to, not including, `to`. */
export const Reliability = z.object({
  n: count,
  /** Mean of (confidence − right)²; null without figures. */
  brier: share.nullable(),
  bins: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      n: count,
      right: count,
      confidence: share.nullable(),
      atLeast: share,
    }),
  ),
})
export type Reliability = z.infer<typeof Reliability>

/** How well one group of forms was read. Votes are rows and totals; `atLeast` and `wrongAtMost` hold at 95 %. */
export const Measured = z.object({
  /** `kindAndPages`: both right of one form; `allRight`: every figure is. */
  forms: z.object({
    n: count,
    found: count,
    kinds: count,
    pages: count,
    kindAndPages: count,
    allRight: count,
    extra: count,
  }),
  /** `unanchored`: rows that could not be tied to their printed number. */
  votes: z.object({
    notNought: RightOf,
    nought: RightOf,
    invented: count,
    unusedAsUsed: count,
    unanchored: count,
  }),
  items: RightOf,
  accepted: z.object({
    n: count,
    wrong: count,
    wrongAtMost: share,
    /** Of the figures that are not 0, `right` are accepted. */
    notNought: RightOf,
  }),
  /** The same after solving, and the values that were proposed; runs measured before there was a solver have none. */
  solved: z.object({ notNought: RightOf, nought: RightOf, items: RightOf, proposed: RightOf }).optional(),
  /** Figures that are not 0: `right` have the true value among the first three alternatives. */
  firstThree: RightOf,
  reliability: z.object({ all: Reliability, notNought: Reliability }),
  bySlot: z.array(RightOf.extend({ slot: z.string() })),
  byKind: z.array(
    z.object({ kind: z.string(), votes: RightOf, items: RightOf, accepted: count, acceptedWrong: count }),
  ),
  /** Digits of the truth and what they were read as; '' is a digit that is not there. */
  digitPairs: z.array(z.object({ truth: z.string(), read: z.string(), n: count })),
  /** Seconds a page, picture and reading. */
  time: z.object({ pages: count, median: z.number().nullable(), p90: z.number().nullable() }),
  /** Money paid for the reading; a reader on this computer costs none. */
  cost: z.number(),
})
export type Measured = z.infer<typeof Measured>

/** A figure that was not read right; `read` null: nothing legible. */
export const WrongFigure = z.object({
  form: z.string(),
  slot: z.string(),
  truth: count,
  read: count.nullable(),
  confidence: share,
  state: FigureState.nullable(),
  anchored: z.boolean(),
})
export type WrongFigure = z.infer<typeof WrongFigure>

/** The format `tallydesk-measured/1`: what `tallydesk measure --json` prints. `rows` are the groups asked for. */
export const MeasuredRun = z.object({
  format: z.literal('tallydesk-measured/1'),
  reader: z.string(),
  whole: Measured,
  rows: z.array(z.object({ name: z.string(), measured: Measured })),
  /** Forms that were not found, or with another kind or other pages. */
  wrongForms: z.array(z.object({ form: z.string(), kind: z.string().nullable(), pages: z.array(z.int()) })),
  wrong: z.array(WrongFigure),
})
export type MeasuredRun = z.infer<typeof MeasuredRun>
