import { z } from 'zod'

/**
 * Where a call may come from. `this-computer`: its input names paths of this computer, so only the desktop window and
 * the command line may use it, never the server.
 */
type Reach = 'anywhere' | 'this-computer'

type CallShape<I extends z.ZodType, O extends z.ZodType> = {
  input: I
  output: O
  reach: Reach
  does: string
  mostBytes: number
}

/** A megabyte: the largest input that most screens have reason to send. */
const megabyte = 1_048_576

/** Declares a call: what it does in one sentence, its input, its output, and the most bytes of its input as JSON. */
export const call = <I extends z.ZodType, O extends z.ZodType>(
  does: string,
  input: I,
  output: O,
  reach: Reach = 'anywhere',
  mostBytes = megabyte,
) => ({ input, output, reach, does, mostBytes }) satisfies CallShape<I, O>

export const nothing = z.object({})

const id = z.string().max(64)
export const inBatch = z.object({ batchId: id })
export const ofForm = z.object({ formId: id })

/** Which page of a list is asked for: `after` is the `next` of the page before. */
export const onePage = z.object({
  after: z.string().max(256).nullable().default(null),
  limit: z.int().min(1).max(500).default(100),
})

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.int().min(0) })
