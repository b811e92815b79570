import { readFileSync } from 'node:fs'
import { z } from 'zod'

const share = z.number().min(0).max(1)

/**
 * How far a reading is to be believed, worked out on cells that the model had not learnt from: a logistic function of
 * its signs, and for each range of confidence how many such readings there were and how many of them were right.
 */
export const Trust = z.object({
  bias: z.number(),
  weights: z.record(z.string(), z.number()),
  bins: z.array(z.object({ from: share, n: z.int().min(0), right: z.int().min(0) })),
  /** Cells without any ink in their field. */
  untouched: z.object({ n: z.int().min(0), right: z.int().min(0) }),
})
export type Trust = z.infer<typeof Trust>

/** What is known of a reading that bears on whether it is right; 0 where there is nothing to say. */
export type Signs = {
  /** The logarithm of the odds of the best value, over all views. */
  odds: number
  /** That of the view in which it is least. */
  leastOdds: number
  /** Whether the views differ in what they read. */
  differ: number
  /** Whether the pieces of ink are of another kind (nothing, a dash, digits) than what was read. */
  otherInk: number
  struck: number
  overwritten: number
  ticked: number
  /** Digits beyond the first. */
  longer: number
}

/** What may be said at most after `right` of `n` such readings were right. */
const supported = ({ n, right }: { n: number; right: number }): number => (right + 1) / (n + 2)

const logistic = ({ bias, weights }: Trust, signs: Signs): number => {
  const sum = Object.entries(signs).reduce((total, [sign, value]) => total + (weights[sign] ?? 0) * value, bias)
  return 1 / (1 + Math.exp(-sum))
}

/** The share of readings with these signs that are right, never more than their number supports. */
export const confidenceOf = (trust: Trust, signs: Signs): number => {
  const likely = logistic(trust, signs)
  const bin = trust.bins.findLast(({ from }) => likely >= from)
  return bin === undefined ? likely : Math.min(likely, supported(bin))
}

/** The confidence in nought where no ink was found. */
export const confidenceInNothing = (trust: Trust): number => supported(trust.untouched)

export const readTrust = (path: string): Trust => Trust.parse(JSON.parse(readFileSync(path, 'utf8')))
