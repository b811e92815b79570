import type { FigureKey, FormDefinition } from '../../../shared/form-definition.ts'
import type { ResultFigure } from '../figure-lines.ts'
import type { StandingForm } from './standing.ts'

export type Part = 'official' | 'checked' | 'proved' | 'doubt'

/**
 * A total that never mixes unmarked: votes (or ballots) and the number of figures behind them, each part apart.
 * `missing` counts the figures that nobody could read and that are therefore not in it.
 */
export type Total = Record<Part, { sum: number; figures: number }> & { missing: number }

export type RowTotal = { number: number; name: string | null; party: string | null; total: Total }

/** The totals of one kind of ballot in one constituency. */
export type Tally = {
  province: string
  constituency: number
  ballot: FormDefinition['ballot']
  /** Forms added up, and forms of the same constituency and ballot left out since they contradict each other. */
  forms: StandingForm[]
  conflicts: StandingForm[]
  rows: RowTotal[]
  ballots: { key: FigureKey; total: Total }[]
}

const ballotKeys: readonly FigureKey[] = ['valid', 'invalid', 'blank']

const nothing = { sum: 0, figures: 0 }
export const noTotal: Total = { official: nothing, checked: nothing, proved: nothing, doubt: nothing, missing: 0 }

export const sumOf = ({ official, checked, proved, doubt }: Total): number =>
  official.sum + checked.sum + proved.sum + doubt.sum

/** The weakest level among what was added up: one figure that only a machine read makes the whole total `read`. */
export const levelOf = ({ official, checked, proved, doubt, missing }: Total): 'read' | 'checked' | 'official' => {
  if (proved.figures + doubt.figures + missing > 0) return 'read'
  return official.figures > 0 && checked.figures === 0 ? 'official' : 'checked'
}

/** Whether a person must look before the total may be quoted. */
export const isDoubtful = ({ doubt, missing }: Total): boolean => doubt.figures > 0 || missing > 0

const partOf = ({ level, state }: ResultFigure): Part => {
  if (level !== 'read') return level
  return state === 'accepted' ? 'proved' : 'doubt'
}

export const add = (total: Total, figure: ResultFigure): Total => {
  if (figure.value === null) return { ...total, missing: total.missing + 1 }
  const part = partOf(figure)
  const { sum, figures } = total[part]
  return { ...total, [part]: { sum: sum + figure.value, figures: figures + 1 } }
}

/** An announced result of a whole constituency is what the others add up to: it is never added to them. */
export const talliesOf = (forms: readonly StandingForm[]): Tally[] => {
  const placed = forms.filter(
    ({ standing, definition }) =>
      (standing === 'counts' || standing === 'conflict') && definition?.place !== 'constituency',
  )
  const groups = Map.groupBy(placed, ({ form, definition }) =>
    JSON.stringify([form.place.province, form.place.constituency, definition?.ballot]),
  )
  return [...groups.values()].map(tallyOf).toSorted(inOrder)
}

const tallyOf = (group: StandingForm[]): Tally => {
  const forms = group.filter(({ standing }) => standing === 'counts')
  const { place } = group[0]?.form ?? { place: null }
  return {
    province: place?.province ?? '',
    constituency: place?.constituency ?? 0,
    ballot: group[0]?.definition?.ballot ?? 'constituency',
    forms,
    conflicts: group.filter(({ standing }) => standing === 'conflict'),
    rows: rowTotals(forms),
    ballots: ballotKeys.map((key) => ({ key, total: itemTotal(forms, key) })),
  }
}

const rowTotals = (forms: StandingForm[]): RowTotal[] => {
  const rows = new Map<number, RowTotal>()
  for (const vote of forms.flatMap(({ form }) => form.votes)) {
    if (!vote.used) continue
    const row = rows.get(vote.number)
    rows.set(vote.number, {
      number: vote.number,
      name: row?.name ?? vote.name,
      party: row?.party ?? vote.party,
      total: add(row?.total ?? noTotal, vote),
    })
  }
  return [...rows.values()].toSorted((a, b) => a.number - b.number)
}

const itemTotal = (forms: StandingForm[], key: FigureKey): Total =>
  forms.reduce((total, { form }) => {
    const figure = form.figures[key]
    return figure === undefined ? total : add(total, figure)
  }, noTotal)

const inOrder = (a: Tally, b: Tally): number =>
  a.province.localeCompare(b.province, 'th') ||
  a.constituency - b.constituency ||
  (a.ballot === b.ballot ? 0 : a.ballot === 'constituency' ? -1 : 1)
