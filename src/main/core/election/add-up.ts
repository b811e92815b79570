import type { Ballot, ConstituencyDetail } from '../../../shared/election.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import { rowOf, type Slot } from '../../../shared/slot.ts'
import type { Store } from '../../store/open-store.ts'
import type { FormTally } from '../../store/tallies.ts'
import { keyOf } from './counted-place.ts'
import type { ListedUnit } from './match-units.ts'
import { leadOf, outlookOf } from './outlook.ts'
import { isWhollyChecked, sumForms } from './sum-forms.ts'
import { addedOn, reportingOn, type Survey, type SurveyedForm } from './survey.ts'
import { addTallies, inOrder, type Range, rangesOf, type Sums, withRanges } from './tally.ts'

type Ranges = ReadonlyMap<Slot, Range>

const idsOf = (forms: readonly SurveyedForm[]): string[] => forms.map(({ id }) => id)

/** What each contest that waits for a choice may bring here. Only of forms of one place is it certain that one counts. */
const rangesOfContests = ({ contests }: Survey, waiting: readonly FormTally[]): Ranges[] => {
  const known = new Map(waiting.map((tally) => [tally.id, tally]))
  return contests.flatMap(({ kind, chosen, waiting: ids }) => {
    const ours = ids.flatMap((id) => known.get(id) ?? [])
    if (chosen !== null || ours.length === 0) return []
    return [
      rangesOf(
        ours.map((tally) => sumForms([tally])),
        kind === 'one-place',
      ),
    ]
  })
}

const rowsOf = <T>(slots: ReadonlyMap<Slot, T>): T[] =>
  [...slots].flatMap(([slot, one]) => (rowOf(slot) === null ? [] : [one]))

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/**
 * By how many votes the totals may be off: what the forms say of themselves, at least the width of their illegible rows,
 * and all that waits for a choice.
 */
const votesInDoubtOf = (counted: readonly SurveyedForm[], sums: Sums, ranges: readonly Ranges[]): number => {
  const widths = rowsOf(sums).map(({ doubt }) => (doubt.high ?? doubt.value) - doubt.value)
  const inForms = Math.max(total(counted.map(({ votesInDoubt }) => votesInDoubt)), total(widths))
  return inForms + total(ranges.flatMap(rowsOf).map(({ high }) => high ?? 0))
}

/** The most votes that units which have not reported may hold; null when the list does not say of each. */
const votesMissing = (missing: readonly ListedUnit[]): number | null =>
  missing.reduce<number | null>((sum, { eligible }) => (sum === null || eligible === null ? null : sum + eligible), 0)

/** Adds up the counted forms of a ballot in one constituency; what waits for a choice is doubt, and never a part of the sum. */
export const addUp = (
  store: Store,
  definitions: readonly FormDefinition[],
  survey: Survey,
  ballot: Ballot,
): ConstituencyDetail => {
  const { province, constituency, list, index } = survey
  const forms = addedOn(survey, ballot)
  const counted = forms.filter(({ standing }) => standing === 'counted')
  const waiting = forms.filter(({ standing }) => standing === 'in-conflict')
  const tallies = store.tallies.of(idsOf(counted))
  const ranges = rangesOfContests(survey, store.tallies.of(idsOf(waiting)))
  const sums = sumForms(tallies)
  const items = (['unit', 'set'] as const).flatMap((of) =>
    definitions
      .filter((definition) => definition.ballot === ballot && definition.place === of)
      .flatMap((definition) => definition.items.map(({ key }) => key)),
  )
  const ordered = inOrder(withRanges(sums, ranges), [...new Set(items)])
  const checked = tallies.filter(isWhollyChecked).length
  const reporting = reportingOn(survey, ballot)
  const hasList = list !== null && list.length > 0
  const { reported, missing } = index.match(reporting)
  const votesInDoubt = votesInDoubtOf(counted, sums, ranges)
  return {
    id: JSON.stringify([province, constituency]),
    province,
    constituency,
    units: {
      reported: hasList ? reported.length : new Set(reporting.map(keyOf)).size,
      expected: hasList ? list.length : null,
    },
    sets: counted.filter(({ definition }) => definition.place === 'set').length,
    forms: { counted: counted.length, checked, inConflict: waiting.length },
    votes: addTallies(ordered.rows),
    votesInDoubt,
    lead: leadOf(ordered.rows),
    outlook: outlookOf(ordered.rows, {
      votesInDoubt,
      votesMissing: votesMissing(missing),
      allChecked: checked === counted.length && waiting.length === 0,
    }),
    ...ordered,
  }
}
