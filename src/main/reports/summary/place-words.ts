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

/**
 * What the summary is called: the places of all its forms in a few words, none where the province of one is not known. Any
 * form says its own place.
 */
export const titleWords = ({ forms, words }: Pick<Facts, 'forms' | 'words'>): string => {
  const places = forms.map(({ form }) => form.place)
  const [first] = places
  if (first === undefined) return words.titleNothing
  const provinces = new Set(places.map(({ province }) => province))
  const constituencies = new Set(places.map(({ province, constituency }) => `${province} ${constituency}`))
  if (provinces.has(null)) return words.titleNoPlace
  if (constituencies.size === 1) return words.title(constituencyWords(first, words))
  const where = provinces.size === 1 ? words.province(first.province ?? '') : words.provinces(provinces.size)
  const allKnown = places.every(({ constituency }) => constituency !== null)
  return words.title(allKnown ? `${where} ${words.constituencies(constituencies.size)}` : where)
}

/** `ส.ส. 5/17, 5/18 (บช)`: the codes of the forms in the batch, once each. */
export const codesWords = (facts: Pick<Facts, 'forms' | 'language'>): string => {
  const codes = facts.forms.flatMap(({ definition }) =>
    definition === undefined ? [] : [definition.code[facts.language]],
  )
  return [...new Set(codes)].toSorted().join(', ')
}
