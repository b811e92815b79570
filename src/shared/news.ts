import { z } from 'zod'
import { BatchSummary, FormSummary, Lane, NotRead } from './batch.ts'
import { Failure } from './failure.ts'
import { Settings } from './settings.ts'

const batchId = z.string()

/** What is now true. News announces, it never steers. */
export const News = z.discriminatedUnion('about', [
  z.object({ about: z.literal('batch'), batch: BatchSummary }),
  z.object({
    about: z.literal('intake'),
    batchId,
    intake: z.object({ found: z.int(), taken: z.int(), current: z.string().nullable() }).nullable(),
  }),
  z.object({ about: z.literal('lanes'), batchId, lanes: z.array(Lane) }),
  z.object({ about: z.literal('form'), batchId, form: FormSummary }),
  z.object({ about: z.literal('form-gone'), batchId, formId: z.string() }),
  /** What is said of pages, what became of them, or in which form they lie. */
  z.object({ about: z.literal('pages'), batchId }),
  z.object({ about: z.literal('not-read'), batchId, notRead: NotRead }),
  z.object({ about: z.literal('election'), electionId: z.string() }),
  z.object({ about: z.literal('export'), batchId, exportId: z.string() }),
  z.object({ about: z.literal('settings'), settings: Settings }),
  z.object({ about: z.literal('trouble'), batchId: batchId.nullable(), failure: Failure }),
])
export type News = z.infer<typeof News>

/**
 * News is numbered from 1 within an epoch (one life of the host). After a gap or a new epoch a listener asks for a
 * snapshot, since what was missed is not told again.
 */
export const NumberedNews = z.object({ epoch: z.string(), number: z.int().min(1), at: z.string(), news: News })
export type NumberedNews = z.infer<typeof NumberedNews>

export const NewsMark = z.object({ epoch: z.string(), number: z.int().min(0) })
export type NewsMark = z.infer<typeof NewsMark>
