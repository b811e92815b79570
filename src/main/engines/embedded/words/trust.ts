import { readFileSync } from 'node:fs'
import { z } from 'zod'

const counted = z.object({ n: z.int().min(0), right: z.int().min(0) })

/**
 * How figures with words came out whose models had learnt nothing from their form: where the words agreed with the
 * digits' best value, and where they chose another of the digits' alternatives.
 */
export const WordsTrust = z.object({ agreeing: counted, choosing: counted })
export type WordsTrust = z.infer<typeof WordsTrust>

/** What may be said at most after `right` of `n` such readings were right. */
export const supported = ({ n, right }: { n: number; right: number }): number => (right + 1) / (n + 2)

export const readWordsTrust = (path: string): WordsTrust => WordsTrust.parse(JSON.parse(readFileSync(path, 'utf8')))
