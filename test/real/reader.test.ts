import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openEmbedded } from '../../src/main/engines/embedded/open-embedded.ts'
import { openImaging } from '../../src/main/imaging/imaging.ts'
import { FormDefinition } from '../../src/shared/form-definition.ts'
import { PageReading } from '../../src/shared/reading.ts'
import { type Compared, compare, Truth } from '../../tools/read-pages/compare.ts'

const root = join(import.meta.dirname, '../..')
const scans = join(root, '../shared/data/forms')
const forms = readdirSync(join(root, 'resources/forms')).map((name) =>
  FormDefinition.parse(JSON.parse(readFileSync(join(root, 'resources/forms', name), 'utf8'))),
)
const truth = z.array(Truth).parse(JSON.parse(readFileSync(join(scans, 'truth.json'), 'utf8')))
const { signal } = new AbortController()
const imaging = openImaging({ worker: new URL('../../src/main/imaging/worker.ts', import.meta.url), threads: 1 })
const embedded = openEmbedded({
  worker: new URL('../../src/main/engines/embedded/worker.ts', import.meta.url),
  models: join(root, 'resources/models'),
  threads: 2,
})

const readPage = async (path: string, page: number): Promise<PageReading> => {
  const picture = await imaging.picture(path, page, signal)
  if (!picture.ok) throw new Error(picture.failure.code)
  const read = await embedded.read({ image: picture.value.image, forms, signal })
  if (!read.ok) throw new Error(read.failure.code)
  return PageReading.parse(read.value)
}

let compared: Compared[] = []
beforeAll(async () => {
  compared = await Promise.all(
    truth.map(async (form) => {
      const pages = await Promise.all(form.pages.map((page) => readPage(join(scans, form.file), page)))
      const byNumber = new Map(form.pages.map((page, i) => [page, pages[i] ?? null]))
      const all = Array.from({ length: Math.max(...form.pages) }, (_, i) => byNumber.get(i + 1) ?? null)
      return compare(form, all, forms)
    }),
  )
})
afterAll(async () => {
  await Promise.all([imaging.close(), embedded.close()])
})

const cells = () => compared.flatMap((form) => form.cells)
const rightShare = (of: Compared['cells']) => of.filter(({ read, truth: value }) => read === value).length / of.length

test('Every real form is found, with its kind and all its pages', () => {
  expect(compared.filter(({ kind, pages }) => kind && pages).length).toBe(truth.length)
})

test('At least 85 in 100 votes that are not 0 are read right, and 98 in 100 that are', () => {
  const votes = cells().filter(({ vote }) => vote)
  expect(rightShare(votes.filter(({ truth: value }) => value !== 0))).toBeGreaterThanOrEqual(0.85)
  expect(rightShare(votes.filter(({ truth: value }) => value === 0))).toBeGreaterThanOrEqual(0.98)
})

test('Every row is on the form once and anchored, and no row is made up', () => {
  const votes = cells().filter(({ vote }) => vote)
  expect(votes.filter(({ truth: value }) => value < 0)).toEqual([])
  expect(votes.filter(({ anchored }) => !anchored)).toEqual([])
})

test('Of figures above 0.9 at least 98 in 100 are right', () => {
  const sure = cells().filter(({ confidence }) => confidence >= 0.9)
  expect(sure.length / cells().length).toBeGreaterThan(0.65)
  expect(rightShare(sure)).toBeGreaterThanOrEqual(0.98)
})
