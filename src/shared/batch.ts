import { z } from 'zod'
import { Failure } from './failure.ts'
import { FigureState, Standing } from './figure.ts'
import { Place } from './place.ts'

/** open → queued → running ⇄ paused → done | cancelled. Files can be added only while open. */
export const BatchState = z.enum(['open', 'queued', 'running', 'paused', 'done', 'cancelled'])
export type BatchState = z.infer<typeof BatchState>

/** A batch opened from a portable file: only looked at, or checked here so that the checking can be merged at home. */
export const BatchCopy = z.enum(['read-only', 'checking'])
export type BatchCopy = z.infer<typeof BatchCopy>

const count = z.int().min(0)

/** Files in = files out, pages in = pages out: each row closes by itself, `waiting` is what is still to be read. */
export const Account = z.object({
  files: z.object({ imported: count, read: count, partly: count, failed: count, skipped: count, waiting: count }),
  pages: z.object({ found: count, read: count, failed: count, skipped: count, waiting: count }),
})
export type Account = z.infer<typeof Account>

/** Times are ISO 8601 in UTC; seconds and rates are null until they can be known. */
export const BatchSummary = z.object({
  id: z.string(),
  /** Five letters and digits that end the full name. */
  code: z.string(),
  name: z.string(),
  electionId: z.string(),
  /** `[name]_[YYYY-MM-DD HH.MM]_[code]`, also the name of the folder once started. */
  fullName: z.string(),
  state: BatchState,
  priority: z.int().min(1).max(10),
  /** Place in the queue from 1; null unless queued. */
  position: z.int().min(1).nullable(),
  reader: z.string(),
  /** Null for a batch of this workspace's own. */
  copy: BatchCopy.nullable(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  account: Account,
  forms: count,
  /** Figures that no person has checked, by state, and those that one has. */
  figures: z.object({ accepted: count, solved: count, open: count, checked: count }),
  /** Upper bound of the votes that open figures could move; null until something is read. */
  votesInDoubt: count.nullable(),
  progress: z.object({
    /** 0 to 1. */
    share: z.number().min(0).max(1),
    pagesPerMinute: z.number().nullable(),
    secondsLeft: z.number().nullable(),
    /** Half the width of the interval around `secondsLeft`. */
    secondsUncertain: z.number().nullable(),
  }),
})
export type BatchSummary = z.infer<typeof BatchSummary>

/** A dropped or picked folder or file, with what was found in it. */
export const Source = z.object({
  id: z.string(),
  path: z.string(),
  kind: z.enum(['folder', 'file', 'upload', 'sample']),
  files: count,
  pages: count,
  refused: count,
  copies: count,
})
export type Source = z.infer<typeof Source>

/** A page that a worker has in hand. */
export const Lane = z.object({
  pageId: z.string(),
  path: z.string(),
  page: z.int().min(1),
  step: z.enum(['picture', 'reading', 'checking']),
})
export type Lane = z.infer<typeof Lane>

export const BatchDetail = BatchSummary.extend({
  sources: z.array(Source),
  /** Present while files are being taken in. */
  intake: z.object({ found: count, taken: count, current: z.string().nullable() }).nullable(),
  verifiedAt: z.string().nullable(),
  /** A form id when the person said which form it is; null: recognised page by page. */
  form: z.string().nullable(),
  lanes: z.array(Lane),
  /** Pages read in each of the last minutes, oldest first, at most 60. */
  rateHistory: z.array(z.number()),
  /** Absolute folder of the batch on this computer. */
  folder: z.string(),
  /** The next forecast for a batch not yet started, from pages read before on this computer. */
  forecastSeconds: z.number().nullable(),
})
export type BatchDetail = z.infer<typeof BatchDetail>

export const FileState = z.enum(['waiting', 'read', 'partly', 'failed', 'skipped'])
export type FileState = z.infer<typeof FileState>

/** A file of a batch. `failure` says why it was refused, failed or skipped. */
export const BatchFile = z.object({
  id: z.string(),
  sourceId: z.string(),
  path: z.string(),
  bytes: count,
  sha256: z.string().nullable(),
  mediaType: z.string().nullable(),
  pages: count,
  state: FileState,
  failure: Failure.nullable(),
})
export type BatchFile = z.infer<typeof BatchFile>

/** A file (`page` null) or page that failed or was skipped, with its reason. */
export const NotRead = z.object({
  id: z.string(),
  path: z.string(),
  page: z.int().min(1).nullable(),
  pageId: z.string().nullable(),
  kind: z.enum(['failed', 'skipped']),
  failure: Failure,
  at: z.string(),
})
export type NotRead = z.infer<typeof NotRead>

/** One line of the results as they come. How each figure stands in `slots`, in the order of the form. */
export const FormSummary = z.object({
  id: z.string(),
  batchId: z.string(),
  form: z.string(),
  path: z.string(),
  firstPage: z.int().min(1),
  pages: z.int().min(1),
  place: Place,
  at: z.string(),
  slots: z.array(Standing),
  valid: z.object({ value: z.int().nullable(), state: FigureState }).nullable(),
  votesInDoubt: count,
  findings: count,
})
export type FormSummary = z.infer<typeof FormSummary>
