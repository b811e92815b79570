import { spellings } from './spellings.ts'
import { blank, type Steps } from './tokens.ts'

/** How probable it is that the steps spell exactly these tokens (CTC forward algorithm). */
const likelihoodOfTokens = (steps: Steps, tokens: readonly number[]): number => {
  const states = tokens.flatMap((token) => [blank, token]).concat(blank)
  let alpha: number[] = states.map((_, i) => (i === 0 ? 1 : 0))
  steps.forEach((probabilities, t) => {
    alpha = states.map((token, i) => {
      const skips = i >= 2 && token !== blank && token !== states[i - 2]
      const entered = t === 0 && i === 1 ? 1 : (alpha[i - 1] ?? 0)
      const before = (alpha[i] ?? 0) + entered + (skips ? (alpha[i - 2] ?? 0) : 0)
      return (t === 0 && i > 1 ? 0 : before) * (probabilities[token] ?? 0)
    })
  })
  return (alpha.at(-1) ?? 0) + (alpha.at(-2) ?? 0)
}

/** How probable it is that the steps spell this number, in whichever way. */
export const likelihoodOf = (steps: Steps, value: number): number =>
  spellings(value).reduce((total, tokens) => total + likelihoodOfTokens(steps, tokens), 0)
