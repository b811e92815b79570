import { z } from 'zod'
import { Check } from './check.ts'
import { Sentence } from './failure.ts'
import { FigureLevel, FigureState, Finding, Saying } from './figure.ts'
import { Box } from './geometry.ts'
import { Place } from './place.ts'

const count = z.int().min(0)

/** A figure as `results.json` writes it; `box.page` counts the form's parts from 1. */
export const ResultFigure = z.object({
  value: z.int().min(0).nullable(),
  state: FigureState,
  level: FigureLevel,
  read: z.string().nullable(),
  words: z.string().nullable(),
  confidence: z.number(),
  box: Box.extend({ page: z.int().min(1) }).nullable(),
  why: Sentence.nullable(),
  /** What a person said of it, last. */
  check: Check.optional(),
  /** Who else says the same, without having seen it. */
  agreed: z.array(Check).optional(),
  /** The voices on it when they differ: nobody vouches for the value. */
  contested: z.array(Saying).optional(),
})

export const ResultVote = ResultFigure.extend({
  number: z.int().min(1),
  used: z.boolean(),
  name: z.string().nullable(),
  party: z.string().nullable(),
})

export const ResultForm = z.object({
  id: z.string(),
  form: z.string(),
  source: z.object({ parts: z.array(z.object({ path: z.string(), sha256: z.string(), page: z.int().min(1) })) }),
  place: Place,
  figures: z.record(z.string(), ResultFigure),
  votes: z.array(ResultVote),
  findings: z.array(Finding),
})
export type ResultForm = z.infer<typeof ResultForm>

const notRead = z.object({ path: z.string(), page: z.int().min(1).nullable(), code: z.string(), message: Sentence })

/** The format `tallydesk-results/1`: everything a batch holds, for other programs. */
export const ResultsFile = z.object({
  format: z.literal('tallydesk-results/1'),
  batch: z.object({
    id: z.string(),
    name: z.string(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    reader: z.string(),
  }),
  account: z.object({
    files: z.object({ imported: count, read: count, partly: count, failed: count, skipped: count }),
    pages: z.object({ found: count, read: count, failed: count, skipped: count }),
  }),
  forms: z.array(ResultForm),
  failures: z.array(notRead),
  skips: z.array(notRead),
})
export type ResultsFile = z.infer<typeof ResultsFile>
