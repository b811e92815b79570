import type { Tally } from '../../shared/election.ts'

/** All rows together, as a host would say it. */
export const addTallies = (tallies: readonly Tally[]): Tally => {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((all, tally) => all + of(tally), 0)
  return {
    checked: sum(({ checked }) => checked),
    read: sum(({ read }) => read),
    doubt: {
      figures: sum(({ doubt }) => doubt.figures),
      value: sum(({ doubt }) => doubt.value),
      low: sum(({ doubt }) => doubt.low),
      high: sum(({ doubt }) => doubt.high ?? 0),
    },
  }
}
