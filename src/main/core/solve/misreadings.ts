const withoutOne = (longer: string, shorter: string): boolean =>
  [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter)

const swapped = (one: string, other: string, at: number): boolean =>
  one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)

/** Whether one number is written like another but for one digit more, less or other, or two that stand swapped. */
export const isMisreading = (one: number, other: number): boolean => {
  const [a, b] = [String(one), String(other)]
  if (a.length === b.length + 1) return withoutOne(a, b)
  if (b.length === a.length + 1) return withoutOne(b, a)
  if (a.length !== b.length || a === b) return false
  const at = [...a].findIndex((digit, n) => digit !== b[n])
  return a.slice(at + 1) === b.slice(at + 1) || swapped(a, b, at)
}
