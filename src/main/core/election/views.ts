import type {
  Ballot,
  Constituency,
  ConstituencyDetail,
  Contender,
  Contest,
  Election,
} from '../../../shared/election.ts'
import type { Figure } from '../../../shared/figure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { StoredElection } from '../../store/elections.ts'
import type { Store } from '../../store/open-store.ts'
import type { Views } from '../views.ts'
import { addUp } from './add-up.ts'
import { groupBy } from './group-by.ts'
import type { OpenContest } from './standings.ts'
import { surveyOf } from './survey.ts'

type Parts = { store: Store; definitions: readonly FormDefinition[]; views: Views }

/** What a screen is shown of an election. Computed on asking, constituency by constituency. */
export const openElectionViews = ({ store, definitions, views }: Parts) => {
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

  return {
    election: (stored: StoredElection): Election => {
      const list = store.units.list(stored.id)
      const unitList = list === null ? null : { file: list.file, units: list.units, who: list.who, at: list.at }
      return { ...stored, unitList }
    },
    constituency: (electionId: string, place: Constituency, ballot: Ballot): ConstituencyDetail =>
      addUp(store, definitions, surveyOf(store, definitions, electionId, place), ballot),
    contest: (electionId: string, { id, kind, waiting, beside, chosen }: OpenContest): Contest => {
      const figures = differing([...waiting, ...beside])
      const contender = (formId: string, counts: boolean): Contender[] => {
        const form = store.forms.get(formId)
        if (form === null) return []
        const said = (figures.get(formId) ?? []).map(({ slot, value, level }) => ({ slot, value, level }))
        const batch = store.batches.get(form.batchId)?.name ?? ''
        return [{ form: views.formSummary(form), batch, counts, figures: said }]
      }
      const choice = store.formChoices.ofElection(electionId).get(id)
      return {
        id,
        kind,
        contenders: [
          ...waiting.flatMap((formId) => contender(formId, false)),
          ...beside.flatMap((formId) => contender(formId, true)),
        ],
        chosen: choice === undefined || chosen === null ? null : { formId: chosen, who: choice.who, at: choice.at },
      }
    },
    /** The constituencies that these forms are counted in. */
    placesOf: (formIds: readonly string[]): Constituency[] =>
      formIds.flatMap((formId) => {
        const { province = null, constituency = null } = store.forms.get(formId)?.place ?? {}
        return province === null || constituency === null ? [] : [{ province, constituency }]
      }),
  }
}
export type ElectionViews = ReturnType<typeof openElectionViews>
