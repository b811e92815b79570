import { namesOf, type Province } from './provinces.ts'

/** The single answer of all matches; two that differ are no answer. */
const only = (values: readonly number[]): number | null => {
  const distinct = [...new Set(values)]
  return distinct.length === 1 ? (distinct[0] ?? null) : null
}

const all = (path: string, patterns: readonly RegExp[]): number[] =>
  patterns.flatMap((pattern) => [...path.matchAll(pattern)].map(([, digits]) => Number(digits)))

/** `no. 7`, `#7`, `.7`; a range (`3-5`) is no number. */
const before = '[\\s.#:-]*(?:no\\.?\\s*)?'
const number = (digits: string): string => `${before}(${digits})(?!\\d|\\s*[-–,]\\s*\\d)`

const constituency = [
  new RegExp(`(?<!นอก|ใน|แบ่ง)เขต(?:เลือกตั้ง)?(?:ที่)?${number('\\d{1,2}')}`, 'g'),
  new RegExp(`\\b(?:constituency|const|cons|electoral district|khet)${number('\\d{1,2}')}`, 'gi'),
]
const unit = [
  new RegExp(`(?:หน่วย(?:เลือกตั้ง)?(?:ที่)?|ที่เลือกตั้ง(?:ที่)?|(?<![ก-๎])น\\.)${number('\\d{1,4}')}`, 'g'),
  new RegExp(`\\b(?:unit|polling station|station)${number('\\d{1,4}')}`, 'gi'),
  /(?<![A-Za-z])u(\d{1,4})(?!\w)/gi,
]
const set = [
  new RegExp(`ชุด(?:ที่)?${number('\\d{1,4}')}`, 'g'),
  new RegExp(`(?<![A-Za-z])set${number('\\d{1,4}')}`, 'gi'),
]

/** `แพร่1`, `phrae1`, `PRE 1`: the constituency at the province's name or code. */
const besideProvince = (path: string, province: Province): number[] => {
  const glued = all(
    path,
    namesOf(province).map(
      (name) => new RegExp(`(?<![ก-๎A-Za-z])${name.replaceAll(' ', '[ -]?')}(\\d{1,2})(?!\\d)`, 'gi'),
    ),
  )
  const { code } = province
  return code === undefined
    ? glued
    : [...glued, ...all(path, [new RegExp(`(?<![A-Za-z])${code}[ -]?(\\d{1,2})(?!\\d)`, 'g')])]
}

const isKnown = ({ constituencies }: Province, said: number): boolean => said >= 1 && said <= constituencies

/** The constituency that a path names. A number that the province does not have is left out. */
export const constituencyIn = (path: string, province: Province | null): number | null => {
  const named = all(path, constituency)
  const said = only(named.length > 0 || province === null ? named : besideProvince(path, province))
  return said !== null && (province === null || isKnown(province, said)) ? said : null
}

export const unitIn = (path: string): number | null => only(all(path, unit))
export const setIn = (path: string): number | null => only(all(path, set))
