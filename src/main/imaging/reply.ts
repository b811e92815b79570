import { z } from 'zod'
import { Failure, failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'

/** What a worker sends back: the answer to its question, and how many megabytes it holds after it. */
export const Reply = z.object({
  result: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), failure: Failure }),
  ]),
  megabytes: z.number(),
})
type Reply = z.infer<typeof Reply>

export const workerEnded = (reason: unknown): Failure =>
  failure('worker-ended', { reason: reason instanceof Error ? reason.message : String(reason) })

/** What a worker does with a question, which is whatever the host sent. */
export type Answer = (question: unknown) => Promise<Result<unknown>>

/** A worker that only throws is as good as before. */
export const replyTo = async (answer: Answer, question: unknown): Promise<Reply> => {
  const result = await answer(question).catch((error: unknown) => failed(workerEnded(error)))
  return { result, megabytes: process.memoryUsage.rss() / 1_048_576 }
}
