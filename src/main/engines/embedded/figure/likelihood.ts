import { blankClass, type Steps } from './model.ts'

/** Smaller products are scaled up, so that none vanishes. */
const small = 1e-100
/** No end is taken for less probable than this. */
const least = 1e-30

/**
 * How probable it is that the steps spell exactly these classes (CTC forward algorithm), as a logarithm. Asked for tens
 * of numbers in each row of a table, so it makes nothing anew from step to step.
 */
export const logLikelihood = (steps: Steps, labels: readonly number[]): number => {
  const states = Uint8Array.from(labels.flatMap((label) => [blankClass, label]).concat(blankClass))
  const count = states.length
  const alpha = new Float64Array(count)
  let [logScale, sum] = [0, 1]
  for (const [t, probabilities] of steps.entries()) {
    let total = 0
    // from the last state to the first, so that what came before is still there
    for (let i = count - 1; i >= 0; i--) {
      const label = states[i] ?? blankClass
      const skips = i >= 2 && label !== blankClass && label !== states[i - 2]
      const came = (alpha[i] ?? 0) + (i > 0 ? (alpha[i - 1] ?? 0) : 0) + (skips ? (alpha[i - 2] ?? 0) : 0)
      const here = (t === 0 ? Number(i < 2) : came) * (probabilities[label] ?? 0)
      alpha[i] = here
      total += here
    }
    sum = total
    if (total > small || total <= 0) continue
    logScale += Math.log(total)
    for (let i = 0; i < count; i++) alpha[i] = (alpha[i] ?? 0) / total
    sum = 1
  }
  const end = (alpha[count - 1] ?? 0) + (alpha[count - 2] ?? 0)
  return sum <= 0 ? logScale + Math.log(least) : logScale + Math.log(sum) + Math.log(Math.max(end / sum, least))
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
