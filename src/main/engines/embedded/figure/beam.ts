import { blankClass, classes, type Steps } from './model.ts'

/** A string of digits and its share of the probability. Thai and Arabic digits of one value are one string. */
export type Spelling = { text: string; probability: number }

/** Probability of a string that ends in a blank, and of one that ends in its last digit. */
type Mass = { blank: number; digit: number }

const beamWidth = 16
const negligible = 1e-4
/** Strings are kept as one letter for each class: A for the first. */
const letters = Array.from({ length: classes }, (_, digit) => String.fromCharCode(65 + digit))

const massOf = ({ blank, digit }: Mass): number => blank + digit

const widest = (beams: Map<string, Mass>): Map<string, Mass> =>
  beams.size <= beamWidth
    ? beams
    : new Map([...beams].toSorted(([, a], [, b]) => massOf(b) - massOf(a)).slice(0, beamWidth))

/** The digits that one step may show, as letters of the strings. */
const likelyIn = (probabilities: Float32Array): { letter: string; probability: number }[] =>
  letters.flatMap((letter, digit) => {
    const probability = probabilities[digit] ?? 0
    return digit === blankClass || probability < negligible ? [] : [{ letter, probability }]
  })

const step = (beams: Map<string, Mass>, probabilities: Float32Array): Map<string, Mass> => {
  const next = new Map<string, Mass>()
  const likely = likelyIn(probabilities)
  const add = (key: string, mass: Mass) => {
    const before = next.get(key)
    next.set(key, { blank: mass.blank + (before?.blank ?? 0), digit: mass.digit + (before?.digit ?? 0) })
  }
  for (const [key, mass] of beams) {
    add(key, { blank: massOf(mass) * (probabilities[blankClass] ?? 0), digit: 0 })
    for (const { letter, probability } of likely) {
      const repeats = key.endsWith(letter)
      if (repeats) add(key, { blank: 0, digit: mass.digit * probability })
      add(key + letter, { blank: 0, digit: (repeats ? mass.blank : massOf(mass)) * probability })
    }
  }
  return widest(next)
}

const digitsOf = (key: string): string => [...key].map((letter) => (letter.charCodeAt(0) - 65) % 10).join('')

/**
 * Prefix beam search over the model's steps: the most probable strings, best first. Probabilities are shares of the
 * whole, so what the search has pruned away is missing from their sum.
 */
export const spellings = (steps: Steps): Spelling[] => {
  let beams = new Map<string, Mass>([['', { blank: 1, digit: 0 }]])
  for (const probabilities of steps) beams = step(beams, probabilities)
  const byText = new Map<string, number>()
  for (const [key, mass] of beams) byText.set(digitsOf(key), (byText.get(digitsOf(key)) ?? 0) + massOf(mass))
  return [...byText]
    .map(([text, probability]) => ({ text, probability: Math.min(1, probability) }))
    .toSorted((a, b) => b.probability - a.probability)
}
