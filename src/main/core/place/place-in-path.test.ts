import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { placeInPath } from './place-in-path.ts'
import { Province } from './provinces.ts'

const provinces = z
  .array(Province)
  .parse(JSON.parse(readFileSync(new URL('../../../../resources/reference/provinces.json', import.meta.url), 'utf8')))

const sample = [...provinces, { th: 'จังหวัดตัวอย่าง', en: 'Sample Province', constituencies: 1 }]

const nothing = { province: null, constituency: null, district: null, subdistrict: null, unit: null, set: null }

describe('the place in a path', () => {
  it.each([
    [
      'phrae/เขตเลือกตั้งที่ 1 จังหวัดแพร่/ล่วงหน้านอกเขตและนอกราชอาณาจักร/ชุดที่ 10/สส.5ทับ17(บช)ชุดที่10.pdf',
      { province: 'แพร่', constituency: 1, set: 10 },
    ],
    [
      'ลำปาง/เขตเลือกตั้งที่ 1/อำเภอห้างฉัตร 5-18 เเละ 5-18(บช)/ทต.ห้างฉัตร ชุดที่2.pdf',
      { province: 'ลำปาง', constituency: 1, district: 'ห้างฉัตร', subdistrict: 'ห้างฉัตร', set: 2 },
    ],
    [
      'ลำปาง/เขตเลือกตั้งที่ 1/อําเภอเมือง 5-18 เเละ 5-18(บช)/หน่วย11 ต.บ้านเป้า.pdf',
      { province: 'ลำปาง', constituency: 1, district: 'เมือง', subdistrict: 'บ้านเป้า', unit: 11 },
    ],
    ['phitsanulok\\district\\1.pdf', { province: 'พิษณุโลก' }],
    ['เขต ๒/หน่วยเลือกตั้งที่ ๗.pdf', { constituency: 2, unit: 7 }],
    ['Nakhon Si Thammarat/scan.pdf', { province: 'นครศรีธรรมราช' }],
    ['scans/IMG_2201.jpg', {}],
    ['แพร่/เขต 99/a.pdf', { province: 'แพร่' }],
    ['แพร่/เขต 1/เขต 2/a.pdf', { province: 'แพร่' }],
    ['a/ต.เเม่สัน ชุด3.pdf', { subdistrict: 'แม่สัน', set: 3 }],
  ])('%s', (path, facts) => {
    expect(placeInPath(path, provinces)).toEqual({ ...nothing, ...facts })
  })

  it('takes the sample province only where it stands as a folder of its own', () => {
    expect(placeInPath('จังหวัดตัวอย่าง/เขต 1/a.pdf', sample).province).toBe('จังหวัดตัวอย่าง')
    expect(placeInPath('ตัวอย่าง/แพร่/a.pdf', sample).province).toBe('แพร่')
  })

  it('names every province from its own folder, in either language', () => {
    for (const { th, en } of provinces) {
      expect(placeInPath(`${th}/a.pdf`, provinces).province).toBe(th)
      expect(placeInPath(`${en.toLowerCase().replaceAll(' ', '')}/a.pdf`, provinces).province).toBe(th)
    }
  })

  it('says nothing that is not in the list, whatever the path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const { province, constituency } = placeInPath(path, provinces)
        const listed = provinces.find(({ th }) => th === province)
        expect(province === null || listed !== undefined).toBe(true)
        expect(constituency === null || constituency >= 0).toBe(true)
      }),
    )
  })
})
