import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { placeInPath, placeOfFile } from './place-in-path.ts'
import { Province } from './provinces.ts'

const provinces = z
  .array(Province)
  .parse(JSON.parse(readFileSync(new URL('../../../../resources/reference/provinces.json', import.meta.url), 'utf8')))

const sample = [...provinces, { th: 'จังหวัดตัวอย่าง', en: 'Sample Province', constituencies: 1, aliases: [] }]

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
    ['ต.บ่อเเฮ้วชุดที่81.pdf', { subdistrict: 'บ่อแฮ้ว', set: 81 }],
    [
      'ลำปาง/เขตเลือกตั้งที่ 1/เทศบาลนครลำปาง 5-18 เเละ 5-18(บช)/ทต.หัวเวียง ชุดที่ 20.pdf',
      { province: 'ลำปาง', constituency: 1, subdistrict: 'หัวเวียง', set: 20 },
    ],
    ['แพร่/ล่วงหน้านอกเขต 5-17/ชุด 2.pdf', { province: 'แพร่', set: 2 }],
    ['54_แพร่/ส.ส.5/18 หน่วยที่ 3 ต.ป่าแมต.pdf', { province: 'แพร่', subdistrict: 'ป่าแมต', unit: 3 }],
    ['เผยแพร่/ลำปาง/เขต 2/หน่วย 3-5.pdf', { province: 'ลำปาง', constituency: 2 }],
    [
      'ผลคะแนนจังหวัดน่าน เขต1 อ.เมืองน่าน ต.ในเวียง น.12.pdf',
      { province: 'น่าน', constituency: 1, district: 'เมืองน่าน', subdistrict: 'ในเวียง', unit: 12 },
    ],
    [
      'กทม/เขตเลือกตั้งที่ 7/เขตหลักสี่ แขวงทุ่งสองห้อง หน่วยที่ 4.pdf',
      { province: 'กรุงเทพมหานคร', constituency: 7, district: 'หลักสี่', subdistrict: 'ทุ่งสองห้อง', unit: 4 },
    ],
    [
      'อยุธยา เขต 2/ตำบลบ้านกรดอำเภอบางปะอิน/หน่วยเลือกตั้งที่ ๐๐๕.tif',
      { province: 'พระนครศรีอยุธยา', constituency: 2, district: 'บางปะอิน', subdistrict: 'บ้านกรด', unit: 5 },
    ],
    [
      'Phitsanulok/Constituency 2/Amphoe Phrom Phiram/Tambon Matong Unit 7.pdf',
      { province: 'พิษณุโลก', constituency: 2, district: 'Phrom Phiram', subdistrict: 'Matong', unit: 7 },
    ],
    [
      'Chiang Mai Province/Constituency No. 3/San Kamphaeng District/Polling Station 12.jpg',
      { province: 'เชียงใหม่', constituency: 3, district: 'San Kamphaeng', unit: 12 },
    ],
    ['phrae1-517-set10.pdf', { province: 'แพร่', constituency: 1, set: 10 }],
    ['phitsanulok2-518-u7.pdf', { province: 'พิษณุโลก', constituency: 2, unit: 7 }],
    ['PRE_1/scan_0001.pdf', { province: 'แพร่', constituency: 1 }],
    ['taken/nancy/strategic.pdf', {}],
    ['น้ําปาด/ต.น้ําไคร้ หน่วย 1.pdf', { subdistrict: 'น้ำไคร้', unit: 1 }],
    ['8 ต.ค. 2568/a.pdf', {}],
    ['%E0%B9%81%E0%B8%9E%E0%B8%A3%E0%B9%88/100%.pdf', {}],
    ['%E0%B9%81%E0%B8%9E%E0%B8%A3%E0%B9%88/a.pdf', { province: 'แพร่' }],
    ['จ.แพร่/จ.น่าน/a.pdf', {}],
    ['นครศรีธรรมราช เขต 9 ทุ่งสง.pdf', { province: 'นครศรีธรรมราช', constituency: 9 }],
    ['เทศบาลเมืองแพร่ หน่วยที่ 2.pdf', { province: 'แพร่', subdistrict: 'แพร่', unit: 2 }],
  ])('%s', (path, facts) => {
    expect(placeInPath(path, provinces)).toEqual({ ...nothing, ...facts })
  })

  it('asks the folder only for what the path within it lacks', () => {
    expect(placeOfFile('/home/nan/ลำปาง', 'แพร่/เขต 1/หน่วย 2.pdf', provinces)).toMatchObject({
      province: 'แพร่',
      unit: 2,
    })
    expect(placeOfFile('/home/someone/ลำปาง', 'เขต 2/หน่วย 2.pdf', provinces)).toMatchObject({
      province: 'ลำปาง',
      constituency: 2,
    })
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
