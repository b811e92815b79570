/** An act on so many figures, at a time in milliseconds. */
export type PacedAct = { who: string; at: number; figures: number }

/** A person who was away for longer was not working on one figure. */
const longest = 120_000
/** Fewer gaps than this tell nothing. */
const least = 10

/**
 * The median seconds of a figure, by person: from one act to the next, where each was on a single figure and no pause lay
 * between. People of whom too little is known are left out. `acts`: oldest first.
 */
export const paceOf = (acts: readonly PacedAct[]): ReadonlyMap<string, number> => {
  const gaps = [...Map.groupBy(acts, ({ who }) => who)].map(([who, own]) => {
    const between = own.flatMap(({ at, figures }, index) => {
      const before = own[index - 1]
      const gap = before === undefined ? 0 : at - before.at
      return figures === 1 && gap > 0 && gap <= longest ? [gap] : []
    })
    return [who, between.toSorted((a, b) => a - b)] as const
  })
  return new Map(
    gaps
      .filter(([, between]) => between.length >= least)
      .map(([who, between]) => [who, (between[Math.floor(between.length / 2)] ?? 0) / 1000]),
  )
}
