import { heightOf, type Part, widthOf } from '../page/parts.ts'
import type { Written } from './written.ts'

/** A piece is a digit by itself, or the main part of one, when it is this nearly as high as the highest. */
const nearly = 0.7
/** Two pieces of which one stands so far above or below the other are one digit. */
const together = 0.4
/** A stroke stands beside the figure when it begins nearer than this, in heights of the highest piece. */
const beside = 0.8

const areTogether = (one: Part, other: Part): boolean => {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left) + 1
  return shared > together * Math.min(widthOf(one), widthOf(other))
}

/**
 * How many digits stand side by side in the ink at least; those that touch count as one. `strokes` says whether what
 * seems to be a tick or a slash beside the figure may be a 1 as well.
 */
export const leastDigits = (written: Written, strokes: boolean): number => {
  if (written.ink !== 'digits') return 0
  const tallest = Math.max(...written.own.map(heightOf))
  const end = Math.max(...written.own.map(({ right }) => right))
  const near = strokes ? written.strokes.filter(({ left }) => left - end < beside * tallest) : []
  const digits: Part[] = []
  for (const piece of [...written.own, ...near])
    if (heightOf(piece) >= nearly * tallest && !digits.some((digit) => areTogether(digit, piece))) digits.push(piece)
  return digits.length
}
