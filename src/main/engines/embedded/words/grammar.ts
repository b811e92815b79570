import { million, one, ten, two } from './tokens.ts'

/**
 * What has been said of a number. `millions`: what was said before ล้าน. `pending`: a digit whose rank is not yet said.
 * `rank`: the last rank said, below which the next must lie. `digits`: the digits, while only digits have been said.
 */
export type Said = {
  millions: number | null
  total: number
  pending: number | null
  yi: boolean
  rank: number
  digits: string | null
}

const aboveAllRanks = 6
const mostDigits = 7

export const nothingSaid: Said = {
  millions: null,
  total: 0,
  pending: null,
  yi: false,
  rank: aboveAllRanks,
  digits: '',
}

const isStart = ({ digits }: Said): boolean => digits === ''

const sayDigit = (said: Said, digit: number): Said | null => {
  if (isStart(said)) return { ...said, pending: digit, digits: String(digit) }
  if (said.digits !== null) {
    const digits = said.digits + String(digit)
    return digits.length > mostDigits ? null : { ...said, digits }
  }
  return said.pending !== null || digit === 0 || said.rank === 0 ? null : { ...said, pending: digit }
}

/** A single digit may still be followed by its rank; of several only more digits may follow. */
const awaitsRank = ({ digits }: Said): boolean => digits === null || digits.length <= 1

const sayRank = (said: Said, rank: number): Said | null => {
  const { pending, yi, total } = said
  const impliedOne = pending === null && (rank === 1 || isStart(said))
  if (!awaitsRank(said) || rank >= said.rank || pending === 0 || (pending === null && !impliedOne)) return null
  if (yi && rank !== 1) return null
  return { ...said, total: total + (pending ?? 1) * 10 ** rank, pending: null, yi: false, rank, digits: null }
}

const sayMillion = (said: Said): Said | null => {
  const value = numberOf(said)
  if (said.millions !== null || !awaitsRank(said) || value === null || value < 1 || value > 9) return null
  return { ...nothingSaid, millions: value, digits: null }
}

/** What has been said with one token more; null when no number is spelt so. */
export const say = (said: Said, token: number): Said | null => {
  if (token < 10) return sayDigit(said, token)
  const fresh = said.pending === null && said.digits !== '' && said.rank > 0
  if (token === one) return fresh ? { ...said, total: said.total + 1, rank: 0 } : null
  if (token === two) {
    const opens = said.pending === null && said.rank > 1
    return opens ? { ...said, pending: 2, yi: true, digits: null } : null
  }
  return token === million ? sayMillion(said) : sayRank(said, token - ten + 1)
}

/** The number that was said, 0 to 9,999,999; null while it is none. */
export const numberOf = ({ millions, total, pending, yi, digits }: Said): number | null => {
  if (yi || digits === '') return null
  if (digits !== null) return Number(digits)
  return (millions ?? 0) * 1_000_000 + total + (pending ?? 0)
}
