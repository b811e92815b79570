import type { FormDefinition } from '../../../shared/form-definition.ts'

/** What is said of a form's place by its path, its page, or a person. */
export type SaidPlace = {
  province: string | null
  constituency: number | null
  district: string | null
  subdistrict: string | null
  unit: number | null
  set: number | null
}

/**
 * What a form is counted for: a polling unit, a set of ballots, or the whole constituency (`number` null). Units are
 * numbered anew in each subdistrict, sets in each constituency; names are null where nothing says them.
 */
export type CountedPlace = {
  province: string
  constituency: number
  district: string | null
  subdistrict: string | null
  number: number | null
}

/** `เมือง` is the district that is called after its province. */
export const districtOf = (province: string, district: string | null): string | null =>
  district === 'เมือง' ? `เมือง${province}` : district

/** The place of a form of a kind; null when it lacks the province, the constituency or the number of its kind. */
export const countedPlace = (of: FormDefinition['place'], said: SaidPlace): CountedPlace | null => {
  const { province, constituency, district, subdistrict } = said
  if (province === null || constituency === null) return null
  const whole = { province, constituency, district: null, subdistrict: null, number: null }
  switch (of) {
    case 'unit':
      return said.unit === null
        ? null
        : { ...whole, district: districtOf(province, district), subdistrict, number: said.unit }
    case 'set':
      return said.set === null ? null : { ...whole, number: said.set }
    case 'constituency':
      return whole
  }
}

export const keyOf = ({ province, constituency, district, subdistrict, number }: CountedPlace): string =>
  JSON.stringify([province, constituency, district, subdistrict, number])

const isThai = (name: string): boolean => /[ก-๎]/.test(name)

/** A name in Latin letters and one in Thai may be one name. */
const agree = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || isThai(a) !== isThai(b)
const says = (a: string | null, b: string | null): boolean => b === null || a === b

/** Nothing that is said of the two tells them apart: they may be one place. */
export const mayBeOne = (a: CountedPlace, b: CountedPlace): boolean =>
  a.province === b.province &&
  a.constituency === b.constituency &&
  a.number === b.number &&
  agree(a.district, b.district) &&
  agree(a.subdistrict, b.subdistrict)

/** `a` says all that `b` says, of places that may be one. */
export const saysAllOf = (a: CountedPlace, b: CountedPlace): boolean =>
  says(a.district, b.district) && says(a.subdistrict, b.subdistrict)
