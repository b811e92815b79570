import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provinces } from '../../../../test/support/scripted-parts.ts'
import { readUnitList } from './read-unit-list.ts'

const bytes = (text: string): Buffer => Buffer.from(text)
const read = (content: string | Uint8Array) => {
  const list = readUnitList(typeof content === 'string' ? bytes(content) : content, provinces)
  return list.ok ? list.value : expect.fail(list.failure.code)
}
const phrae = {
  province: 'แพร่',
  constituency: 1,
  district: null,
  subdistrict: null,
  unit: 7,
  name: null,
  eligible: null,
}

/** The Thai code page of Windows: Thai letters stand at 0xa1 and up. */
const windows874 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].map((sign) =>
      (sign.codePointAt(0) ?? 0) < 0x80 ? sign.charCodeAt(0) : (sign.codePointAt(0) ?? 0) - 0x0e00 + 0xa0,
    ),
  )

describe('a list of units', () => {
  it.each<[string, string | Uint8Array, Partial<typeof phrae> | object]>([
    ['headers in English', 'province,constituency,unit\nPhrae,1,7\n', {}],
    ['headers in Thai, Thai digits', 'จังหวัด,เขตเลือกตั้งที่,หน่วยเลือกตั้งที่\nจ.แพร่,๑,๗\n', {}],
    [
      'every column, thousands separated',
      'จังหวัด,เขตเลือกตั้ง,อำเภอ/เขต,ตำบล/แขวง,หน่วย,ชื่อหน่วย,ผู้มีสิทธิ\nแพร่,เขต 1,อ.เมือง,ต.ในเวียง,หน่วยที่ 7,ศาลากลาง,"1,234"\n',
      { district: 'เมืองแพร่', subdistrict: 'ในเวียง', name: 'ศาลากลาง', eligible: 1234 },
    ],
    ['decomposed vowels', 'จังหวัด,เขตเลือกตั้ง,อําเภอ,หน่วย\nแพร่,1,ร้องกวาง,7\n', { district: 'ร้องกวาง' }],
    ['a byte order mark', '\ufeffprovince,constituency,unit\nแพร่,1,7\n', {}],
    ['semicolons, CRLF', 'province;constituency;unit\r\nแพร่;1;7\r\n', {}],
    ['tabs in UTF-16', Buffer.from('\ufeffprovince\tconstituency\tunit\nแพร่\t1\t7\n', 'utf16le'), {}],
    ['the Thai code page', windows874('จังหวัด,เขตเลือกตั้ง,หน่วย,ชื่อหน่วย\nแพร่,1,7,วัดหลวง\n'), { name: 'วัดหลวง' }],
    ['columns in another order, and others', 'x,unit,province,constituency\n?,7,แพร่,1\n', {}],
    ['a line break in a name', 'province,constituency,unit,name\nแพร่,1,7,"ศาลา\nกลาง"\n', { name: 'ศาลา\nกลาง' }],
    ['quotes that stand alone', 'province,constituency,unit,name\nแพร่,1,7,วัด "หลวง"\n', { name: 'วัด "หลวง"' }],
  ])('%s', (_, content, expected) => {
    expect(read(content)).toEqual({ units: [{ ...phrae, ...expected }], bad: [] })
  })

  it.each([
    ['Atlantis,1,7,', 'list-unknown-province', { text: 'Atlantis' }],
    ['แพร่,4,7,', 'list-unknown-constituency', { province: 'แพร่', text: '4' }],
    ['แพร่,,7,', 'list-unknown-constituency', { province: 'แพร่', text: '' }],
    ['แพร่,1,ก,', 'list-not-a-unit', { text: 'ก' }],
    ['แพร่,1,0,', 'list-not-a-unit', { text: '0' }],
    ['แพร่,1,8,many', 'list-not-a-count', { text: 'many' }],
    ['แพร่,1,7,500', 'list-twice', { line: 2 }],
  ])('tells that %s cannot be used, and takes the rest', (line, code, detail) => {
    const { units, bad } = read(`province,constituency,unit,eligible\nแพร่,1,7,\n\n${line}\nแพร่,1,9,\n`)
    expect(units.map(({ unit }) => unit)).toEqual([7, 9])
    expect(bad).toEqual([{ line: 4, failure: { code, detail } }])
  })

  it.each([
    ['province,unit\nแพร่,7\n', 'list-column-missing', { column: 'เขตเลือกตั้ง' }],
    ['', 'list-column-missing', { column: 'จังหวัด' }],
    ['province,constituency,unit\n', 'list-empty', undefined],
    ['province,constituency,unit\nAtlantis,1,1\n', 'list-empty', undefined],
    ['province,constituency,unit\n"แพร่,1,7\n', 'list-unreadable', { reason: 'CSV_QUOTE_NOT_CLOSED' }],
  ])('%j is refused whole', (text, code, detail) => {
    expect(readUnitList(bytes(text), provinces)).toMatchObject({
      ok: false,
      failure: { code, ...(detail ? { detail } : {}) },
    })
  })

  it('accounts for every line, whatever stands there', () => {
    const cell = fc.constantFrom('แพร่', 'ลำปาง', '1', '2', '๓', '', 'x', '1,000', '0')
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 30 }), (rows) => {
        const text = [['province', 'constituency', 'unit', 'eligible'], ...rows]
          .map((row) => row.map((one) => `"${one}"`).join(','))
          .join('\n')
        const list = readUnitList(bytes(text), provinces)
        const filled = rows.filter((row) => row.some((one) => one !== '')).length
        if (list.ok) expect(list.value.units.length + list.value.bad.length).toBe(filled)
        else expect(list.failure.code).toBe('list-empty')
      }),
    )
  })
})
