import { expect, test } from 'vitest'
import type { Seen } from './figure-model.ts'
import { blankClass, classes } from './model.ts'
import { averaged, valuesOf } from './values.ts'

const seen = (labels: readonly number[], kinds: Seen['kinds'], certainty = 0.98): Seen => ({
  steps: labels.map((label) =>
    Float32Array.from({ length: classes }, (_, k) => (k === label ? certainty : (1 - certainty) / (classes - 1))),
  ),
  kinds,
  marks: { 'struck-out': 0, overwritten: 0, ticked: 0 },
})
const digits = { empty: 0.01, dash: 0.01, digits: 0.98 }

test('Nothing, a dash and 0 are one value, written as is likeliest', () => {
  const [dash] = valuesOf(seen([blankClass, blankClass], { empty: 0.1, dash: 0.85, digits: 0.05 }))
  expect(dash).toMatchObject({ value: 0, text: '-' })
  expect(dash?.probability).toBeGreaterThan(0.94)
  expect(valuesOf(seen([blankClass, 0, blankClass], digits))[0]).toMatchObject({ value: 0, text: '0' })
})

test('Digits that are sure of their kind but spell nothing leave nothing sure', () => {
  expect(valuesOf(seen([blankClass, blankClass], digits))[0]?.probability ?? 0).toBeLessThan(0.5)
})

test('Views that differ share the probability', () => {
  const [first, second] = averaged([valuesOf(seen([blankClass, 1], digits)), valuesOf(seen([blankClass, 7], digits))])
  expect(new Set([first?.value, second?.value])).toEqual(new Set([1, 7]))
  expect(first?.probability).toBeCloseTo(second?.probability ?? 0, 2)
})
