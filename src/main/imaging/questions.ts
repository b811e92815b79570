import { z } from 'zod'
import { Framing } from '../../shared/framing.ts'
import { PageNote } from '../../shared/reading.ts'

/** What goes to a worker and what comes back. A worker that a hostile file has got hold of may send anything. */

const bytes = z.instanceof(Uint8Array)
const Size = z.object({ width: z.int(), height: z.int() })
const PageImage = z.object({ width: z.int(), height: z.int(), pixels: bytes })

export const Question = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('inspect'), path: z.string() }),
  z.object({ ask: z.literal('picture'), path: z.string(), page: z.int(), framing: Framing }),
  z.object({ ask: z.literal('png'), image: PageImage }),
])
export type Question = z.infer<typeof Question>

/** What each question is answered with when all is well. */
export const answers = {
  inspect: z.object({ mediaType: z.string(), pages: z.int() }),
  picture: z.object({ image: PageImage, picture: bytes, notes: z.array(PageNote), source: Size.optional() }),
  png: bytes,
}
