import { shareAtLeast, shareAtMost } from '../../src/main/core/measure/exact-bound.ts'
import type { Measured, MeasuredRun, Reliability, RightOf } from '../../src/shared/measured.ts'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const rightOf = (all: readonly RightOf[]): RightOf => ({
  n: sum(all.map(({ n }) => n)),
  right: sum(all.map(({ right }) => right)),
})

/** The mean of means, each by the number of values that it is of; null where there is none. */
const meanOf = (means: readonly { n: number; mean: number | null }[]): number | null => {
  const n = sum(means.map((one) => one.n))
  return n === 0 ? null : sum(means.map((one) => one.n * (one.mean ?? 0))) / n
}

/** The same counts of every name added up. */
const byName = <T>(all: readonly T[], nameOf: (one: T) => string, added: (same: readonly T[]) => T): T[] =>
  [...Map.groupBy(all, nameOf).values()].map(added)

/** Counts of the same names, each added up. */
const counts = <K extends string>(all: readonly Record<K, number>[], names: readonly K[]): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, sum(all.map((one) => one[name]))])) as Record<K, number>

const reliabilityOf = (all: readonly Reliability[]): Reliability => ({
  n: sum(all.map(({ n }) => n)),
  brier: meanOf(all.map(({ n, brier }) => ({ n, mean: brier }))),
  bins: byName(
    all.flatMap(({ bins }) => bins),
    ({ from }) => String(from),
    (same) => {
      const { n, right } = rightOf(same)
      const confidence = meanOf(same.map((bin) => ({ n: bin.n, mean: bin.confidence })))
      const [{ from, to } = { from: 0, to: 1 }] = same
      return { from, to, n, right, confidence, atLeast: shareAtLeast(right, n) }
    },
  ),
})

const acceptedOf = (all: readonly Measured['accepted'][]): Measured['accepted'] => {
  const { n, wrong } = counts(all, ['n', 'wrong'])
  return { n, wrong, wrongAtMost: shareAtMost(wrong, n), notNought: rightOf(all.map(({ notNought }) => notNought)) }
}

const solvedOf = (all: readonly Measured['solved'][]): Pick<Measured, 'solved'> => {
  const known = all.filter((one) => one !== undefined)
  if (known.length < all.length) return {}
  const added = (of: (one: (typeof known)[number]) => RightOf): RightOf => rightOf(known.map(of))
  return {
    solved: {
      notNought: added(({ notNought }) => notNought),
      nought: added(({ nought }) => nought),
      items: added(({ items }) => items),
      proposed: added(({ proposed }) => proposed),
    },
  }
}

const votesOf = (all: readonly Measured['votes'][]): Measured['votes'] => ({
  notNought: rightOf(all.map(({ notNought }) => notNought)),
  nought: rightOf(all.map(({ nought }) => nought)),
  ...counts(all, ['invented', 'unusedAsUsed', 'unanchored']),
})

/** What was measured of several groups of forms, as if it had been one. Medians of times cannot be had from medians. */
export const mergeMeasured = (all: readonly Measured[]): Measured => ({
  forms: counts(
    all.map(({ forms }) => forms),
    ['n', 'found', 'kinds', 'pages', 'kindAndPages', 'allRight', 'extra'],
  ),
  votes: votesOf(all.map(({ votes }) => votes)),
  items: rightOf(all.map(({ items }) => items)),
  accepted: acceptedOf(all.map(({ accepted }) => accepted)),
  ...solvedOf(all.map(({ solved }) => solved)),
  firstThree: rightOf(all.map(({ firstThree }) => firstThree)),
  reliability: {
    all: reliabilityOf(all.map(({ reliability }) => reliability.all)),
    notNought: reliabilityOf(all.map(({ reliability }) => reliability.notNought)),
  },
  bySlot: byName(
    all.flatMap(({ bySlot }) => bySlot),
    ({ slot }) => slot,
    (same) => ({ slot: same[0]?.slot ?? '', ...rightOf(same) }),
  ),
  byKind: byName(
    all.flatMap(({ byKind }) => byKind),
    ({ kind }) => kind,
    (same) => ({
      kind: same[0]?.kind ?? '',
      votes: rightOf(same.map(({ votes }) => votes)),
      items: rightOf(same.map(({ items }) => items)),
      ...counts(same, ['accepted', 'acceptedWrong']),
    }),
  ),
  digitPairs: byName(
    all.flatMap(({ digitPairs }) => digitPairs),
    ({ truth, read }) => `${truth}>${read}`,
    (same) => ({ truth: same[0]?.truth ?? '', read: same[0]?.read ?? '', ...counts(same, ['n']) }),
  ).sort((a, b) => b.n - a.n),
  time: { pages: sum(all.map(({ time }) => time.pages)), median: null, p90: null },
  cost: sum(all.map(({ cost }) => cost)),
})

/** Runs of one reader under their names: a row for each name, and all together. */
export const mergeRuns = (named: readonly { name: string; run: MeasuredRun }[]): MeasuredRun => ({
  format: 'tallydesk-measured/1',
  reader: [...new Set(named.map(({ run }) => run.reader))].join(', '),
  whole: mergeMeasured(named.map(({ run }) => run.whole)),
  rows: [...Map.groupBy(named, ({ name }) => name)].map(([name, same]) => ({
    name,
    measured: mergeMeasured(same.map(({ run }) => run.whole)),
  })),
  wrongForms: named.flatMap(({ run }) => run.wrongForms),
  wrong: named.flatMap(({ run }) => run.wrong),
})
