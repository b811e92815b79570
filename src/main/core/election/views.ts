import type {
  Ballot,
  Constituency,
  ConstituencyDetail,
  Contender,
  Contest,
  Election,
  MissingUnit,
} from '../../../shared/election.ts'
import type { Figure } from '../../../shared/figure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { StoredElection } from '../../store/elections.ts'
import type { Store } from '../../store/open-store.ts'
import type { Views } from '../views.ts'
import { addUp } from './add-up.ts'
import { groupBy } from './group-by.ts'
import type { OpenContest } from './standings.ts'
import { reportingOn, type Survey, surveyOf } from './survey.ts'

type Parts = { store: Store; definitions: readonly FormDefinition[]; views: Views }

const everyPlace = 10_000

/** What a screen is shown of an election. Computed on asking, constituency by constituency, never kept. */
export const openElectionViews = ({ store, definitions, views }: Parts) => {
  const survey = (electionId: string, place: Constituency): Survey => surveyOf(store, definitions, electionId, place)
  const surveys = (electionId: string): Survey[] =>
    store.placedForms.places(electionId, null, everyPlace).map((place) => survey(electionId, place))

  /** Figures in which one form of a contest differs from another, by form. */
  const differing = (formIds: readonly string[]): ReadonlyMap<string, readonly Figure[]> => {
    const forms = formIds.map((id) => [id, store.forms.figures(id)] as const)
    const bySlot = groupBy(
      forms.flatMap(([, figures]) => figures),
      ({ slot }) => slot,
    )
    const differs = ({ slot }: Figure): boolean => {
      const all = bySlot.get(slot) ?? []
      return all.length < formIds.length || new Set(all.map(({ value }) => value)).size > 1
    }
    return new Map(forms.map(([id, figures]) => [id, figures.filter(differs)]))
  }

  const contestOf = (electionId: string, { id, kind, waiting, beside, chosen }: OpenContest): Contest => {
    const figures = differing([...waiting, ...beside])
    const contender = (formId: string, counts: boolean): Contender[] => {
      const form = store.forms.get(formId)
      if (form === null) return []
      return [
        {
          form: views.formSummary(form),
          batch: store.batches.get(form.batchId)?.name ?? '',
          counts,
          figures: (figures.get(formId) ?? []).map(({ slot, value, level }) => ({ slot, value, level })),
        },
      ]
    }
    const choice = chosen === null ? null : (store.formChoices.ofElection(electionId).get(id) ?? null)
    return {
      id,
      kind,
      contenders: [
        ...waiting.flatMap((formId) => contender(formId, false)),
        ...beside.flatMap((formId) => contender(formId, true)),
      ],
      chosen: choice === null || chosen === null ? null : { formId: chosen, who: choice.who, at: choice.at },
    }
  }

  /** Every contest of an election once, those that wait for a choice first. */
  const contests = (electionId: string): OpenContest[] => {
    const all = new Map(surveys(electionId).flatMap((one) => one.contests.map((contest) => [contest.id, contest])))
    return [...all.values()].toSorted((a, b) => Number(a.chosen !== null) - Number(b.chosen !== null))
  }

  return {
    election: (stored: StoredElection): Election => {
      const list = store.units.list(stored.id)
      const unitList = list === null ? null : { file: list.file, units: list.units, who: list.who, at: list.at }
      return { ...stored, unitList }
    },
    constituency: (electionId: string, place: Constituency, ballot: Ballot): ConstituencyDetail =>
      addUp(store, definitions, survey(electionId, place), ballot),
    contests,
    contest: contestOf,
    /** Forms of the very same bytes as one that counts. */
    copies: (electionId: string): string[] =>
      surveys(electionId).flatMap(({ forms }) =>
        forms.flatMap(({ id, standing }) => (standing === 'copy' ? [id] : [])),
      ),
    /** Forms of units that the list does not name, where it names any of their constituency's or province's. */
    notInList: (electionId: string): string[] =>
      store.units.list(electionId) === null
        ? []
        : surveys(electionId).flatMap(({ forms, index }) =>
            forms.flatMap(({ id, place, definition }) =>
              definition.place === 'unit' && place !== null && index.isUnknown(place) ? [id] : [],
            ),
          ),
    missingUnits: (electionId: string, ballot: Ballot): MissingUnit[] =>
      store.units.list(electionId) === null
        ? []
        : surveys(electionId).flatMap((one) => {
            const reporting = reportingOn(one, ballot)
            const missing = new Set(one.index.match(reporting).missing.map(({ position }) => position))
            return store.units
              .in(electionId, one.province, one.constituency)
              .flatMap(({ position, ...unit }) => (missing.has(position) ? [{ ...unit, id: String(position) }] : []))
          }),
  }
}
export type ElectionViews = ReturnType<typeof openElectionViews>
