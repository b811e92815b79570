import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorRows, type RowEvidence } from './anchor.ts'

const last = 57
const starts = new Set([1, 11, 35])

/** A row whose printed number is read as `number`, `clarity` says how clearly. */
const reads = (number: number, clarity = 8): RowEvidence => ({
  logLikelihoods: Array.from({ length: last }, (_, i) => (i + 1 === number ? -0.05 : -clarity - (i % 3))),
  merged: false,
})
const heading: RowEvidence = { logLikelihoods: Array.from({ length: last }, () => -20), merged: false }
const total: RowEvidence = { logLikelihoods: [], merged: true }
const unread: RowEvidence = { logLikelihoods: Array.from({ length: last }, () => -6), merged: false }
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

test('A whole page is anchored, its heading and total are no rows', () => {
  const rows = anchorRows([heading, ...numbers(35, 57).map((n) => reads(n)), total], last, starts)
  expect(rows.map(({ number }) => number)).toEqual([null, ...numbers(35, 57), null])
  expect(rows.slice(1, -1).every(({ sure }) => sure)).toBe(true)
})

test('A grid that lost its first rows is anchored where it is, not where it should be', () => {
  const rows = anchorRows(
    numbers(37, 57).map((n) => reads(n)),
    last,
    starts,
  )
  expect(rows.map(({ number }) => number)).toEqual(numbers(37, 57))
})

test('A row that is misread is placed by its neighbours, and is not sure of itself', () => {
  const rows = anchorRows([heading, ...numbers(1, 10).map((n) => (n === 4 ? reads(9, 12) : reads(n)))], last, starts)
  expect(rows[4]).toEqual({ number: 4, sure: false })
  expect(rows[5]).toEqual({ number: 5, sure: true })
})

test('A row that cannot be read is placed by its neighbours', () => {
  const rows = anchorRows([heading, ...numbers(1, 10).map((n) => (n === 4 ? unread : reads(n)))], last, starts)
  expect(rows[4]?.number).toBe(4)
})

test('A page on which no number can be read is not anchored', () => {
  const rows = anchorRows([heading, ...numbers(1, 10).map(() => unread)], last, starts)
  expect(rows.some(({ sure }) => sure)).toBe(false)
})

/** A blurred number whose first digit is hard to see: it looks more like its last digit alone. */
const halfRead = (number: number): RowEvidence => ({
  logLikelihoods: Array.from({ length: last }, (_, i) => (i + 1 === number % 10 ? -0.8 : i + 1 === number ? -2 : -8)),
  merged: false,
})

test('Six numbers that are read anchor a page on which the first digit of the others is blurred', () => {
  const clear = new Set([20, 22, 24, 27, 28, 29])
  const page = numbers(11, 34).map((n) => (clear.has(n) ? reads(n) : halfRead(n)))
  const rows = anchorRows([heading, ...page], last, starts)
  expect(rows.slice(1).map(({ number }) => number)).toEqual(numbers(11, 34))
  expect(rows.filter(({ sure }) => sure).length).toBe(24)
})

test('Whatever rows a grid lost at its ends, a row that is sure has its own number', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 4, max: 17 }),
      fc.array(fc.boolean(), { minLength: 17, maxLength: 17 }),
      (from, count, read) => {
        const own = numbers(from, from + count - 1)
        const rows = anchorRows(
          own.map((n, i) => (read[i] ? reads(n) : unread)),
          last,
          starts,
        )
        for (const [i, row] of rows.entries()) if (row.sure) expect(row.number).toBe(own[i])
      },
    ),
    { numRuns: 60 },
  )
})
