import { z } from 'zod'
import { Failure, failure } from '../../shared/failure.ts'

/** What a worker sends back: the answer to its question, and how many megabytes it holds after it. */
export const Reply = z.object({
  result: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), failure: Failure }),
  ]),
  megabytes: z.number(),
})
export type Reply = z.infer<typeof Reply>

export const workerEnded = (reason: unknown): Failure =>
  failure('worker-ended', { reason: reason instanceof Error ? reason.message : String(reason) })
