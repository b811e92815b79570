const digits = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'] as const
const ranks = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'] as const
const million = 1_000_000

/**
 * A whole number in Thai words as officials write it out: 0 ศูนย์, 21 ยี่สิบเอ็ด, 101 หนึ่งร้อยเอ็ด, 2,000,000 สองล้าน.
 * Throws a RangeError on anything but a safe whole number that is not negative.
 */
export const thaiNumberWords = (number: number): string => {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`No words for ${number}`)
  return number === 0 ? digits[0] : words(number)
}

/** Empty for nought, which is said only when it stands alone. */
const words = (number: number): string => {
  if (number < million) return belowMillion(number, number > 9)
  const rest = number % million
  return `${words(Math.floor(number / million))}ล้าน${belowMillion(rest, true)}`
}

/** `follows`: something was said before the last digit, which makes a one เอ็ด. */
const belowMillion = (number: number, follows: boolean): string =>
  [...String(number)].map((text, at, all) => word(Number(text), all.length - 1 - at, follows)).join('')

const word = (digit: number, rank: number, follows: boolean): string => {
  if (digit === 0) return ''
  if (rank === 0 && digit === 1 && follows) return 'เอ็ด'
  if (rank === 1 && digit === 1) return ranks[1]
  if (rank === 1 && digit === 2) return `ยี่${ranks[1]}`
  return `${digits[digit]}${ranks[rank]}`
}
