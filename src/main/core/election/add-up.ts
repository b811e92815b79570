import type { Ballot, ConstituencyDetail, SlotTally } from '../../../shared/election.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { Slot } from '../../../shared/slot.ts'
import type { Store } from '../../store/open-store.ts'
import type { Summed } from '../../store/tallies.ts'
import { groupBy } from './group-by.ts'
import type { ListedUnit } from './match-units.ts'
import { leadOf, outlookOf } from './outlook.ts'
import { addedOn, type Survey, type SurveyedForm } from './survey.ts'
import { addTallies, inOrder, type Range, rangesOf, tallyOf, withRanges } from './tally.ts'

const idsOf = (forms: readonly SurveyedForm[]): string[] => forms.map(({ id }) => id)

/** What each contest that waits for a choice may bring. A form that is perhaps another's copy may bring nothing. */
const rangesOfContests = (
  store: Store,
  survey: Survey,
  waiting: readonly SurveyedForm[],
): ReadonlyMap<Slot, Range>[] => {
  if (waiting.length === 0) return []
  const sums: ReadonlyMap<string, readonly Summed[]> = groupBy(
    store.tallies.ofEach(idsOf(waiting)),
    ({ formId }) => formId,
  )
  const ours = new Set(idsOf(waiting))
  return survey.contests
    .filter(({ chosen, waiting: ids }) => chosen === null && ids.some((id) => ours.has(id)))
    .map(({ kind, waiting: ids }) =>
      rangesOf(
        ids.flatMap((id) => (ours.has(id) ? [sums.get(id) ?? []] : [])),
        kind === 'one-place',
      ),
    )
}

const votesOf = (ranges: readonly ReadonlyMap<Slot, Range>[]): number =>
  ranges.reduce(
    (sum, slots) =>
      [...slots].reduce((votes, [slot, { high }]) => votes + (slot.startsWith('votes.') ? (high ?? 0) : 0), sum),
    0,
  )

/** Votes that an illegible row may hold stand in no figure's stake. */
const votesIllegible = (rows: readonly SlotTally[], forms: readonly SurveyedForm[]): number => {
  const staked = forms.reduce((sum, { votesInDoubt }) => sum + votesInDoubt, 0)
  const widest = rows.reduce((sum, { doubt }) => sum + ((doubt.high ?? doubt.value) - doubt.value), 0)
  return Math.max(staked, widest)
}

const votesMissing = (missing: readonly ListedUnit[]): number | null =>
  missing.reduce<number | null>((sum, { eligible }) => (sum === null || eligible === null ? null : sum + eligible), 0)

/** Adds up the counted forms of a ballot in one constituency; what waits for a choice is doubt, and never a part of the sum. */
export const addUp = (
  store: Store,
  definitions: readonly FormDefinition[],
  survey: Survey,
  ballot: Ballot,
): ConstituencyDetail => {
  const forms = addedOn(survey, ballot)
  const counted = forms.filter(({ standing }) => standing === 'counted')
  const waiting = forms.filter(({ standing }) => standing === 'in-conflict')
  const ranges = rangesOfContests(store, survey, waiting)
  const sums = store.tallies.of(idsOf(counted)).map(tallyOf)
  const items = definitions.flatMap((definition) =>
    definition.ballot === ballot && definition.place !== 'constituency' ? definition.items.map(({ key }) => key) : [],
  )
  const ordered = inOrder(withRanges(sums, ranges), [...new Set(items)])
  const unchecked = store.tallies.unchecked(idsOf(counted))
  const reporting = [...counted, ...waiting].flatMap(({ definition, place }) =>
    definition.place === 'unit' && place !== null ? [place] : [],
  )
  const matched = survey.index.match(reporting)
  const votesInDoubt = votesIllegible(inOrder(sums, []).rows, counted) + votesOf(ranges)
  const { province, constituency, list } = survey
  const units = new Set(reporting.map((place) => JSON.stringify(place)))
  return {
    id: JSON.stringify([province, constituency]),
    province,
    constituency,
    units: {
      reported: list === null || list.length === 0 ? units.size : matched.reported.length,
      expected: list === null || list.length === 0 ? null : list.length,
    },
    sets: counted.filter(({ definition }) => definition.place === 'set').length,
    forms: { counted: counted.length, checked: counted.length - unchecked.size, inConflict: waiting.length },
    votes: addTallies(ordered.rows),
    votesInDoubt,
    lead: leadOf(ordered.rows),
    outlook: outlookOf(ordered.rows, {
      votesInDoubt,
      votesMissing: votesMissing(matched.missing),
      allChecked: unchecked.size === 0 && waiting.length === 0,
    }),
    rows: ordered.rows,
    items: ordered.items,
  }
}
