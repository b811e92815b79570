import { z } from 'zod'
import { Failure } from '../failure.ts'
import { Corners } from '../framing.ts'
import { PageSaid, PlaceChange } from '../page-saying.ts'
import { Place } from '../place.ts'
import { call, inBatch, onePage, pageOf } from './call.ts'

const pageId = z.string().max(64)
const mostPages = 2000

/** A page of a batch with what became of it. Its picture is at `/pages/<id>`, same origin. */
export const BatchPage = z.object({
  id: z.string(),
  path: z.string(),
  page: z.int().min(1),
  state: z.enum(['waiting', 'read', 'failed', 'skipped']),
  failure: Failure.nullable(),
  width: z.int().min(1).nullable(),
  height: z.int().min(1).nullable(),
  /** Changes whenever the picture does; null: none could be made. */
  picture: z.string().nullable(),
  /** The form it lies in, and as which page of it. */
  form: z
    .object({ id: z.string(), kind: z.string(), formPage: z.int().min(1), place: Place, firstPage: z.int().min(1) })
    .nullable(),
  said: PageSaid,
})
export type BatchPage = z.infer<typeof BatchPage>

/** Pages that are to be one form of a kind, or (`form` null) no pages of a form. */
export const WantedGroup = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('aside'), pageIds: z.array(pageId).min(1).max(mostPages) }),
  z.object({
    kind: z.literal('form'),
    form: z.string().max(64),
    pages: z
      .array(z.object({ pageId, formPage: z.int().min(1).max(20) }))
      .min(1)
      .max(100),
  }),
  /** Nothing is to be said of them any more: they go by what is read. */
  z.object({ kind: z.literal('as-read'), pageIds: z.array(pageId).min(1).max(mostPages) }),
])
export type WantedGroup = z.infer<typeof WantedGroup>

/** What an act on pages changed: the pages it was about, and the forms they now lie in. */
export const PagesAct = z.object({ pageIds: z.array(z.string()), formIds: z.array(z.string()) })
export type PagesAct = z.infer<typeof PagesAct>

const somePages = inBatch.extend({ pageIds: z.array(pageId).min(1).max(mostPages) })

/** Calls by which people handle pages; each is one act, taken back by `review.undo`. */
export const pageCalls = {
  'pages.list': call(
    'Lists every page of a batch in the order of its files, the pages of a form together',
    inBatch.extend(onePage.shape),
    pageOf(BatchPage),
  ),
  'pages.arrange': call(
    'Says which pages are one form, which are none, and which go by what is read',
    inBatch.extend({
      groups: z.array(WantedGroup).min(1).max(500),
      /** Whether the pages of the forms are to be read again, as the kinds that they now are. */
      readAgain: z.boolean().default(false),
    }),
    PagesAct,
  ),
  'pages.place': call(
    'Says where the forms of these pages were counted',
    somePages.extend({ facts: PlaceChange }),
    PagesAct,
  ),
  'pages.picture': call(
    'Turns the pictures of pages, or straightens one by the corners of its table, and has them read again',
    somePages.extend({
      /** Quarters of a turn to be made clockwise. */
      quarters: z.int().min(0).max(3).default(0),
      /** Corners on the picture as it is shown; of one page only. */
      corners: Corners.nullable().default(null),
      /** Whether the picture is first to stand as the file gives it. */
      anew: z.boolean().default(false),
    }),
    PagesAct,
  ),
  'pages.provinces': call(
    'Lists the provinces a place can be in',
    z.object({}),
    z.object({ provinces: z.array(z.object({ th: z.string(), en: z.string(), constituencies: z.int().min(1) })) }),
  ),
} as const
