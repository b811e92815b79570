import { heightOf, type Part, widthOf } from '../page/parts.ts'
import { median } from '../page/statistics.ts'

/** A dotted line, or a stretch of one between writing: from its first dot to its last, at the height `y`. */
export type Dotted = { from: number; to: number; y: number }

const largestDot = 9
const widestStep = 18
const drift = 3
const unevenness = 2

const isDot = (part: Part): boolean => widthOf(part) <= largestDot && heightOf(part) <= largestDot

type Chain = { dots: Part[]; y: number; to: number }

/** Printed dots stand at even steps; stains and lines that shine through do not. */
const isEven = ({ dots }: Chain): boolean => {
  const steps = dots.slice(1).map((dot, i) => dot.left - (dots[i]?.left ?? 0))
  const usual = median(steps)
  return steps.filter((step) => Math.abs(step - usual) <= unevenness).length >= 0.6 * steps.length
}

const middleOf = (part: Part): number => (part.top + part.bottom) / 2

/** Finds rows of at least so many evenly spaced dots among the pieces of a page. */
export const dottedLines = (parts: readonly Part[], fewestDots = 4): Dotted[] => {
  const chains: Chain[] = []
  let open: Chain[] = []
  for (const dot of parts.filter(isDot).toSorted((a, b) => a.left - b.left)) {
    const y = middleOf(dot)
    open = open.filter((chain) => dot.left - chain.to <= widestStep)
    const follows = open.filter((chain) => Math.abs(chain.y - y) <= drift && dot.left > chain.to)
    const [chain] = follows.toSorted((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))
    if (chain === undefined) {
      const begun = { dots: [dot], y, to: dot.right }
      chains.push(begun)
      open.push(begun)
    } else {
      chain.dots.push(dot)
      chain.y += (y - chain.y) / Math.min(4, chain.dots.length)
      chain.to = dot.right
    }
  }
  return chains
    .filter((chain) => chain.dots.length >= fewestDots && isEven(chain))
    .map(({ dots, to }) => ({ from: dots[0]?.left ?? to, to, y: median(dots.map(middleOf)) }))
}
