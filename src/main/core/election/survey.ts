import type { Ballot, Constituency } from '../../../shared/election.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { Store } from '../../store/open-store.ts'
import type { StoredPlacedForm } from '../../store/placed-forms.ts'
import { type CountedPlace, countedPlace } from './counted-place.ts'
import { type ListedUnit, openUnitIndex, type UnitIndex } from './match-units.ts'
import { type ElectionForm, type FormStanding, type OpenContest, standingsOf } from './standings.ts'

/** A form of a constituency with its kind and how it stands. */
export type SurveyedForm = ElectionForm & {
  definition: FormDefinition
  standing: FormStanding
  votesInDoubt: number
}

/** All that a constituency's totals are made of; computed on asking. */
export type Survey = Constituency & {
  forms: readonly SurveyedForm[]
  contests: readonly OpenContest[]
  /** Null when no list was imported; empty when it names no unit here. */
  list: readonly ListedUnit[] | null
  index: UnitIndex
}

/** Hash and number of every page; null where a hash is not known. */
const paperOf = ({ parts }: StoredPlacedForm): string | null =>
  parts.every(([, sha256]) => sha256 !== null) ? JSON.stringify(parts.map(([, sha256, page]) => [sha256, page])) : null

const placeOf = (definition: FormDefinition, form: StoredPlacedForm, index: UnitIndex): CountedPlace | null => {
  const place = countedPlace(definition.place, form)
  return place !== null && definition.place === 'unit' ? index.named(place) : place
}

/** Puts together how the forms of one constituency stand. Forms of other constituencies matter where they are the same paper. */
export const surveyOf = (
  store: Store,
  definitions: readonly FormDefinition[],
  electionId: string,
  { province, constituency }: Constituency,
): Survey => {
  const list =
    store.units.list(electionId) === null
      ? null
      : store.units
          .in(electionId, province, constituency)
          .map(({ position, unit, eligible, district, subdistrict }) => ({
            position,
            place: { province, constituency, district, subdistrict, number: unit },
            eligible,
          }))
  const index = openUnitIndex(list ?? [])
  const known = new Map(definitions.map((definition) => [definition.id, definition]))
  const formOf = (form: StoredPlacedForm): Omit<SurveyedForm, 'standing'>[] => {
    const definition = known.get(form.form)
    if (definition === undefined) return []
    const { id, form: kind, votesInDoubt } = form
    const pages = form.parts.map(([pageId]) => pageId)
    return [
      { id, kind, place: placeOf(definition, form, index), paper: paperOf(form), pages, definition, votesInDoubt },
    ]
  }
  const here = store.placedForms.in(electionId, province, constituency).flatMap(formOf)
  const elsewhere = store.placedForms.twinsElsewhere(electionId, province, constituency).flatMap(formOf)
  const { standings, contests } = standingsOf([...here, ...elsewhere], store.formChoices.ofElection(electionId))
  const own = new Set(here.map(({ id }) => id))
  return {
    province,
    constituency,
    forms: here.map((form) => ({ ...form, standing: standings.get(form.id) ?? 'no-place' })),
    contests: contests.filter(({ waiting }) => waiting.some((id) => own.has(id))),
    list,
    index,
  }
}

/** Forms that are added up on a ballot: announced results are no part of the sum of units. */
export const addedOn = ({ forms }: Survey, ballot: Ballot): SurveyedForm[] =>
  forms.filter(({ definition }) => definition.ballot === ballot && definition.place !== 'constituency')

/** Units that have reported on a ballot, on a form that counts or waits for a choice. */
export const reportingOn = (survey: Survey, ballot: Ballot): CountedPlace[] =>
  addedOn(survey, ballot).flatMap(({ definition, place, standing }) =>
    definition.place === 'unit' && place !== null && (standing === 'counted' || standing === 'in-conflict')
      ? [place]
      : [],
  )
