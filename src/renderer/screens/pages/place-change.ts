import type { BatchPage } from '../../../shared/calls/pages.ts'
import type { PlaceChange } from '../../../shared/page-saying.ts'

export const factNames = ['province', 'constituency', 'district', 'subdistrict', 'unit', 'set'] as const
export type FactName = (typeof factNames)[number]

const numbers: readonly FactName[] = ['constituency', 'unit', 'set']
export const isNumber = (name: FactName): boolean => numbers.includes(name)

/** What stands in the fields of a place; empty: nothing. */
export type PlaceFields = Readonly<Record<FactName, string>>

const alike = (values: readonly string[]): string => (values.every((one) => one === values[0]) ? (values[0] ?? '') : '')

const fieldsBy = (give: (name: FactName) => string): PlaceFields => ({
  province: give('province'),
  constituency: give('constituency'),
  district: give('district'),
  subdistrict: give('subdistrict'),
  unit: give('unit'),
  set: give('set'),
})

/** What people have said of the place of these pages, where it is the same of all. */
export const saidFields = (pages: readonly BatchPage[]): PlaceFields =>
  fieldsBy((name) => alike(pages.map(({ said }) => String(said.place?.[name] ?? ''))))

/** What now holds of the place of their forms, where it is the same of all. */
export const shownFields = (pages: readonly BatchPage[]): PlaceFields =>
  fieldsBy((name) => alike(pages.map(({ form }) => String(form?.place[name] ?? ''))))

const isCount = (text: string): boolean => /^[1-9]\d{0,4}$/.test(text)

/** The names of fields that cannot be what they say. */
export const wrongFields = (fields: PlaceFields): FactName[] =>
  factNames.filter((name) => isNumber(name) && fields[name].trim() !== '' && !isCount(fields[name].trim()))

/** What a person has changed: a field made empty is one of which nothing is said any more. */
export const changeOf = (before: PlaceFields, after: PlaceFields): PlaceChange => {
  const changed = factNames.filter((name) => before[name].trim() !== after[name].trim())
  const saidOf = (name: FactName): string | number | null => {
    const text = after[name].trim()
    if (text === '') return null
    return isNumber(name) ? Number(text) : text
  }
  return Object.fromEntries(changed.map((name) => [name, saidOf(name)]))
}
