import type { FormSummary } from '../../shared/batch.ts'
import type {
  Ballot,
  ConstituencyDetail,
  ConstituencyTotals,
  Contest,
  Election,
  MissingUnit,
  SlotTally,
} from '../../shared/election.ts'
import { rowSlot } from '../../shared/slot.ts'
import { addTallies } from './sample-sums.ts'

export const sampleElections = (): Election[] => [
  {
    id: 'e1',
    name: 'เลือกตั้งทั่วไป 2569',
    createdAt: '2026-02-08T10:00:00.000Z',
    batches: 6,
    forms: 2580,
    unitList: { file: 'หน่วยเลือกตั้ง.csv', units: 258, who: 'สมชาย', at: '2026-02-08T11:00:00.000Z' },
  },
  { id: 'e2', name: 'เลือกตั้งซ่อม', createdAt: '2026-02-07T10:00:00.000Z', batches: 1, forms: 0, unitList: null },
]

type Shape = { checked: number; read: number; low: number; high: number; figures: number }

const rowOf = (row: number, { checked, read, low, high, figures }: Shape): SlotTally => ({
  slot: rowSlot(row),
  checked,
  read,
  doubt: { figures, value: Math.round((low + high) / 2), low, high },
})

const rows: readonly Shape[] = [
  { checked: 28_140, read: 4_972, low: 92, high: 1_478, figures: 9 },
  { checked: 27_020, read: 4_940, low: 50, high: 1_436, figures: 8 },
  { checked: 12_410, read: 2_350, low: 0, high: 481, figures: 4 },
  { checked: 5_120, read: 1_000, low: 0, high: 170, figures: 2 },
  { checked: 1_604, read: 384, low: 0, high: 0, figures: 0 },
]

const detailOf = (
  province: string,
  constituency: number,
  share: number,
  more: Partial<ConstituencyTotals>,
): ConstituencyDetail => {
  const scaled = rows.map((row, at) =>
    rowOf(at + 1, {
      checked: Math.round(row.checked * share),
      read: Math.round(row.read * share),
      low: Math.round(row.low * share),
      high: Math.round(row.high * share),
      figures: row.figures,
    }),
  )
  return {
    id: `${province} ${constituency}`,
    province,
    constituency,
    units: { reported: 251, expected: 258 },
    sets: 12,
    forms: { counted: 263, checked: 212, inConflict: 2 },
    votes: addTallies(scaled),
    votesInDoubt: 1_386,
    lead: { row: 1, margin: 1_204 },
    outlook: 'could-change',
    rows: scaled,
    items: [
      { slot: 'valid', checked: 74_294, read: 13_646, doubt: { figures: 3, value: 1_250, low: 1_250, high: 1_250 } },
      { slot: 'invalid', checked: 2_110, read: 390, doubt: { figures: 0, value: 0, low: 0, high: 0 } },
    ],
    ...more,
  }
}

/** One constituency of each outlook. */
export const sampleTotals = (ballot: Ballot): ConstituencyDetail[] => {
  const share = ballot === 'party-list' ? 0.9 : 1
  return [
    detailOf('พิษณุโลก', 2, share, {}),
    detailOf('พิษณุโลก', 5, share * 0.9, { outlook: 'units-missing', votesInDoubt: 96, lead: { row: 2, margin: 880 } }),
    detailOf('ลำปาง', 4, share * 0.8, {
      outlook: 'holds',
      votesInDoubt: 96,
      units: { reported: 240, expected: 240 },
      lead: { row: 1, margin: 4_110 },
    }),
    detailOf('แพร่', 1, share * 0.7, {
      outlook: 'settled',
      votesInDoubt: 0,
      units: { reported: 228, expected: null },
      lead: { row: 3, margin: 9_044 },
    }),
  ]
}

/** A contest of each kind, made of the forms given. */
export const sampleContests = (forms: readonly FormSummary[]): Contest[] => {
  const [a, b, c, d] = forms
  if (a === undefined || b === undefined || c === undefined || d === undefined) return []
  const contender = (form: FormSummary, value: number, counts = false) => ({
    ...{ form, batch: 'แพร่ ล่วงหน้านอกเขต', counts },
    figures: [
      { slot: rowSlot(3), value, level: 'read' as const },
      { slot: 'total' as const, value: value + 200, level: 'read' as const },
    ],
  })
  return [
    { id: 'one', kind: 'one-place', contenders: [contender(a, 18), contender(b, 13)], chosen: null },
    { id: 'two', kind: 'perhaps-one-place', contenders: [contender(c, 40), contender(d, 55, true)], chosen: null },
  ]
}

export const sampleMissing = (): MissingUnit[] =>
  [3, 8, 41].map((unit) => ({
    ...{ id: String(unit), province: 'พิษณุโลก', constituency: 2, district: 'พรหมพิราม', subdistrict: 'มะต้อง', unit },
    ...{ name: 'ศาลาเอนกประสงค์หมู่บ้าน', eligible: 400 + unit },
  }))
