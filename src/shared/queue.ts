import { z } from 'zod'
import { Doubt, Figure } from './figure.ts'
import { Place } from './place.ts'

/**
 * Which figures of a batch are asked for. `doubtful`: what a person should look at; `passed-on`: what someone has passed
 * on; `checked`: what a person stands behind; `contested`: on what people differ. `find` is looked for in path and place,
 * `who` in checks.
 */
export const QueueFilter = z.object({
  which: z.enum(['doubtful', 'contested', 'passed-on', 'checked']).default('doubtful'),
  doubts: z.array(Doubt).max(Doubt.options.length).default([]),
  form: z.string().max(64).nullable().default(null),
  find: z.string().max(200).default(''),
  who: z.string().max(120).nullable().default(null),
})
export type QueueFilter = z.infer<typeof QueueFilter>

/** A figure in the queue; `stake` is by how much it may be off. */
export const QueueItem = z.object({
  id: z.string(),
  formId: z.string(),
  form: z.string(),
  path: z.string(),
  place: Place,
  stake: z.int().min(0),
  figure: Figure,
})
export type QueueItem = z.infer<typeof QueueItem>
