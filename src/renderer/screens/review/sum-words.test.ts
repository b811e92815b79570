import { expect, test } from 'vitest'
import { definitions } from '../../testing/definitions.ts'
import { sampleForm } from '../../testing/sample-form.ts'
import { differenceOf, sideOf } from './sum-words.ts'

const form = sampleForm('one', 0, definitions)
const rows = form.sums.find(({ code }) => code === 'rows-do-not-add-up')

test('a sum of rows is written out row by row, the chosen one marked', () => {
  const side = sideOf(rows?.left ?? [], form.figures, 'votes.2')
  expect(side.length).toBe(7)
  expect(side.filter(({ here }) => here).map(({ key }) => key)).toEqual(['votes.2'])
  const total = form.figures.find(({ slot }) => slot === 'total')?.value
  expect(side.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(total)
})

test('the difference of two sides is known only when every term is', () => {
  const sum = { code: 'x', label: { th: '', en: '' }, relation: '=' as const, holds: false }
  const term = (value: number | null) => ({ slots: [], value })
  expect(differenceOf({ ...sum, left: [term(5), term(7)], right: [term(15)] })).toBe(3)
  expect(differenceOf({ ...sum, left: [term(5), term(null)], right: [term(15)] })).toBeNull()
})
