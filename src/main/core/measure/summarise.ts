import type { Measured, RightOf, WrongFigure } from '../../../shared/measured.ts'
import { rowOf } from '../../../shared/slot.ts'
import { differingDigits } from './align-digits.ts'
import type { Cell, Comparison } from './compare-forms.ts'
import { shareAtMost } from './exact-bound.ts'
import { reliabilityOf } from './reliability.ts'

/** Forms to be counted together, with the seconds that each page took and the file it is of. */
export type Counted = Comparison & { times: readonly { path: string; seconds: number }[] }

const isRight = ({ read, truth }: Cell): boolean => read === truth
const isVote = ({ slot }: Cell): boolean => rowOf(slot) !== null || slot === 'total'
const isNought = ({ truth }: Cell): boolean => truth === 0
const isAccepted = ({ state }: Cell): boolean => state === 'accepted'

const rightOf = (cells: readonly Cell[]): RightOf => ({ n: cells.length, right: cells.filter(isRight).length })

const groups = <T>(items: readonly T[], nameOf: (item: T) => string): [string, T[]][] => {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = found.get(name)
    if (group) group.push(item)
    else found.set(name, [item])
  }
  return [...found]
}

const digitPairsOf = (cells: readonly Cell[]): Measured['digitPairs'] => {
  const wrong = cells.filter((cell) => !isRight(cell) && cell.digits !== '')
  const pairs = wrong.flatMap(({ truth, digits }) => differingDigits(String(truth), digits))
  return groups(pairs, ({ truth, read }) => `${truth}>${read}`)
    .flatMap(([, same]) => (same[0] ? [{ ...same[0], n: same.length }] : []))
    .sort((a, b) => b.n - a.n || Number(a.truth) - Number(b.truth) || Number(a.read) - Number(b.read))
}

const acceptedOf = (cells: readonly Cell[]): Measured['accepted'] => {
  const accepted = cells.filter(isAccepted)
  const wrong = accepted.filter((cell) => !isRight(cell)).length
  const notNought = cells.filter((cell) => !isNought(cell))
  return {
    n: accepted.length,
    wrong,
    wrongAtMost: shareAtMost(wrong, accepted.length),
    notNought: { n: notNought.length, right: notNought.filter(isAccepted).length },
  }
}

const solvedOf = (cells: readonly Cell[]): Measured['solved'] => {
  const settled = cells.map((cell) => ({ ...cell, read: cell.settled }))
  const listed = settled.filter((cell) => cell.listed)
  return {
    notNought: rightOf(listed.filter((cell) => isVote(cell) && !isNought(cell))),
    nought: rightOf(listed.filter((cell) => isVote(cell) && isNought(cell))),
    items: rightOf(listed.filter((cell) => !isVote(cell))),
    proposed: rightOf(settled.filter(({ state }) => state === 'solved')),
  }
}

const byKindOf = ({ forms }: Comparison): Measured['byKind'] =>
  groups(forms, ({ kind }) => kind).map(([kind, same]) => {
    const cells = same.flatMap((form) => form.cells)
    const listed = cells.filter((cell) => cell.listed)
    const { n: accepted, wrong: acceptedWrong } = acceptedOf(cells)
    const votes = rightOf(listed.filter((cell) => isVote(cell) && !isNought(cell)))
    return { kind, votes, items: rightOf(listed.filter((cell) => !isVote(cell))), accepted, acceptedWrong }
  })

/** The value at a share of the sorted values: 0.5 is the median; null without values. */
const quantile = (values: readonly number[], share: number): number | null => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}

const formsOf = ({ forms, extra }: Comparison): Measured['forms'] => ({
  n: forms.length,
  found: forms.filter(({ readKind }) => readKind !== null).length,
  kinds: forms.filter(({ kind, readKind }) => kind === readKind).length,
  pages: forms.filter(({ pagesRight }) => pagesRight).length,
  kindAndPages: forms.filter(({ kind, readKind, pagesRight }) => kind === readKind && pagesRight).length,
  allRight: forms.filter(({ cells }) => cells.every((cell) => isRight(cell) || !cell.listed)).length,
  extra: extra.length,
})

const votesOf = ({ forms }: Comparison, cells: readonly Cell[]): Measured['votes'] => {
  const votes = cells.filter(isVote)
  const listed = votes.filter((cell) => cell.listed)
  return {
    notNought: rightOf(listed.filter((cell) => !isNought(cell))),
    nought: rightOf(listed.filter(isNought)),
    invented: votes.filter((cell) => isNought(cell) && cell.read !== null && cell.read !== 0).length,
    unusedAsUsed: forms.reduce((sum, form) => sum + form.unusedAsUsed, 0),
    unanchored: listed.filter(({ slot, anchored }) => rowOf(slot) !== null && !anchored).length,
  }
}

const reliabilityOfCells = (cells: readonly Cell[]): Measured['reliability'] => {
  const read = cells.filter((cell) => cell.read !== null)
  const sureness = (some: readonly Cell[]) =>
    reliabilityOf(some.map((cell) => ({ confidence: cell.confidence, right: isRight(cell) })))
  return { all: sureness(read), notNought: sureness(read.filter((cell) => !isNought(cell) || cell.read !== 0)) }
}

/** Everything that is said of how well forms were read. Votes are rows and totals, as in the published figures. */
export const summarise = (counted: Counted): Measured => {
  const cells = counted.forms.flatMap((form) => form.cells)
  const listed = cells.filter((cell) => cell.listed)
  const written = listed.filter((cell) => !isNought(cell))
  const hits = written.filter((cell) => cell.alternatives.slice(0, 3).includes(cell.truth)).length
  const seconds = counted.times.map((time) => time.seconds)
  return {
    forms: formsOf(counted),
    votes: votesOf(counted, cells),
    items: rightOf(listed.filter((cell) => !isVote(cell))),
    accepted: acceptedOf(cells),
    solved: solvedOf(cells),
    firstThree: { n: written.length, right: hits },
    reliability: reliabilityOfCells(cells),
    bySlot: groups(listed, (cell) => (rowOf(cell.slot) === null ? cell.slot : 'votes')).map(([slot, same]) => ({
      slot,
      ...rightOf(same),
    })),
    byKind: byKindOf(counted),
    digitPairs: digitPairsOf(cells),
    time: { pages: seconds.length, median: quantile(seconds, 0.5), p90: quantile(seconds, 0.9) },
    cost: 0,
  }
}

/** The figures that were not read right, invented ones among them. */
export const wrongFigures = ({ forms }: Comparison): WrongFigure[] =>
  forms
    .flatMap(({ cells }) => cells.filter((cell) => !isRight(cell)))
    .map(({ form, slot, truth, read, confidence, state, anchored }) => ({
      ...{ form, slot, truth, read, confidence, state, anchored },
    }))
