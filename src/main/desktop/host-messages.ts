import { z } from 'zod'
import { Failure } from '../../shared/failure.ts'
import { NumberedNews } from '../../shared/news.ts'
import type { Result } from '../../shared/result.ts'

/** What the main process and the host process say to each other. Every question has an answer with its `id`. */
export const ToHost = z.discriminatedUnion('say', [
  z.object({ say: z.literal('call'), id: z.int(), name: z.string(), input: z.unknown() }),
  z.object({ say: z.literal('page'), id: z.int(), pageId: z.string() }),
  z.object({ say: z.literal('export'), id: z.int(), exportId: z.string(), name: z.string() }),
  z.object({ say: z.literal('close') }),
])
export type ToHost = z.infer<typeof ToHost>

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: Failure }),
]) satisfies z.ZodType<Result<unknown>>

export const FromHost = z.discriminatedUnion('say', [
  z.object({ say: z.literal('open') }),
  /** The workspace cannot be opened; starting again would not help. */
  z.object({ say: z.literal('refused'), failure: Failure }),
  z.object({ say: z.literal('answer'), id: z.int(), result: Answer }),
  z.object({ say: z.literal('news'), news: NumberedNews }),
])
export type FromHost = z.infer<typeof FromHost>

/** A file of the workspace that the window may show or save. */
export const HostFile = z.object({ path: z.string(), mediaType: z.string() })
export type HostFile = z.infer<typeof HostFile>
