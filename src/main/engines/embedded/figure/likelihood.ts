import { blankClass, type Steps } from './model.ts'

/** How probable it is that the steps spell exactly these classes (CTC forward algorithm), as a logarithm. */
export const logLikelihood = (steps: Steps, labels: readonly number[]): number => {
  const states = labels.flatMap((label) => [blankClass, label]).concat(blankClass)
  let alpha: number[] = states.map(() => 0)
  let logScale = 0
  steps.forEach((probabilities, t) => {
    alpha = states.map((label, i) => {
      const skips = i >= 2 && label !== blankClass && label !== states[i - 2]
      const before =
        t === 0 ? (i < 2 ? 1 : 0) : (alpha[i] ?? 0) + (alpha[i - 1] ?? 0) + (skips ? (alpha[i - 2] ?? 0) : 0)
      return before * (probabilities[label] ?? 0)
    })
    const total = alpha.reduce((a, b) => a + b, 0)
    if (total <= 0) return
    logScale += Math.log(total)
    alpha = alpha.map((value) => value / total)
  })
  const end = (alpha.at(-1) ?? 0) + (alpha.at(-2) ?? 0)
  return logScale + Math.log(Math.max(end, 1e-30))
}

const thaiDigits = 10

/** The better of the number spelt in Thai and in Arabic digits. */
export const logLikelihoodOfNumber = (steps: Steps, value: number): number => {
  const digits = [...String(value)].map(Number)
  return Math.max(
    logLikelihood(steps, digits),
    logLikelihood(
      steps,
      digits.map((digit) => digit + thaiDigits),
    ),
  )
}
