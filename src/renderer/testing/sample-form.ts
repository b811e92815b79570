import type { FormSummary } from '../../shared/batch.ts'
import { type CheckedSum, type Figure, standingOf } from '../../shared/figure.ts'
import type { FormDefinition, Term } from '../../shared/form-definition.ts'
import type { FormDetail } from '../../shared/form-detail.ts'
import { rowSlot, type Slot } from '../../shared/slot.ts'
import { boxOf, pageSize, rowsShown } from './sample-layout.ts'

const start = Date.UTC(2026, 1, 9, 11, 41)
const candidates = 7

/** Votes of a row: made up, but always the same for a form and row. */
const votesOf = (form: number, row: number): number => (form * 37 + row * 53) % (row < 5 ? 190 : 23)

/** The made-up figures of a form, by slot; every sum of the form holds. */
const valuesOf = (form: number, definition: FormDefinition): Map<Slot, number> => {
  const rows = definition.table.rows ?? candidates
  const votes = Array.from({ length: rows }, (_, at) => votesOf(form, at + 1))
  const valid = votes.reduce((sum, vote) => sum + vote, 0)
  const [invalid, blank, left] = [(form * 5) % 29, (form * 3) % 17, 40 + (form % 50)]
  const used = valid + invalid + blank
  const items: Record<string, number> = {
    eligible: used + 130,
    turnout: used,
    ballots_allocated: used + left,
    ballots_used: used,
    ballots_received: used,
    valid,
    invalid,
    blank,
    ballots_remaining: left,
    total: valid,
  }
  return new Map<Slot, number>([
    ...definition.items.map(({ key }): [Slot, number] => [key, items[key] ?? 0]),
    ...votes.map((vote, at): [Slot, number] => [rowSlot(at + 1), vote]),
  ])
}

const stateOf = (form: number, slot: Slot): Figure['state'] => {
  if (form % 4 === 1 && slot === 'votes.3') return 'open'
  if (form % 4 === 1 && slot === 'votes.5') return 'open'
  return form % 3 === 1 && slot === 'votes.4' ? 'solved' : 'accepted'
}

const whys = {
  accepted: null,
  open: {
    about: 'unclear',
    th: 'คำตอบสองชุดลงตัวทุกผลรวม ตัวอักษรข้าง ๆ จะชี้ขาดได้',
    en: 'Two answers fit every sum; the words beside it would decide.',
  },
  solved: { about: 'repaired', th: 'ค่าเดียวที่ลงตัวทุกผลรวม', en: 'The only value that fits every sum.' },
} as const

/** On one figure two people differ. */
const contestedOf = (form: number, slot: Slot, value: number): Partial<Figure> => {
  if (form !== 33 || slot !== 'votes.6') return {}
  const at = '2026-02-10T14:31:00.000Z'
  const voice = (who: string, how: 'check' | 'blind', said: number) => ({
    ...{ verdict: { kind: 'value', value: said } as const, note: null, who, at, how },
  })
  return {
    ...{ state: 'open', why: { about: 'contested', th: 'ค่าไม่ตรงกัน', en: 'What was said differs.' } },
    contested: [voice('สมชาย ใจดี', 'check', value), voice('สมหญิง', 'blind', value + 1)],
  }
}

const figureOf = (form: number, definition: FormDefinition, slot: Slot, value: number): Figure => {
  const state = stateOf(form, slot)
  return {
    slot,
    value,
    state,
    level: 'read',
    read: state === 'solved' ? String(value + 6) : String(value),
    words: state === 'open' ? null : String(value),
    confidence: state === 'accepted' ? 0.998 : 0.6,
    box: boxOf(slot, definition),
    used: true,
    why: whys[state],
    ...contestedOf(form, slot, value),
  }
}

const sumsOf = (definition: FormDefinition, values: Map<Slot, number>, doubtful: boolean): CheckedSum[] => {
  const rows = [...values.keys()].filter((slot) => slot.startsWith('votes.'))
  const term = (key: Term): CheckedSum['left'][number] =>
    key === 'votes'
      ? { slots: rows, value: doubtful ? null : rows.reduce((sum, row) => sum + (values.get(row) ?? 0), 0) }
      : { slots: [key], value: values.get(key) ?? null }
  return definition.checks.map(({ code, label, relation, left, right }) => ({
    code,
    label,
    relation,
    left: left.map(term),
    right: right.map(term),
    holds: doubtful && left.includes('votes') ? null : true,
  }))
}

/** Form number `form` (from 0) of a batch, as the host would give it. */
export const sampleForm = (batchId: string, form: number, definitions: readonly FormDefinition[]): FormDetail => {
  const definition = definitions[form % 2 === 0 ? 0 : 1]
  if (definition === undefined) throw new Error('The sample needs two definitions')
  const values = valuesOf(form, definition)
  const figures = [...values].map(([slot, value]) => figureOf(form, definition, slot, value))
  const doubtful = figures.some(({ state }) => state === 'open')
  const id = `${batchId}-form-${form}`
  const path = `อำเภอเมือง/ตำบลในเมือง/หน่วย ${form + 1}.pdf`
  return {
    id,
    batchId,
    form: definition.id,
    path,
    firstPage: 1,
    pages: definition.pages,
    place: placeOf(form),
    at: new Date(start + form * 7000).toISOString(),
    slots: figures.map(standingOf),
    valid: { value: values.get('valid') ?? null, state: 'accepted' },
    votesInDoubt: doubtful ? 60 : form % 3 === 1 ? 6 : 0,
    findings: doubtful ? 1 : 0,
    parts: Array.from({ length: rowsShown(definition).length }, (_, page) => ({
      pageId: `${id}-page-${page + 1}`,
      path,
      sha256: 'ab'.repeat(32),
      page: page + 1,
      formPage: page + 1,
      ...pageSize,
      picture: '2026-02-09T11:41:00.000Z',
    })),
    figures,
    sums: sumsOf(definition, values, doubtful),
    alternatives: figures
      .filter(({ state }) => state !== 'accepted')
      .map(({ slot, value }) => ({
        slot,
        values: [
          { value: value ?? 0, probability: 0.58 },
          { value: 13, probability: 0.39 },
        ],
      })),
    issues: doubtful
      ? [{ code: 'two-answers', severity: 'warning', message: whys.open, slots: ['votes.3', 'votes.5'] }]
      : [],
  }
}

const placeOf = (form: number): FormSummary['place'] => ({
  province: 'พิษณุโลก',
  constituency: 2,
  district: 'เมืองพิษณุโลก',
  subdistrict: 'ในเมือง',
  unit: form + 1,
  set: null,
  confidence: 1,
  facts: {},
})
