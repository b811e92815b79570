import { readFileSync } from 'node:fs'
import { z } from 'zod'

const share = z.number().min(0).max(1)
const counted = z.object({ n: z.int().min(0), right: z.int().min(0) })

/** Signs of which each by itself is a reason to doubt. */
export const doubts = ['differ', 'otherInk', 'struck', 'overwritten', 'ticked', 'missing', 'over', 'uncounted'] as const

/**
 * How far a reading is to be believed, worked out on cells that the model had not learnt from: a logistic function of
 * its signs, and for each range of confidence how many such readings there were and how many of them were right.
 */
export const Trust = z.object({
  bias: z.number(),
  weights: z.record(z.string(), z.number()),
  bins: z.array(counted.extend({ from: share })),
  /** Readings that showed a reason to doubt. */
  doubts: z.object({
    differ: counted,
    otherInk: counted,
    struck: counted,
    overwritten: counted,
    ticked: counted,
    missing: counted,
    over: counted,
    uncounted: counted,
  }),
  /** Cells without any ink in their field. */
  untouched: counted,
  /** The same of fields that are always filled. */
  untouchedFilled: counted,
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
  /** Whether nothing was read where something is always written. */
  missing: number
  /** Whether a digit runs over an end of the field: it, or one beside it, may not have been seen. */
  over: number
  /** Whether more digits stand in the ink than were read: one of two that are alike and close may be lost. */
  uncounted: number
  /** Digits beyond the first. */
  longer: number
}

/** What may be said at most after `right` of `n` such readings were right. */
const supported = ({ n, right }: { n: number; right: number }): number => (right + 1) / (n + 2)

const logistic = ({ bias, weights }: Trust, signs: Signs): number => {
  const sum = Object.entries(signs).reduce((total, [sign, value]) => total + (weights[sign] ?? 0) * value, bias)
  return 1 / (1 + Math.exp(-sum))
}

/** A sign of doubt is there from this on. */
export const there = 0.5

/** The share of readings with these signs that are right, never more than the number of such readings supports. */
export const confidenceOf = (trust: Trust, signs: Signs): number => {
  const likely = logistic(trust, signs)
  const bin = trust.bins.findLast(({ from }) => likely >= from)
  const seen = doubts.filter((doubt) => signs[doubt] >= there).map((doubt) => supported(trust.doubts[doubt]))
  return Math.min(likely, ...(bin === undefined ? [] : [supported(bin)]), ...seen)
}

/** The confidence in nought where no ink was found. */
export const confidenceInNothing = (trust: Trust, filled: boolean): number =>
  supported(filled ? trust.untouchedFilled : trust.untouched)

export const readTrust = (path: string): Trust => Trust.parse(JSON.parse(readFileSync(path, 'utf8')))
