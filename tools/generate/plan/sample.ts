import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FormDefinition } from '../../../src/shared/form-definition.ts'
import { rowSlot, type Slot } from '../../../src/shared/slot.ts'
import { chanceFrom } from '../chance.ts'
import { type WriterStyle, writerStyle } from '../hand/writer.ts'
import { type PrintStyle, printStyle } from '../print/style.ts'
import type { DistortionName } from '../scan/distort.ts'
import { entryOf } from './entry.ts'
import type { FormFile } from './files.ts'
import type { Entry, FilledForm, Place } from './form.ts'

/** What stands on a form of the sample batch. */
type SampleForm = {
  id: string
  kind: string
  seed: number
  place: Place
  stats: Readonly<Record<string, number>>
  votes: readonly number[]
  total: number
  /** Nought is written as a dash, in words too. */
  dashes?: boolean
  /** Printed rows where there are more than candidates. */
  rows?: number
  notes: string
}

/** `cutAfter`: the file is cut off after this share of its bytes. */
export type SampleFile = FormFile & { cutAfter?: number }

const definitionOf = (kind: string): FormDefinition =>
  FormDefinition.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, `../../../resources/forms/${kind}.json`), 'utf8')),
  )

/** A neat hand and the usual print: the sample shows a usual form and not a hard one. */
const neat = (seed: number, dashes: boolean): WriterStyle => ({
  ...writerStyle(chanceFrom(seed)),
  tall: 16,
  width: 1.5,
  lift: 1,
  wobble: 0.02,
  numerals: 'font',
  wordSize: 16,
  wordWide: 1,
  words: 'always',
  tail: '',
  oneByOne: false,
  nought: dashes ? 'dash' : '0',
  noughtWords: dashes ? 'dash' : 'word',
  marks: { tick: 0, slash: 0, dashes: 0, struck: 0, overwritten: 0, initials: 0 },
})

const plain = (seed: number, rows: number): PrintStyle => ({
  ...printStyle(chanceFrom(seed)),
  narrow: 0.82,
  size: 16.4,
  left: 77,
  right: 765,
  tableLeft: 70,
  tableRight: 768,
  bracket: 0.25,
  itemColumn: 6,
  itemGap: 54,
  itemBracket: 0,
  totalWords: true,
  face: 'sarabun',
  line: 27,
  row: 36,
  rowDigits: 'thai',
  names: 'printed',
  blankRows: rows,
  copyLine: 'printed',
  firstLine: 30,
  codeBox: { dx: 0, dy: 0, cut: false },
  footer: false,
})

const filled = ({
  id,
  kind,
  seed,
  place,
  stats,
  votes,
  total,
  dashes = false,
  rows = 0,
  notes,
}: SampleForm): FilledForm => {
  const definition = definitionOf(kind)
  const [writer, chance] = [neat(seed, dashes), chanceFrom(seed)]
  const entries = new Map<Slot, Entry>()
  for (const { key } of definition.items)
    entries.set(key, entryOf(key === 'total' ? total : (stats[key] ?? 0), writer, chance))
  for (const [at, value] of votes.entries()) entries.set(rowSlot(at + 1), entryOf(value, writer, chance))
  return {
    id,
    definition,
    seed,
    place,
    entries,
    used: votes.length,
    print: plain(seed, rows),
    writer,
    notes,
  }
}

const file = (path: string, form: SampleForm, distortion: DistortionName, pages?: readonly number[]): SampleFile => {
  const whole = filled(form)
  const order = pages ?? Array.from({ length: whole.definition.pages }, (_, at) => at + 1)
  return { path, pictures: pages !== undefined, forms: [{ form: whole, order, turned: [], distortions: [distortion] }] }
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
  district: null,
  subdistrict: null,
  unit: null,
  moo: null,
  set: number,
})

const ballots = (
  eligible: number,
  allocated: number,
  [valid, invalid, blank]: readonly [number, number, number],
): SampleForm['stats'] => {
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

const parties: Readonly<Record<number, number>> = {
  1: 3,
  2: 12,
  5: 1,
  9: 84,
  12: 2,
  16: 26,
  21: 1,
  27: 41,
  30: 2,
  37: 67,
  40: 1,
  46: 93,
  49: 4,
  53: 1,
  57: 2,
}

const good: SampleForm = {
  id: 'unit-1-candidates',
  kind: 'ss-5-18',
  seed: 11,
  place: unit(1, 3),
  stats: ballots(512, 540, [341, 12, 19]),
  votes: [126, 38, 97, 5, 64, 0, 11],
  total: 341,
  notes: 'adds up',
}
const goodList: SampleForm = {
  ...good,
  id: 'unit-1-parties',
  kind: 'ss-5-18-pl',
  seed: 12,
  stats: ballots(512, 540, [340, 15, 17]),
  votes: Array.from({ length: 57 }, (_, at) => parties[at + 1] ?? 0),
  total: 340,
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
  rows: 10,
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

const root = 'จังหวัดตัวอย่าง/เขตเลือกตั้งที่ 1'
const town = `${root}/อำเภอเมืองตัวอย่าง/ตำบลในเมือง`

/** The sample batch: what stands on which form, and which trouble each file has. */
export const samplePlan: readonly SampleFile[] = [
  file(`${town}/หน่วยเลือกตั้งที่ 1/ส.ส.5ทับ18 หน่วยที่ 1.pdf`, good, 'none'),
  file(`${town}/หน่วยเลือกตั้งที่ 1/ส.ส.5ทับ18(บช) หน่วยที่ 1.pdf`, goodList, 'one-bit'),
  file(`${town}/หน่วยเลือกตั้งที่ 2/ส.ส.5ทับ18 หน่วยที่ 2.pdf`, dashed, 'jpeg-40'),
  file(`${town}/หน่วยเลือกตั้งที่ 3/5-18 หน่วยที่ 3.pdf`, wrong, 'one-bit'),
  file(`${town}/หน่วยเลือกตั้งที่ 4/ภาพถ่าย 5-18 หน่วยที่ 4.jpg`, photographed, 'photo', [1]),
  { ...file(`${town}/หน่วยเลือกตั้งที่ 5/ส.ส.5ทับ18 หน่วยที่ 5.pdf`, broken, 'one-bit'), cutAfter: 0.4 },
  file(`${root}/ล่วงหน้านอกเขตและนอกราชอาณาจักร/ชุดที่ 1/สส.5ทับ17ชุดที่1.pdf`, advance, 'one-bit'),
]
