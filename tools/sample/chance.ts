/** Repeatable chance: the same seed gives the same sample, dot for dot. */
export type Chance = {
  /** A number from `low` to `high`. */
  between(low: number, high: number): number
}

export const chanceFrom = (seed: number): Chance => {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { between: (low, high) => low + (high - low) * next() }
}
