import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FormDefinition } from '../../../src/shared/form-definition.ts'
import type { ResultForm, ResultsFile } from '../../../src/shared/results-file.ts'

export const resources = join(import.meta.dirname, '../../../resources')
export const at = new Date('2026-02-10T07:32:00Z')

const folder = join(resources, 'forms')
export const definitions = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => FormDefinition.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))

export const provinces = [{ th: 'ตัวอย่าง', en: 'Sample' }]

type Figure = ResultForm['figures'][string]
type Spot = Partial<ResultForm['place']>

/** A small, well-known sequence of numbers, so that the same results come again. */
export const dice = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export const figure = (value: number | null, more: Partial<Figure> = {}): Figure => ({
  value,
  state: value === null ? 'open' : 'accepted',
  level: 'read',
  read: value === null ? null : String(value),
  words: null,
  confidence: value === null ? 0 : 0.99,
  box: null,
  why: value === null ? { th: 'อ่านตัวเลขไม่ออก', en: 'The digits are not legible.' } : null,
  ...more,
})

/** A form that adds up. `doubt` makes about one figure in so many solved or open; `checked` makes all of them checked. */
export const form = (
  id: string,
  kind: string,
  spot: Spot,
  { rows = 6, seed = 1, doubt = 0, checked = false } = {},
): ResultForm => {
  const roll = dice(seed)
  const definition = definitions.find((known) => known.id === kind)
  const level = checked ? 'checked' : 'read'
  const votes = Array.from({ length: rows }, (_, at) => ({ number: at + 1, value: roll(at < 3 ? 200 : 20) }))
  const valid = votes.reduce((sum, { value }) => sum + value, 0)
  const [invalid, blank] = [roll(15), roll(30)]
  const known: Record<string, number> = { valid, invalid, blank, total: valid, ballots_used: valid + invalid + blank }
  const made = (value: number): Figure => {
    const chance = doubt > 0 ? roll(doubt) : 9
    if (chance === 0)
      return figure(value, { level, state: 'open', why: { th: 'ผลรวมไม่ลงตัว', en: 'The sums do not hold.' } })
    if (chance === 1) return figure(value, { level, state: 'solved', read: '1' })
    return figure(value, { level })
  }
  const items = definition?.items.map(({ key }) => [key, made(known[key] ?? valid + invalid + blank)] as const) ?? []
  const path = `จังหวัดตัวอย่าง/เขตเลือกตั้งที่ ${spot.constituency ?? 0}/${id}.pdf`
  return {
    id,
    form: kind,
    source: { parts: [1, 2].map((page) => ({ path, sha256: 'ab'.repeat(32), page })) },
    place: {
      province: 'ตัวอย่าง',
      constituency: 1,
      district: 'เมืองตัวอย่าง',
      subdistrict: 'ในเมือง',
      unit: null,
      set: null,
      confidence: 1,
      facts: {},
      ...spot,
    },
    figures: Object.fromEntries(items),
    votes: votes.map(({ number, value }) => ({ ...made(value), number, used: true, name: null, party: null })),
    findings: [],
  }
}

export const results = (forms: ResultForm[], more: Partial<ResultsFile> = {}): ResultsFile => {
  const pages = forms.reduce((sum, { source }) => sum + source.parts.length, 0)
  const [failed, skipped] = [more.failures?.length ?? 0, more.skips?.length ?? 0]
  return {
    format: 'tallydesk-results/1',
    batch: {
      id: 'b1',
      name: 'นับคะแนนตัวอย่าง_2026-02-10 14.30_7K3QD',
      startedAt: '2026-02-10T07:30:00.000Z',
      finishedAt: '2026-02-10T07:31:00.000Z',
      reader: 'embedded',
    },
    account: {
      files: { imported: forms.length + failed + skipped, read: forms.length, partly: 0, failed, skipped },
      pages: { found: pages + failed + skipped, read: pages, failed, skipped },
    },
    forms,
    failures: [],
    skips: [],
    ...more,
  }
}
