/** The sample batch: what stands on which form, and which trouble each file has. */

export type Place = {
  province: string
  constituency: number
  district: string
  subdistrict: string
  unit: number | null
  moo: number | null
  set: number | null
}

export type Stats = Readonly<Record<string, number>>

/** `written` says how a figure is put on paper when that is not its plain digits. */
export type SampleForm = {
  id: string
  kind: 'ss-5-18' | 'ss-5-18-pl' | 'ss-5-17'
  seed: number
  place: Place
  stats: Stats
  votes: readonly number[]
  total: number
  /** Nought is written as a dash, in words too. */
  dashes: boolean
  notes: string
}

export type Look = 'colour-scan' | 'black-and-white' | 'grey-scan' | 'photo'

export type SampleFile = {
  path: string
  look: Look
  /** Pages of the forms, in order; `only` keeps some pages. */
  forms: readonly SampleForm[]
  only?: readonly number[]
  /** The file is cut off after this share of its bytes. */
  cutAfter?: number
}

const unit = (number: number, moo: number): Place => ({
  province: 'ตัวอย่าง',
  constituency: 1,
  district: 'เมืองตัวอย่าง',
  subdistrict: 'ในเมือง',
  unit: number,
  moo,
  set: null,
})
const set = (number: number): Place => ({
  ...unit(0, 0),
  district: '',
  subdistrict: '',
  unit: null,
  moo: null,
  set: number,
})

const root = 'จังหวัดตัวอย่าง/เขตเลือกตั้งที่ 1'
const town = `${root}/อำเภอเมืองตัวอย่าง/ตำบลในเมือง`

const ballots = (
  eligible: number,
  allocated: number,
  [valid, invalid, blank]: readonly [number, number, number],
): Stats => {
  const used = valid + invalid + blank
  return {
    eligible,
    turnout: used,
    ballots_allocated: allocated,
    ballots_used: used,
    valid,
    invalid,
    blank,
    ballots_remaining: allocated - used,
  }
}

const partyVotes: readonly number[] = Array.from(
  { length: 57 },
  (_, at) =>
    ({ 1: 3, 2: 12, 5: 1, 9: 84, 12: 2, 16: 26, 21: 1, 27: 41, 30: 2, 37: 67, 40: 1, 46: 93, 49: 4, 53: 1, 57: 2 })[
      at + 1
    ] ?? 0,
)

const good: SampleForm = {
  id: 'unit-1-candidates',
  kind: 'ss-5-18',
  seed: 11,
  place: unit(1, 3),
  stats: ballots(512, 540, [341, 12, 19]),
  votes: [126, 38, 97, 5, 64, 0, 11],
  total: 341,
  dashes: false,
  notes: 'adds up',
}
const goodList: SampleForm = {
  ...good,
  id: 'unit-1-parties',
  kind: 'ss-5-18-pl',
  seed: 12,
  stats: ballots(512, 540, [340, 15, 17]),
  votes: partyVotes,
  total: 340,
  notes: 'adds up',
}
const dashed: SampleForm = {
  ...good,
  id: 'unit-2-dashes',
  seed: 13,
  place: unit(2, 3),
  stats: ballots(398, 420, [263, 0, 8]),
  votes: [88, 0, 103, 7, 65, 0, 0],
  total: 263,
  dashes: true,
  notes: 'nought is written as a dash',
}
const wrong: SampleForm = {
  ...good,
  id: 'unit-3-does-not-add-up',
  seed: 14,
  place: unit(3, 4),
  stats: ballots(447, 470, [292, 9, 14]),
  votes: [115, 20, 84, 3, 52, 1, 7],
  total: 292,
  notes: 'the rows add up to 282, the form says 292',
}
const advance: SampleForm = {
  ...good,
  id: 'set-1-advance',
  kind: 'ss-5-17',
  seed: 15,
  place: set(1),
  stats: { ballots_received: 658, valid: 612, invalid: 17, blank: 29 },
  votes: [204, 71, 183, 16, 108, 4, 26],
  total: 612,
  notes: 'ten printed rows, seven used',
}
const photographed: SampleForm = {
  ...good,
  id: 'unit-4-photo',
  seed: 16,
  place: unit(4, 4),
  stats: ballots(305, 330, [187, 6, 10]),
  votes: [61, 24, 58, 2, 35, 0, 7],
  total: 187,
  notes: 'a photograph of the first page',
}
const broken: SampleForm = { ...good, id: 'unit-5-broken', seed: 17, place: unit(5, 5), notes: 'the file is cut off' }

export const plan: readonly SampleFile[] = [
  { path: `${town}/หน่วยเลือกตั้งที่ 1/ส.ส.5ทับ18 หน่วยที่ 1.pdf`, look: 'colour-scan', forms: [good] },
  { path: `${town}/หน่วยเลือกตั้งที่ 1/ส.ส.5ทับ18(บช) หน่วยที่ 1.pdf`, look: 'black-and-white', forms: [goodList] },
  { path: `${town}/หน่วยเลือกตั้งที่ 2/ส.ส.5ทับ18 หน่วยที่ 2.pdf`, look: 'grey-scan', forms: [dashed] },
  { path: `${town}/หน่วยเลือกตั้งที่ 3/5-18 หน่วยที่ 3.pdf`, look: 'black-and-white', forms: [wrong] },
  { path: `${town}/หน่วยเลือกตั้งที่ 4/ภาพถ่าย 5-18 หน่วยที่ 4.jpg`, look: 'photo', forms: [photographed], only: [1] },
  { path: `${town}/หน่วยเลือกตั้งที่ 5/ส.ส.5ทับ18 หน่วยที่ 5.pdf`, look: 'black-and-white', forms: [broken], cutAfter: 0.4 },
  { path: `${root}/ล่วงหน้านอกเขตและนอกราชอาณาจักร/ชุดที่ 1/สส.5ทับ17ชุดที่1.pdf`, look: 'black-and-white', forms: [advance] },
]
