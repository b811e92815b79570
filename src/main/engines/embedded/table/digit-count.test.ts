import { expect, test } from 'vitest'
import { modelHeight, modelWidth } from '../figure/model.ts'
import { digitCount } from './digit-count.ts'

const inkOf = (width: number): Float32Array => {
  const input = new Float32Array(modelHeight * modelWidth)
  for (let y = 3; y < 29; y++) input.fill(1, y * modelWidth + 4, y * modelWidth + 4 + width)
  return input
}

test('A wide number has more than one digit, a narrow one has not two', () => {
  expect(digitCount(inkOf(46)).one).toBeLessThan(digitCount(inkOf(46)).two)
  expect(digitCount(inkOf(14)).two).toBeLessThan(digitCount(inkOf(14)).one)
})

test('A width that one or two digits can have says nothing', () => {
  expect(digitCount(inkOf(30))).toEqual({ one: 0, two: 0 })
})
