import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { ok } from '../../../shared/result.ts'
import type { Answer } from '../reply.ts'
import { serve } from '../serve.ts'

/** `begun` is a file to write the process id into before anything else is done. */
const Question = z.object({
  act: z.enum(['answer', 'spin', 'throw', 'die']),
  begun: z.string().optional(),
  signal: z.enum(['SIGSEGV', 'SIGABRT', 'SIGKILL']).default('SIGKILL'),
  megabytes: z.number().default(0),
})
export type Unruly = z.input<typeof Question>

const held: Buffer[] = []

/** Does nothing else and hears nothing, as a process does whose native code is at work. */
const spin = (): never => {
  for (;;);
}

const answer: Answer = async (asked) => {
  const { act, begun, signal, megabytes } = Question.parse(asked)
  if (begun !== undefined) writeFileSync(begun, String(process.pid))
  held.push(Buffer.alloc(megabytes * 1_048_576, 1))
  if (act === 'spin') spin()
  if (act === 'throw') throw new Error('thrown')
  if (act === 'die') process.kill(process.pid, signal)
  return ok(process.pid)
}

/** A worker for tests, which does what it is told, then answers with its process id. */
await serve(import.meta.url, async () => answer)
