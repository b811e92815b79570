import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formDefinition, pageReading, provinces } from '../../../test/support/scripted-parts.ts'
import type { WantedGroup } from '../../shared/calls/pages.ts'
import type { PageReading } from '../../shared/reading.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { openPageHandling } from './handle-pages.ts'
import { makeForms } from './make-forms.ts'
import { openTakingBack } from './take-back.ts'

const at = '2026-02-08T10:00:00.000Z'
const clock = { now: () => new Date(at), wait: async () => undefined, timeout: () => new AbortController().signal }
const forms = ['ss-5-17', 'ss-5-17-pl', 'ss-5-18'].map(formDefinition)
const reference = { forms, provinces }
const batchId = 'b'
const who = 'สมชาย'

const figures = {
  ballots_received: 30,
  valid: 24,
  invalid: 4,
  blank: 2,
  total: 24,
  'votes.1': 10,
  'votes.2': 14,
} as const
const first = pageReading('ss-5-17', 1, figures)
const second = pageReading('ss-5-17', 2)
const list = [1, 2, 3, 4].map((page) => pageReading('ss-5-17-pl', page))

/** Files of two folders: whole forms, photographs of single pages, a page that failed, one that is no form's. */
const files: readonly { path: string; pages: readonly (PageReading | null)[] }[] = [
  { path: 'แพร่/ชุดที่ 1.pdf', pages: [first, second, ...list] },
  { path: 'แพร่/ชุดที่ 2 ก.jpg', pages: [first] },
  { path: 'แพร่/ชุดที่ 2 ข.jpg', pages: [second] },
  { path: 'แพร่/ชุดที่ 3.pdf', pages: [first, null] },
  { path: 'น่าน/ก.jpg', pages: [list[0] ?? null] },
  { path: 'น่าน/ข.jpg', pages: [list[2] ?? null] },
  { path: 'น่าน/ค.jpg', pages: [null] },
  { path: 'น่าน/ง.jpg', pages: [pageReading(null, null)] },
]

const pageIds = files.flatMap(({ pages }, file) => pages.map((_, page) => `p${file}-${page + 1}`))

/** A batch that has been read, file after file. */
const filled = (folder: string): Store => {
  const opened = openStore({ folder, program: 'test', now: new Date(at) })
  if (!opened.ok) throw new Error(opened.failure.code)
  const store = opened.value
  const reader = { id: 'scripted', version: '1' }
  store.elections.insert({ id: 'e', name: 'n', createdAt: at })
  store.batches.insert({
    id: batchId,
    code: 'abcde',
    name: 'n',
    fullName: 'n',
    reader: 'scripted',
    folder: 'f',
    createdAt: at,
    electionId: 'e',
  })
  store.batches.run(batchId, at)
  store.sources.insert({ id: 's', batchId, path: '/x', kind: 'folder', inPlace: true })
  for (const [n, { path, pages }] of files.entries()) {
    const id = `f${n}`
    store.files.insert({
      ...{ id, batchId, sourceId: 's', path, original: null, stored: null, bytes: 1, modifiedMs: null, sha256: id },
      ...{ mediaType: 'application/pdf', pageCount: pages.length, copyOf: null, state: 'waiting', failure: null, at },
    })
    for (const page of pages.keys())
      store.pages.insert({ id: `p${n}-${page + 1}`, batchId, fileId: id, number: page + 1 })
  }
  for (const [n, { pages }] of files.entries())
    store.together(() => {
      for (const [page, reading] of pages.entries()) {
        const pageId = `p${n}-${page + 1}`
        const failure = reading === null ? ({ code: 'no-table' } as const) : null
        store.pages.recordAttempt(pageId, at, 1, failure)
        if (reading !== null) store.readings.insert(pageId, reader, at, reading)
        store.pages.settle(pageId, reading === null ? 'failed' : 'read', failure, at)
      }
      const file = store.files.get(`f${n}`)
      if (file !== null) makeForms(store, [file], reference, at)
    })
  store.batches.finish(batchId, 'done', at)
  return store
}

/** All that follows from readings and sayings. */
const standing = (store: Store) => ({
  forms: store.forms.inOrder(batchId).map((form) => ({
    ...form,
    parts: store.forms.parts(form.id),
    figures: store.forms.figures(form.id),
  })),
  pages: pageIds.map((id) => store.pages.get(id)),
  files: files.map((_, n) => store.files.get(`f${n}`)?.state),
})

const some = fc.subarray(pageIds, { minLength: 1, maxLength: 5 })
const group: fc.Arbitrary<WantedGroup> = fc.oneof(
  some.map((ids): WantedGroup => ({ kind: 'aside', pageIds: ids })),
  some.map((ids): WantedGroup => ({ kind: 'as-read', pageIds: ids })),
  fc.tuple(some, fc.constantFrom('ss-5-17', 'ss-5-17-pl', 'ss-5-18'), fc.integer({ min: 1, max: 2 })).map(
    ([ids, form, formPage]): WantedGroup => ({
      kind: 'form',
      form,
      pages: ids.map((pageId) => ({ pageId, formPage })),
    }),
  ),
)

const withStore = (work: (store: Store) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'tallydesk-'))
  const store = filled(join(folder, 'workspace'))
  try {
    work(store)
  } finally {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

it('Whatever is arranged, no page is lost or doubled, and when all is taken back everything is as it was', () => {
  withStore((store) => {
    const before = standing(store)
    const handling = openPageHandling({ store, clock, reference, newId: randomUUID })
    const taking = openTakingBack({ store, clock, reference })
    const batch = store.batches.get(batchId)
    if (batch === null) throw new Error('no batch')
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), (groups) => {
        for (const wanted of groups) expect(handling.arrange(batch, [wanted], who)).toMatchObject({ ok: true })
        const arranged = standing(store)
        const parts = arranged.forms.flatMap((form) => form.parts.map(({ pageId }) => pageId))
        const others = pageIds.filter((id) => !parts.includes(id))
        expect(new Set(parts).size).toBe(parts.length)
        expect(others.every((id) => ['failed', 'skipped'].includes(store.pages.get(id)?.state ?? ''))).toBe(true)

        // made once more of every file, as when a page of it is settled, the forms are the same
        for (const n of files.keys()) {
          const file = store.files.get(`f${n}`)
          if (file !== null) store.together(() => makeForms(store, [file], reference, at, { keepTimes: true }))
        }
        expect(standing(store)).toEqual(arranged)

        for (const _ of groups) expect(taking.undo(batchId, who)).toMatchObject({ ok: true })
        expect(standing(store)).toEqual(before)
        for (const _ of groups) expect(taking.redo(batchId, who)).toMatchObject({ ok: true })
        expect(standing(store)).toEqual(arranged)
        for (const _ of groups) taking.undo(batchId, who)
      }),
      { numRuns: 25 },
    )
    expect(store.acts.firstBroken()).toBeNull()
  })
})
