import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spellings } from './beam.ts'
import { logLikelihood, logLikelihoodOfNumber } from './likelihood.ts'
import { blankClass, classes } from './model.ts'

/** Steps in which one class is nearly certain. */
const sure = (labels: readonly number[]) =>
  labels.map((label) => Float32Array.from({ length: classes }, (_, k) => (k === label ? 0.98 : 0.02 / (classes - 1))))

const probabilities = fc
  .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: classes, maxLength: classes })
  .map((weights) => {
    const total = weights.reduce((a, b) => a + b, 0)
    return Float32Array.from(weights, (weight) => weight / total)
  })

test('Repeated steps are one digit, a blank between them parts two', () => {
  expect(spellings(sure([7, 7, blankClass, 7, 3]))[0]?.text).toBe('773')
  expect(spellings(sure([blankClass, blankClass]))[0]?.text).toBe('')
})

test('Thai digits and Arabic digits of one value are one number', () => {
  expect(spellings(sure([11, 2, blankClass]))[0]?.text).toBe('12')
})

test('The shares of the readings never sum to more than 1', () => {
  fc.assert(
    fc.property(fc.array(probabilities, { minLength: 1, maxLength: 8 }), (steps) => {
      expect(spellings(steps).reduce((total, { probability }) => total + probability, 0)).toBeLessThan(1.0001)
    }),
    { numRuns: 50 },
  )
})

test('The likelihood of a number is what the search gives it, when nothing is pruned away', () => {
  const steps = sure([1, blankClass, 4])
  expect(Math.exp(logLikelihood(steps, [1, 4]))).toBeCloseTo(spellings(steps)[0]?.probability ?? 0, 3)
  expect(logLikelihoodOfNumber(steps, 14)).toBeGreaterThan(logLikelihoodOfNumber(steps, 17))
})
