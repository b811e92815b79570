/** A digit of the truth beside a digit that was read; '' where one of them has none. */
export type DigitPair = { truth: string; read: string }

/** Fewest changes that make `read` of `truth`, for every pair of their beginnings. */
const distances = (truth: string, read: string): number[][] => {
  const rows: number[][] = [Array.from({ length: read.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= truth.length; i += 1) {
    const above = rows[i - 1] ?? []
    const row = [i]
    for (let j = 1; j <= read.length; j += 1) {
      const same = truth[i - 1] === read[j - 1] ? 0 : 1
      row.push(Math.min((above[j - 1] ?? 0) + same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    rows.push(row)
  }
  return rows
}

/** Lays what was read beside the truth with the fewest changes and gives the digits that differ, left to right. */
export const differingDigits = (truth: string, read: string): DigitPair[] => {
  const at = distances(truth, read)
  const cost = (i: number, j: number): number => at[i]?.[j] ?? Number.POSITIVE_INFINITY
  const pairs: DigitPair[] = []
  let [i, j] = [truth.length, read.length]
  while (i > 0 || j > 0) {
    const [t, r] = [truth[i - 1] ?? '', read[j - 1] ?? '']
    if (i > 0 && j > 0 && cost(i, j) === cost(i - 1, j - 1) + (t === r ? 0 : 1)) {
      if (t !== r) pairs.push({ truth: t, read: r })
      i -= 1
      j -= 1
    } else if (i > 0 && cost(i, j) === cost(i - 1, j) + 1) {
      pairs.push({ truth: t, read: '' })
      i -= 1
    } else {
      pairs.push({ truth: '', read: r })
      j -= 1
    }
  }
  return pairs.reverse()
}
