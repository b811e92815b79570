import { logLikelihoodOfNumber } from '../figure/likelihood.ts'
import type { DigitModel, Steps } from '../figure/model.ts'
import { modelInput } from '../figure/model-input.ts'
import { heightOf, type Part, type Parts, widthOf } from '../page/parts.ts'
import type { Grey } from '../page/raster.ts'

/**
 * The code of a form stands in a box at the top right: `ส.ส. ๕/๑๘ (บช)`. It is found by its slash with digits around
 * it, so that it is read even where the box is cut off, and only ever compared with codes that there are.
 */
export type CodeSeen = {
  /** How well the digits fit `before/after`, 0 best, as a logarithm. */
  fit(before: number, after: number): number
  /** Something in brackets follows, as on party-list forms. */
  bracketed: boolean
}

const corner = { left: 0.55, bottom: 0.22 }
const smallest = 8
const largest = 60

const inCorner = ({ parts }: Parts, page: Grey): Part[] =>
  parts.filter(
    (part) =>
      part.left > corner.left * page.width &&
      part.bottom < corner.bottom * page.height &&
      Math.max(widthOf(part), heightOf(part)) >= smallest &&
      Math.max(widthOf(part), heightOf(part)) <= largest,
  )

/** Thin, upright or leaning to the right, and not much ink for its size. */
const maybeSlash = (part: Part): boolean => {
  const [w, h] = [widthOf(part), heightOf(part)]
  return h >= 16 && w <= 0.75 * h && w >= 0.12 * h && part.area <= 0.6 * w * h
}

type Guess = { before: Part[]; after: Part[]; behind: Part[] }

/** Parts of the slash's own line, from left to right. */
const lineOf = (slash: Part, parts: readonly Part[]): Part[] => {
  const inLine = (part: Part) => {
    const middle = (part.top + part.bottom) / 2
    return middle > slash.top - 3 && middle < slash.bottom + 3 && heightOf(part) >= 0.35 * heightOf(slash)
  }
  return parts.filter((part) => part !== slash && inLine(part)).toSorted((a, b) => a.left - b.left)
}

const guessesFor = (slash: Part, parts: readonly Part[]): Guess[] => {
  const line = lineOf(slash, parts)
  const height = heightOf(slash)
  const before = line.filter((part) => part.right < slash.right && slash.left - part.right < 0.6 * height).slice(-1)
  const behind = line.filter((part) => part.left > slash.left + 1 && part.left - slash.right < 6 * height)
  const first = behind[0]
  if (before.length === 0 || first === undefined || first.left - slash.right > 0.6 * height) return []
  return [1, 2].map((count) => ({ before, after: behind.slice(0, count), behind: behind.slice(count) }))
}

/** At least three pieces close behind the digits: a bracket, letters, a bracket. */
const hasBracket = ({ after, behind }: Guess, height: number): boolean => {
  let right = Math.max(...after.map((part) => part.right))
  let count = 0
  for (const part of behind) {
    if (part.left - right > 1.2 * height || heightOf(part) > 2 * height) break
    right = Math.max(right, part.right)
    count++
  }
  return count >= 3
}

const mostGuesses = 12

/** Finds places that can be the code. The best fit of any of them counts. */
export const seeCode = async (model: DigitModel, page: Grey, all: Parts): Promise<CodeSeen[]> => {
  const parts = inCorner(all, page)
  const guesses = parts
    .filter(maybeSlash)
    .flatMap((slash) => guessesFor(slash, parts).map((guess) => ({ ...guess, height: heightOf(slash) })))
    .slice(0, mostGuesses)
  const inputs = guesses.flatMap(({ before, after }) => [modelInput(page, all, before), modelInput(page, all, after)])
  const steps = await model.read(inputs)
  return guesses.map((guess, i) => {
    const [first, second]: (Steps | undefined)[] = steps.slice(2 * i, 2 * i + 2)
    const fit = (before: number, after: number) =>
      logLikelihoodOfNumber(first ?? [], before) + logLikelihoodOfNumber(second ?? [], after)
    return { fit, bracketed: hasBracket(guess, guess.height) }
  })
}
