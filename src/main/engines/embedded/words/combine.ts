import { thaiNumberWords } from '../../../../shared/thai-number-words.ts'
import type { FigureReading } from '../figure/read-figures.ts'
import { likelihoodOf } from './likelihood.ts'
import type { WordsReading } from './read-words.ts'
import type { Value } from './search.ts'
import { supported, type WordsTrust } from './trust.ts'

/**
 * What words do for a figure: `agreeing` with the digits' best value, `choosing` another of their alternatives, `silent`
 * (missing or unclear), or `against` all that the digits show.
 */
export type Verdict = 'agreeing' | 'choosing' | 'silent' | 'against'

/** A figure of which the words beside it have been heard too. `words` is null when they say no number for certain. */
export type HeardFigure = FigureReading & { words: string | null; verdict: Verdict }

/** How often words that were read say another number than the figure: so much any value may be believed against them. */
const wordsMayErr = 0.02
/** What a value is worth of which the digits show nothing: at least this, and a share of the doubt in the digits. */
const digitsMayErr = 0.002
const shareOfDoubt = 0.03
/** What a value is worth of which the digits show nothing and that the words say clearly. */
const clearlySaid = 0.03
/** A figure that seems not to be there is most likely overlooked when words for it are. */
const trustInNoughtBesideWords = 0.02
/** Words say a number clearly when it has this share, and well enough to tell when it agrees when it has that. */
const clear = 0.85
const tellable = 0.5
/** A number that words suggest beyond the digits' own alternatives must have this share. */
const worthNaming = 0.05
/** Nothing is sure that one of the two witnesses clearly denies. */
const surestAgainstWitness = 0.4
const mostAlternatives = 8

type Weighed = { value: number; digits: number; words: number; joint: number }

const shownByDigits = (
  { ink, alternatives, confidence }: FigureReading,
  { value, probability }: { value: number; probability: number },
): number => {
  const share = alternatives.find((other) => other.value === value)?.probability ?? 0
  const least = probability >= clear ? clearlySaid : Math.max(digitsMayErr, shareOfDoubt * (1 - confidence))
  return Math.max(ink === 'digits' ? share : Math.min(share, trustInNoughtBesideWords), least)
}

/** Every candidate of digits and words, by how well both are explained by it. */
const weigh = (figure: FigureReading, { steps, values }: WordsReading): Weighed[] => {
  const suggested = values.filter(({ probability }) => probability >= worthNaming).map(({ value }) => value)
  const candidates = new Set([...figure.alternatives.map(({ value }) => value), ...suggested])
  return [...candidates]
    .map((value) => {
      const probability = likelihoodOf(steps, value)
      const digits = shownByDigits(figure, { value, probability })
      const words = wordsMayErr + (1 - wordsMayErr) * probability
      return { value, digits, words, joint: digits * words }
    })
    .toSorted((a, b) => b.joint - a.joint)
}

/** How much the words support others, by the digits' share of each; those that nobody named have no support. */
const supportOfOthers = (others: readonly Weighed[], unnamed: number): number => {
  const named = others.reduce((total, { digits }) => total + digits, 0)
  const agreed = others.reduce((total, { joint }) => total + joint, 0)
  return named + unnamed > 0 ? (agreed + unnamed * wordsMayErr) / (named + unnamed) : wordsMayErr
}

/** The belief in the best value: the digits' confidence in it, made more or less likely by the words. */
const believed = (figure: FigureReading, best: Weighed, others: readonly Weighed[]): number => {
  const [first] = figure.alternatives
  const prior = first?.value === best.value ? figure.confidence : Math.min(best.digits, 1 - figure.confidence)
  const unnamed = Math.max(0, 1 - [best, ...others].reduce((total, { digits }) => total + digits, 0))
  const against = (1 - prior) * supportOfOthers(others, unnamed)
  return (prior * best.words) / (prior * best.words + against)
}

/** How the words stand to the value that both witnesses together support best. */
const verdictOf = ({ alternatives }: FigureReading, spelt: Value, best: number): Verdict => {
  if (spelt.value !== best) return spelt.probability >= clear ? 'against' : 'silent'
  if (alternatives[0]?.value === best) return 'agreeing'
  return alternatives.some(({ value }) => value === best) ? 'choosing' : 'against'
}

/** What may be said at most: words raise the confidence no further than their trust supports. */
const most = (verdict: Verdict, confidence: number, trust: WordsTrust): number => {
  if (verdict === 'against') return surestAgainstWitness
  if (verdict === 'silent') return confidence
  return verdict === 'agreeing' ? Math.max(confidence, supported(trust.agreeing)) : supported(trust.choosing)
}

/**
 * Puts the words beside a figure to its digits: the alternatives by both, and the confidence that both together
 * support. Words that are missing or say nothing change nothing; where the two clearly differ nothing is sure.
 */
export const heard = (figure: FigureReading, reading: WordsReading | null, trust: WordsTrust): HeardFigure => {
  const [spelt] = reading?.values ?? []
  if (reading === null || spelt === undefined) return { ...figure, words: null, verdict: 'silent' }
  const [best, ...others] = weigh(figure, reading)
  if (best === undefined || (figure.ink !== 'digits' && best.value !== 0 && spelt.probability < clear)) {
    return { ...figure, words: null, verdict: 'silent' }
  }
  const verdict = verdictOf(figure, spelt, best.value)
  const total = [best, ...others].reduce((sum, { joint }) => sum + joint, 0)
  return {
    ...figure,
    ink: figure.ink !== 'digits' && best.value !== 0 ? 'illegible' : figure.ink,
    alternatives: [best, ...others]
      .slice(0, mostAlternatives)
      .map(({ value, joint }) => ({ value, probability: joint / total })),
    confidence: Math.min(believed(figure, best, others), most(verdict, figure.confidence, trust)),
    words: spelt.probability >= (spelt.value === best.value ? tellable : clear) ? thaiNumberWords(spelt.value) : null,
    verdict,
  }
}
