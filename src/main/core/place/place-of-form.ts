import type { Finding } from '../../../shared/figure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { PlaceSaying } from '../../../shared/page-saying.ts'
import type { Place } from '../../../shared/place.ts'
import type { HeaderFacts } from '../../../shared/reading.ts'
import { findingWords } from '../reasons.ts'
import type { PathFacts } from './place-in-path.ts'
import type { Province } from './provinces.ts'

type FactName = keyof Place['facts']

const factWords = {
  province: { th: 'จังหวัด', en: 'province' },
  constituency: { th: 'เขตเลือกตั้ง', en: 'constituency' },
  unit: { th: 'หน่วยเลือกตั้ง', en: 'polling unit' },
  set: { th: 'ชุดที่', en: 'set' },
} as const

const weights = { province: 0.4, constituency: 0.3, number: 0.3 } as const

const isInList = (provinces: readonly Province[], province: unknown, constituency: unknown): boolean =>
  provinces.some(
    ({ th, constituencies }) => th === province && Number(constituency) >= 1 && Number(constituency) <= constituencies,
  )

const confidenceOf = (
  facts: Place['facts'],
  provinces: readonly Province[],
  number: FormDefinition['place'],
): number => {
  const province = facts.province?.value
  const found = provinces.some(({ th }) => th === province)
  const sum =
    (found ? weights.province : 0) +
    (isInList(provinces, province, facts.constituency?.value) ? weights.constituency : 0) +
    (facts[number] ? weights.number : 0)
  return Math.round(sum * 10) / 10
}

/** A constituency that the province does not have was written or read wrong. */
const believable = (page: HeaderFacts, province: string | null, provinces: readonly Province[]): HeaderFacts => {
  const known = provinces.find(({ th }) => th === province)
  const { constituency } = page
  const wrong = known !== undefined && constituency !== null && !isInList(provinces, province, constituency)
  return wrong ? { ...page, constituency: null } : page
}

const saidFacts = (said: PlaceSaying): Place['facts'] =>
  Object.fromEntries(Object.entries(said).map(([name, value]) => [name, { value, from: 'person' }]))

/**
 * Puts together what the path and the page say of a form's place: each fills what the other lacks; where they differ
 * the fact stays open, as a finding. What a person says of it stands before both. Only the fact that the form bears (unit or set) counts for its kind.
 */
export const placeOfForm = (
  form: FormDefinition,
  path: PathFacts,
  written: HeaderFacts,
  provinces: readonly Province[],
  said: PlaceSaying = {},
): { place: Place; findings: Finding[] } => {
  const facts: Place['facts'] = saidFacts(said)
  const page = believable(written, said.province ?? path.province ?? written.province, provinces)
  const findings: Finding[] = []
  for (const name of new Set(['province', 'constituency', form.place] as const)) {
    if (facts[name] !== undefined) continue
    const [fromPath, fromPage] = [path[name], page[name]]
    if (fromPath !== null && fromPage !== null && fromPath !== fromPage) {
      const message = findingWords['place-conflict'](factWords[name], String(fromPath), String(fromPage))
      findings.push({ code: 'place-conflict', severity: 'warning', message, slots: [] })
    } else if (fromPath !== null) facts[name] = { value: fromPath, from: 'path' }
    else if (fromPage !== null) facts[name] = { value: fromPage, from: 'page' }
  }
  for (const name of ['district', 'subdistrict'] as const)
    if (path[name] !== null && facts[name] === undefined) facts[name] = { value: path[name], from: 'path' }
  // Some folders count polling units by sets: that tells forms apart, but not which unit it was.
  if (form.place === 'unit' && facts.unit === undefined && facts.set === undefined && path.set !== null)
    facts.set = { value: path.set, from: 'path' }
  return { place: { ...valuesOf(facts), confidence: confidenceOf(facts, provinces, form.place), facts }, findings }
}

const valuesOf = (facts: Place['facts']): Omit<Place, 'facts' | 'confidence'> => {
  const text = (name: FactName): string | null => {
    const value = facts[name]?.value
    return typeof value === 'string' ? value : null
  }
  const number = (name: FactName): number | null => {
    const value = facts[name]?.value
    return typeof value === 'number' ? value : null
  }
  return {
    province: text('province'),
    constituency: number('constituency'),
    district: text('district'),
    subdistrict: text('subdistrict'),
    unit: number('unit'),
    set: number('set'),
  }
}
