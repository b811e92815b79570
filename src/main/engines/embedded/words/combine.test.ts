import { expect, test } from 'vitest'
import type { FigureReading } from '../figure/read-figures.ts'
import { heard as heardWith } from './combine.ts'
import type { WordsReading } from './read-words.ts'
import { valuesSpelt } from './search.ts'
import { spellings } from './spellings.ts'
import { blank, spokenTokens } from './tokens.ts'

const trust = { agreeing: { n: 200, right: 200 }, choosing: { n: 20, right: 20 } }
const heard = (figure: FigureReading, reading: WordsReading | null) => heardWith(figure, reading, trust)

/** Words of a number that the model reads with this much certainty. */
const words = (value: number, certainty = 0.98) => {
  const [tokens = []] = spellings(value)
  const steps = tokens
    .flatMap((token) => [token, blank])
    .map((token) =>
      Float32Array.from({ length: spokenTokens + 1 }, (_, k) =>
        k === token ? certainty : (1 - certainty) / spokenTokens,
      ),
    )
  return { steps, values: valuesSpelt(steps) }
}

const figure = (alternatives: readonly [number, number][], confidence: number): FigureReading => ({
  ink: 'digits',
  text: String(alternatives[0]?.[0] ?? ''),
  alternatives: alternatives.map(([value, probability]) => ({ value, probability })),
  confidence,
  marks: [],
  area: { x: 0, y: 0, w: 1, h: 1 },
})
const empty: FigureReading = { ...figure([[0, 0.99]], 0.99), ink: 'empty', text: '' }

test('Words that agree make a figure surer, and are told', () => {
  const joint = heard(
    figure(
      [
        [47, 0.8],
        [41, 0.15],
      ],
      0.8,
    ),
    words(47),
  )
  expect(joint).toMatchObject({ words: 'สี่สิบเจ็ด', alternatives: [{ value: 47 }, { value: 41 }] })
  expect(joint.confidence).toBeGreaterThan(0.97)
})

test('Words choose among the alternatives of unsure digits', () => {
  const joint = heard(
    figure(
      [
        [1, 0.5],
        [7, 0.4],
      ],
      0.5,
    ),
    words(7),
  )
  expect(joint.alternatives[0]?.value).toBe(7)
  expect(joint.confidence).toBeGreaterThan(0.8)
})

test('No confidence is above what the number of such figures supports', () => {
  const few = { agreeing: { n: 8, right: 8 }, choosing: { n: 2, right: 2 } }
  expect(heardWith(figure([[47, 0.8]], 0.8), words(47), few).confidence).toBeCloseTo(0.9)
  expect(
    heardWith(
      figure(
        [
          [1, 0.5],
          [7, 0.4],
        ],
        0.5,
      ),
      words(7),
      few,
    ).confidence,
  ).toBeCloseTo(0.75)
})

test('Digits and words that clearly differ are never sure, and both are among the alternatives', () => {
  const joint = heard(figure([[3, 0.99]], 0.99), words(2))
  expect(joint.confidence).toBeLessThanOrEqual(0.4)
  expect(joint.alternatives.map(({ value }) => value).toSorted()).toEqual([2, 3])
})

test('Words beside a place that seems empty make it doubtful', () => {
  const joint = heard(empty, words(12))
  expect(joint).toMatchObject({ ink: 'illegible', alternatives: [{ value: 12 }, { value: 0 }] })
  expect(joint.confidence).toBeLessThanOrEqual(0.4)
})

test('The word for nought beside an empty place agrees with it', () => {
  expect(heard(empty, words(0))).toMatchObject({ ink: 'empty', words: 'ศูนย์', alternatives: [{ value: 0 }] })
})

test.each([
  ['missing', null],
  ['silent', words(0, 1 / (spokenTokens + 1))],
] as const)('Words that are %s hardly change a figure', (_, reading) => {
  const before = figure(
    [
      [60, 0.9],
      [66, 0.05],
    ],
    0.9,
  )
  const joint = heard(before, reading)
  expect(joint.words).toBeNull()
  expect(joint.confidence).toBeCloseTo(0.9, 1)
  expect(joint.alternatives.map(({ value }) => value)).toEqual([60, 66])
})
