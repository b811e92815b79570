import { expect, test } from 'vitest'
import { type HeaderField, headerFacts } from './read-header.ts'

const image = { width: 1, height: 1, pixels: new Uint8Array(1) }
const ink = { labels: new Int32Array(1), parts: [] }
const cell = { image, toFrame: (area: { x: number; y: number; w: number; h: number }) => area }
const at = (fact: HeaderField['fact']): HeaderField => ({ fact, figure: { cell, ink, rowHeight: 1, begin: 0, end: 1 } })
const reads = (value: number, confidence: number) => ({
  ink: 'digits' as const,
  alternatives: [{ value, probability: confidence }],
  confidence,
})
const empty = { ink: 'empty' as const, alternatives: [{ value: 0, probability: 1 }], confidence: 1 }
const nothing = { province: null, constituency: null, unit: null, set: null }

test('A number that is written once must be beyond doubt', () => {
  expect(headerFacts([at('unit')], [reads(7, 0.99)])).toEqual({ ...nothing, unit: 7 })
  expect(headerFacts([at('unit')], [reads(7, 0.9)])).toEqual(nothing)
})

test('A number that is written twice counts when both say the same', () => {
  const twice = [at('constituency'), at('constituency')]
  expect(headerFacts(twice, [reads(1, 0.8), reads(1, 0.9)])).toEqual({ ...nothing, constituency: 1 })
  expect(headerFacts(twice, [reads(1, 0.99), reads(7, 0.99)])).toEqual(nothing)
  expect(headerFacts(twice, [empty, reads(2, 0.999)])).toEqual({ ...nothing, constituency: 2 })
  expect(headerFacts(twice, [empty, reads(2, 0.99)])).toEqual(nothing)
})

test('What is not written, nought, or higher than there can be is not known', () => {
  const set = [at('set')]
  for (const reading of [empty, reads(0, 1), reads(7085, 1)]) expect(headerFacts(set, [reading])).toEqual(nothing)
})
