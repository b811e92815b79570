import { plainThai } from '../place/normalise-path.ts'

/** What a column of a list of polling units holds. */
export type Column = 'province' | 'constituency' | 'district' | 'subdistrict' | 'unit' | 'name' | 'eligible'

/** How the columns are called, without spaces and signs. */
const called: Record<Column, readonly string[]> = {
  province: ['จังหวัด', 'province', 'changwat'],
  constituency: ['เขตเลือกตั้ง', 'เขตเลือกตั้งที่', 'เขตที่', 'constituency', 'constituencyno', 'electoraldistrict'],
  district: ['อำเภอ', 'เขต', 'อำเภอเขต', 'district', 'amphoe', 'amphur'],
  subdistrict: [
    'ตำบล',
    'แขวง',
    'เทศบาล',
    'ตำบลแขวง',
    'ตำบลแขวงเทศบาล',
    'ตำบลเทศบาล',
    'subdistrict',
    'tambon',
    'khwaeng',
  ],
  unit: ['หน่วย', 'หน่วยที่', 'หน่วยเลือกตั้ง', 'หน่วยเลือกตั้งที่', 'เลขหน่วย', 'unit', 'unitno', 'pollingunit', 'pollingstation'],
  name: ['ชื่อหน่วย', 'ชื่อหน่วยเลือกตั้ง', 'สถานที่', 'สถานที่เลือกตั้ง', 'ที่เลือกตั้ง', 'name', 'place', 'location'],
  eligible: ['ผู้มีสิทธิ', 'ผู้มีสิทธิเลือกตั้ง', 'จำนวนผู้มีสิทธิ', 'จำนวนผู้มีสิทธิเลือกตั้ง', 'eligible', 'eligiblevoters', 'voters'],
}
const columns = Object.keys(called) as Column[]
export const neededColumns = ['province', 'constituency', 'unit'] as const satisfies readonly Column[]

/** The name by which a person would know a column. */
export const columnName = (column: Column): string => called[column][0] ?? column

const bare = (header: string): string =>
  plainThai(header)
    .toLowerCase()
    .replaceAll(/[\s/|()._:-]+/g, '')

/** Where each column stands in the header line; of two that are called alike the first counts. */
export const columnsOf = (header: readonly string[]): ReadonlyMap<Column, number> => {
  const names = header.map(bare)
  return new Map(
    columns.flatMap((column) => {
      const at = names.findIndex((name) => called[column].includes(name))
      return at < 0 ? [] : [[column, at] as const]
    }),
  )
}
