import type { Sentence } from '../../shared/failure.ts'
import type { Language } from '../../shared/settings.ts'

let known: ReadonlyMap<string, Sentence> = new Map()

/** Places are told in Thai, by the reference list's names; from here on each language says them in its own words. */
export const knowProvinces = (names: readonly Sentence[]): void => {
  known = new Map(names.map((name) => [name.th, name]))
}

/** The name of a province in a language; as it was told where the list does not have it. */
export const provinceName = (thai: string, language: Language): string => known.get(thai)?.[language] ?? thai
