import { million, one, ten, two } from './tokens.ts'

/** Ways to say one digit at its rank, the usual one first. */
const ways = (digit: number, rank: number, leads: boolean, follows: boolean): number[][] => {
  if (digit === 0) return [[]]
  if (rank === 0) return digit === 1 && follows ? [[one], [1]] : [[digit]]
  const word = ten + rank - 1
  if (rank === 1 && digit === 1) return [[word], [1, word]]
  if (rank === 1 && digit === 2)
    return [
      [two, word],
      [2, word],
    ]
  return digit === 1 && leads ? [[1, word], [word]] : [[digit, word]]
}

const belowMillion = (value: number, follows: boolean): number[][] => {
  const digits = [...String(value)].map(Number)
  return digits.reduce<number[][]>(
    (spelt, digit, at) => {
      const next = ways(digit, digits.length - 1 - at, at === 0 && !follows, follows || at > 0)
      return spelt.flatMap((before) => next.map((way) => [...before, ...way]))
    },
    [[]],
  )
}

const inWords = (value: number): number[][] => {
  if (value === 0) return [[0]]
  if (value < 1_000_000) return belowMillion(value, false)
  const rest = value % 1_000_000
  const tails = rest === 0 ? [[]] : belowMillion(rest, true)
  return inWords(Math.floor(value / 1_000_000)).flatMap((head) => tails.map((tail) => [...head, million, ...tail]))
}

/** Every way to spell a number as tokens: in words, and digit by digit when it has more than one. */
export const spellings = (value: number): number[][] =>
  value > 9 ? [...inWords(value), [...String(value)].map(Number)] : inWords(value)
