import { normalisePath } from './normalise-path.ts'
import { type Province, provinceIn } from './provinces.ts'

/** What a path says of a place; null where it says nothing, or two different things. */
export type PathFacts = {
  province: string | null
  constituency: number | null
  district: string | null
  subdistrict: string | null
  unit: number | null
  set: number | null
}

/** The single answer of all matches; two that differ are no answer. */
const only = <T>(values: readonly T[]): T | null => {
  const distinct = [...new Set(values)]
  return distinct.length === 1 ? (distinct[0] ?? null) : null
}

const numbers = (path: string, pattern: RegExp): number | null =>
  only([...path.matchAll(pattern)].map(([, digits]) => Number(digits)))

const words = (path: string, pattern: RegExp): string | null =>
  only([...path.matchAll(pattern)].flatMap(([, word]) => (word === undefined ? [] : [word])))

const start = '(?:^|[/ .,()-])'
/** A name ends where a number, another word of the form or a separator begins. */
const name = '\\s*([ก-๎]+)'
const constituency = /เขต(?:เลือกตั้ง)?(?:ที่)?\s*(\d{1,2})(?!\d)/g
const unit = /(?:หน่วย(?:เลือกตั้ง)?(?:ที่)?|น\.)\s*(\d{1,4})(?!\d)/g
const set = /ชุด(?:ที่)?\s*(\d{1,4})(?!\d)/g
const district = new RegExp(`${start}(?:อำเภอ|อ\\.)${name}`, 'g')
const subdistrict = new RegExp(
  `${start}(?:ตำบล|เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|แขวง|ทต\\.|ทม\\.|ทน\\.|ต\\.)${name}`,
  'g',
)

const known = ({ constituencies }: Province, number: number): boolean => number >= 1 && number <= constituencies

/** Reads the place out of a path, given the list of provinces. A number the list does not know is left out. */
export const placeInPath = (path: string, provinces: readonly Province[]): PathFacts => {
  const plain = normalisePath(path)
  const province = provinceIn(plain, provinces)
  const said = numbers(plain, constituency)
  return {
    province: province?.th ?? null,
    constituency: said !== null && (province === null || known(province, said)) ? said : null,
    district: words(plain, district),
    subdistrict: words(plain, subdistrict),
    unit: numbers(plain, unit),
    set: numbers(plain, set),
  }
}
