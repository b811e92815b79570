/** Repeatable chance: the same seed gives the same forms, dot for dot. */
export type Chance = {
  /** A number from `low` to `high`. */
  between(low: number, high: number): number
  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number
  /** True in this share of the cases. */
  likely(share: number): boolean
  pick<T>(of: readonly [T, ...T[]]): T
  /** A number around 0, mostly within ±1. */
  around(): number
  /** A chance of its own: what is drawn from it does not move what is drawn from this one. */
  fork(): Chance
}

export const chanceFrom = (seed: number): Chance => {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    between: (low, high) => low + (high - low) * next(),
    whole,
    likely: (share) => next() < share,
    pick: (of) => of[whole(0, of.length - 1)] ?? of[0],
    around: () => (next() + next() + next() - 1.5) * 1.2,
    fork: () => chanceFrom(Math.floor(next() * 2 ** 31)),
  }
}

/** A seed for the `at`-th of something, unlike its neighbours'. */
export const seedOf = (seed: number, at: number): number =>
  Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(at + 1, 0xc2b2ae35)
