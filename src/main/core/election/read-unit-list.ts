import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { BadLine, PollingUnit } from '../../../shared/election.ts'
import { type Failure, failure } from '../../../shared/failure.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { plainThai } from '../place/normalise-path.ts'
import { type Province, provinceCalled } from '../place/provinces.ts'
import { districtOf } from './counted-place.ts'
import { type Column, columnName, columnsOf, neededColumns } from './list-columns.ts'
import { listText, separatorOf } from './list-text.ts'

/** What a list holds: the units that can be used, and each line that cannot with its reason. */
export type UnitListRead = { units: PollingUnit[]; bad: BadLine[] }

type Read = (column: Column) => string

const Rows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }))

const rowsOf = (text: string): Result<z.infer<typeof Rows>> => {
  try {
    const options = { bom: true, info: true, relax_column_count: true, relax_quotes: true, trim: true } as const
    return ok(Rows.parse(parse(text, { ...options, delimiter: separatorOf(text) })))
  } catch (error) {
    if (error instanceof CsvError) return failed(failure('list-unreadable', { reason: error.code }))
    throw error
  }
}

/** A whole number as people write it: `1,234`, `1 234`, `007`; null when it is none. */
const wholeNumber = (text: string): number | null => {
  const plain = text.replaceAll(/(?<=\d)[,\s](?=\d{3}(?:\D|$))/g, '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}

const nameOr = (text: string, before: RegExp): string | null => text.replace(before, '').trim() || null

/** `หน่วยที่ 7`, `7`. */
const unitNumber = (text: string): number | null => {
  const number = wholeNumber(text.replace(/^(?:หน่วย(?:เลือกตั้ง)?(?:ที่)?|unit)\s*/i, ''))
  return number === null || number < 1 ? null : number
}

const unitOf = (read: Read, provinces: readonly Province[]): Result<PollingUnit> => {
  const province = provinceCalled(read('province'), provinces)
  if (province === null) return failed(failure('list-unknown-province', { text: read('province') }))
  const constituency = wholeNumber(read('constituency').replace(/^เขต(?:เลือกตั้ง)?(?:ที่)?\s*/, ''))
  if (constituency === null || constituency < 1 || constituency > province.constituencies)
    return failed(failure('list-unknown-constituency', { province: province.th, text: read('constituency') }))
  const unit = unitNumber(read('unit'))
  if (unit === null) return failed(failure('list-not-a-unit', { text: read('unit') }))
  const eligible = read('eligible') === '' ? null : wholeNumber(read('eligible'))
  if (read('eligible') !== '' && eligible === null)
    return failed(failure('list-not-a-count', { text: read('eligible') }))
  return ok({
    ...{ province: province.th, constituency, unit, eligible },
    district: districtOf(province.th, nameOr(read('district'), /^(?:อำเภอ|เขต|อ\.)\s*/)),
    subdistrict: nameOr(
      read('subdistrict'),
      /^(?:ตำบล|แขวง|ต\.|เทศบาล(?:ตำบล|เมือง|นคร)|ทต\.|ทม\.|ทน\.|อบต\.|องค์การบริหารส่วนตำบล)\s*/,
    ),
    name: read('name') || null,
  })
}

const placeOf = ({ province, constituency, district, subdistrict, unit }: PollingUnit): string =>
  JSON.stringify([province, constituency, district, subdistrict, unit])

/**
 * Reads a CSV of polling units with a header line in Thai or English. Each line that cannot be used is told with its number
 * and its reason; the good ones are taken. Refused as a whole when a needed column or every unit is missing.
 */
export const readUnitList = (bytes: Uint8Array, provinces: readonly Province[]): Result<UnitListRead> => {
  const rows = rowsOf(listText(bytes))
  if (!rows.ok) return rows
  const [header, ...lines] = rows.value
  const columns = columnsOf(header?.record ?? [])
  const missing = neededColumns.find((column) => !columns.has(column))
  if (missing !== undefined) return failed(failure('list-column-missing', { column: columnName(missing) }))
  const seen = new Map<string, number>()
  const units: PollingUnit[] = []
  const bad: BadLine[] = []
  for (const { record, info } of lines) {
    if (record.every((cell) => cell === '')) continue
    const read: Read = (column) => plainThai(record[columns.get(column) ?? -1] ?? '').trim()
    const unit = unitOf(read, provinces)
    const before = unit.ok ? seen.get(placeOf(unit.value)) : undefined
    const trouble: Failure | null = unit.ok
      ? before === undefined
        ? null
        : failure('list-twice', { line: before })
      : unit.failure
    if (trouble !== null) bad.push({ line: info.lines, failure: trouble })
    else if (unit.ok) {
      seen.set(placeOf(unit.value), info.lines)
      units.push(unit.value)
    }
  }
  return units.length === 0 ? failed(failure('list-empty')) : ok({ units, bad })
}
