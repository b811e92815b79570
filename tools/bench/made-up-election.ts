import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Province } from '../../src/main/core/place/provinces.ts'
import type { Store } from '../../src/main/store/open-store.ts'
import type { Figure } from '../../src/shared/figure.ts'
import { rowSlot, type Slot } from '../../src/shared/slot.ts'

const root = join(import.meta.dirname, '../..')
const provinces = z
  .array(Province)
  .parse(JSON.parse(readFileSync(join(root, 'resources/reference/provinces.json'), 'utf8')))
const everyConstituency = provinces.flatMap(({ th, constituencies: count }) =>
  Array.from({ length: count }, (_, at) => ({ province: th, constituency: at + 1 })),
)

const at = '2026-02-08T10:00:00.000Z'
const slots: readonly Slot[] = [
  'valid',
  'invalid',
  'total',
  ...Array.from({ length: 57 }, (_, row) => rowSlot(row + 1)),
]
const together = 500
/** Both ballots of the units of one constituency, at the median of the country. */
const formsOfOne = 500

/** One figure in forty is in doubt, one in ten has been checked. */
const figureOf = (slot: Slot, form: number, position: number): Figure => {
  const turn = (form * 61 + position * 7) % 40
  const value = (form * 37 + position * 53) % 190
  return {
    slot,
    value,
    state: turn === 0 ? 'open' : 'accepted',
    level: turn > 0 && turn < 5 ? 'checked' : 'read',
    read: String(value),
    words: null,
    confidence: 0.99,
    box: { page: 1, x: 0.5, y: 0.4, w: 0.1, h: 0.02 },
    used: true,
    why: turn === 0 ? { th: 'ตัวเลขไม่ชัด', en: 'The figure is not clear.', about: 'unclear' } : null,
  }
}

const insertForm = (store: Store, batchId: string, n: number): void => {
  const place = everyConstituency[Math.floor(n / formsOfOne) % everyConstituency.length] ?? {
    province: '',
    constituency: 1,
  }
  const unit = Math.floor((n % formsOfOne) / 2)
  const id = `file-${n}`
  const facts = { ...place, district: `อำเภอ ${unit % 9}`, subdistrict: `ตำบล ${unit % 30}`, unit: unit + 1, set: null }
  store.files.insert({
    ...{ id, batchId, sourceId: 'source', path: `${n}.pdf`, original: null, stored: null, bytes: 1, modifiedMs: null },
    ...{
      sha256: `hash-${n}`,
      mediaType: 'application/pdf',
      pageCount: 1,
      copyOf: null,
      state: 'read',
      failure: null,
      at,
    },
  })
  store.pages.insert({ id: `page-${n}`, batchId, fileId: id, number: 1 })
  const figures = slots.map((slot, position) => figureOf(slot, n, position))
  const form = n % 2 === 0 ? 'ss-5-18' : 'ss-5-18-pl'
  store.forms.insert(
    {
      ...{ id: `form-${n}`, batchId, fileId: id, form, firstPage: 1, place: { ...facts, confidence: 1, facts: {} } },
      ...{ votesInDoubt: 10, sums: [], findings: [], at },
    },
    [{ pageId: `page-${n}`, formPage: 1 }],
    figures,
    new Map(figures.filter(({ state }) => state === 'open').map(({ slot }) => [slot, 5])),
  )
}

/** Fills an empty store with an election of so many forms of sixty figures; 200,000 are every constituency there is. */
export const makeUpElection = (store: Store, forms: number): { electionId: string } => {
  const batch = { id: 'batch', code: 'bench', name: 'bench', fullName: 'bench', reader: 'bench', folder: 'bench' }
  store.elections.insert({ id: 'election', name: 'bench', createdAt: at })
  store.batches.insert({ ...batch, createdAt: at, electionId: 'election' })
  store.sources.insert({ id: 'source', batchId: 'batch', path: 'bench', kind: 'folder', inPlace: false })
  for (let from = 0; from < forms; from += together)
    store.together(() => {
      for (let n = from; n < Math.min(forms, from + together); n += 1) insertForm(store, 'batch', n)
    })
  return { electionId: 'election' }
}
