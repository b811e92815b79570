import type { ResultForm } from '../../../shared/results-file.ts'
import type { Facts } from './facts.ts'
import type { Words } from './words.ts'

type Place = ResultForm['place']

/** Where inside its constituency a form was counted, most telling part first; the file's path when nobody knows. */
export const spotWords = (form: ResultForm, words: Words): string => {
  const { unit, set, subdistrict, district } = form.place
  const spot = [
    unit === null ? null : words.unit(unit),
    set === null ? null : words.set(set),
    subdistrict,
    district,
  ].filter((part) => part !== null)
  return spot.length > 0 ? spot.join(' · ') : `${words.placeUnknown}: ${form.source.parts[0]?.path ?? form.id}`
}

export const constituencyWords = (
  { province, constituency }: Pick<Place, 'province' | 'constituency'>,
  words: Words,
): string =>
  [province === null ? null : words.province(province), constituency === null ? null : words.constituency(constituency)]
    .filter((part) => part !== null)
    .join(' ') || words.placeUnknown

/** The constituency of a form, or null where the whole batch has only one and its title names it. */
export const groupWords = (form: ResultForm, { forms, words }: Facts): string | null => {
  const own = constituencyWords(form.place, words)
  return forms.every((other) => constituencyWords(other.form.place, words) === own) ? null : own
}

/** What the summary is called: the places of the whole batch in a few words, where any form says its own. */
export const titleWords = ({ tallies, forms, words }: Facts): string => {
  const provinces = [...new Set(tallies.map(({ province }) => province))]
  const constituencies = new Set(tallies.map(({ province, constituency }) => `${province} ${constituency}`))
  const [only] = provinces
  const [first] = tallies
  if (only === undefined || first === undefined) return forms.length === 0 ? words.titleNothing : words.titleNoPlace
  if (constituencies.size === 1) return words.title(constituencyWords(first, words))
  const where = provinces.length === 1 ? words.province(only) : words.provinces(provinces.length)
  return words.title(`${where} ${words.constituencies(constituencies.size)}`)
}

/** `ส.ส. 5/17, 5/18 (บช)`: the codes of the forms in the batch, once each. */
export const codesWords = (facts: Pick<Facts, 'forms' | 'language'>): string => {
  const codes = facts.forms.flatMap(({ definition }) =>
    definition === undefined ? [] : [definition.code[facts.language]],
  )
  return [...new Set(codes)].toSorted().join(', ')
}
