/** Figures have at most seven digits. */
const mostDigits = 7

/** What has been typed so far in place of a figure; null: nothing, the figure stands as it is. */
export type Typed = string | null

export const typeDigit = (typed: Typed, digit: string): Typed => {
  const digits = `${typed ?? ''}${digit}`.replace(/^0+(?=\d)/, '')
  return digits.length > mostDigits ? typed : digits
}

export const eraseDigit = (typed: Typed): Typed => (typed === null || typed.length <= 1 ? null : typed.slice(0, -1))

export const valueTyped = (typed: Typed): number | null => (typed === null ? null : Number(typed))
