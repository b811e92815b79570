import { afterEach, describe, expect, it } from 'vitest'
import { openBench, startBatch, tempFolder, untilDone } from '../../../test/support/host-bench.ts'
import {
  greyPage,
  greyPages,
  pageReading,
  type ScriptedEngine,
  scriptedEngine,
} from '../../../test/support/scripted-parts.ts'
import { failure } from '../../shared/failure.ts'
import type { PageReading } from '../../shared/reading.ts'
import { failed, ok } from '../../shared/result.ts'
import { rowSlot, type Slot } from '../../shared/slot.ts'

type Bench = Awaited<ReturnType<typeof openBench>>
const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const rowsFrom = (from: number, to: number): Partial<Record<Slot, number>> =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, n) => [rowSlot(from + n), from + n]))

/** Page by page a party list that adds up: party n has n votes. */
const list: PageReading[] = [
  pageReading('ss-5-17-pl', 1, { ballots_received: 1660, valid: 1653, invalid: 4, blank: 3, ...rowsFrom(1, 10) }),
  pageReading('ss-5-17-pl', 2, rowsFrom(11, 34)),
  pageReading('ss-5-17-pl', 3, { ...rowsFrom(35, 57), total: 1653 }),
  pageReading('ss-5-17-pl', 4),
]
const unit = (votes: number): PageReading[] => [
  pageReading('ss-5-17', 1, {
    ballots_received: votes,
    valid: votes,
    invalid: 0,
    blank: 0,
    total: votes,
    'votes.1': votes,
  }),
  pageReading('ss-5-17', 2),
]

/** Reads a folder of photographs whose pages answer as scripted, in the order of the names given; some fail at first. */
const readFolder = async (
  files: Record<string, PageReading | PageReading[]>,
  failing: readonly string[] = [],
  engine: ScriptedEngine = scriptedEngine(),
) => {
  const one = await openBench({ engine })
  const scans = tempFolder()
  open.push(one, { close: async () => scans.remove() })
  let grey = 20
  const later: (() => void)[] = []
  for (const [name, readings] of Object.entries(files)) {
    const pages = [readings].flat().map((reading) => {
      grey += 10
      const [at, answer] = [grey, ok(reading)]
      if (failing.includes(name)) later.push(() => engine.answers.set(at, answer))
      engine.answers.set(at, failing.includes(name) ? failed(failure('no-table')) : answer)
      return grey
    })
    scans.write(name, pages.length === 1 ? await greyPage(grey) : await greyPages(pages))
  }
  const batchId = await startBatch(one, [scans.path])
  await untilDone(one, batchId)
  const mend = (): void => {
    for (const set of later) set()
  }
  return { one, batchId, engine, mend }
}

const formsOf = async (one: Bench, batchId: string) => {
  const { items } = await one.call('forms.list', { batchId })
  const forms = await Promise.all(items.map(({ id }) => one.call('forms.get', { formId: id })))
  return forms.map(({ id, form, parts, figures, issues }) => ({
    id,
    form,
    files: parts.map(({ path, page }) => `${path.slice(path.lastIndexOf('/') + 1)} ${page}`),
    accepted: figures.filter(({ state }) => state === 'accepted').length,
    figures: figures.length,
    findings: issues.map(({ code }) => code),
  }))
}

/** The forms that someone holds who heard all the news and nothing else. */
const heardOf = (one: Bench): string[] => {
  const known = new Set<string>()
  for (const { news } of one.news) {
    if (news.about === 'form') known.add(news.form.id)
    if (news.about === 'form-gone') known.delete(news.formId)
  }
  return [...known].toSorted()
}

const page = (n: number): PageReading => list[n - 1] ?? pageReading(null, null)

describe('the forms of a folder', () => {
  it('makes one form of photographs in any order, and tells what became of the parts', async () => {
    const { one, batchId } = await readFolder({
      'c/a.png': page(3),
      'c/b.png': page(1),
      'c/c.png': page(4),
      'c/d.png': page(2),
    })
    const forms = await formsOf(one, batchId)
    expect(forms).toMatchObject([
      { form: 'ss-5-17-pl', files: ['b.png 1', 'd.png 1', 'a.png 1', 'c.png 1'], findings: ['pages-out-of-order'] },
    ])
    expect(forms[0]?.accepted).toBe(forms[0]?.figures)
    expect(heardOf(one)).toEqual(forms.map(({ id }) => id))
    const { account } = await one.call('batches.get', { batchId })
    expect(account.pages).toEqual({ found: 4, read: 4, failed: 0, skipped: 0, waiting: 0 })
  })

  it('makes two forms of photographs that follow each other, and leaves other folders alone', async () => {
    const [first, second] = [unit(10), unit(20)]
    const { one, batchId } = await readFolder({
      'u/IMG_1.png': [first[0] ?? page(0)],
      'u/IMG_2.png': [first[1] ?? page(0)],
      'u/IMG_9.png': [second[0] ?? page(0)],
      'u/IMG_10.png': [second[1] ?? page(0)],
      'v/IMG_3.png': page(1),
      'w/IMG_4.png': page(2),
    })
    const forms = await formsOf(one, batchId)
    expect(forms.map(({ files }) => files).toSorted()).toEqual([
      ['IMG_1.png 1', 'IMG_2.png 1'],
      ['IMG_3.png 1'],
      ['IMG_4.png 1'],
      ['IMG_9.png 1', 'IMG_10.png 1'],
    ])
    expect(heardOf(one)).toEqual(forms.map(({ id }) => id).toSorted())
  })

  it('accepts nothing of a form that lacks a page of its table, or has one twice', async () => {
    const lacking = await readFolder({ 'a.tiff': [page(1), page(2), page(4)] })
    expect(await formsOf(lacking.one, lacking.batchId)).toMatchObject([{ accepted: 0, findings: ['page-missing'] }])
    const twice = await readFolder({ 'a.tiff': [page(1), page(2), page(2), page(3), page(4)] })
    expect(await formsOf(twice.one, twice.batchId)).toMatchObject([{ accepted: 0, findings: ['page-doubled'] }])
  })

  it('accepts nothing when the rows of a page have lost their numbers, though every sum closes', async () => {
    const shifted = page(3).slots.map((slot) => (slot.anchor === null ? slot : { ...slot, anchor: 'none' as const }))
    const { one, batchId } = await readFolder({ 'a.tiff': [page(1), page(2), { ...page(3), slots: shifted }, page(4)] })
    expect(await formsOf(one, batchId)).toMatchObject([{ accepted: 0 }])
  })

  it('tells of pages that stood upside down', async () => {
    const { one, batchId } = await readFolder({ 'a.tiff': [page(1), page(2), { ...page(3), turned: 2 }, page(4)] })
    expect(await formsOf(one, batchId)).toMatchObject([{ findings: ['page-turned'] }])
  })

  it('puts a photograph that failed where it belongs when it is read again', async () => {
    const files = { 'a.png': page(1), 'b.png': page(2), 'c.png': page(3), 'd.png': page(4) }
    const { one, batchId, mend } = await readFolder(files, ['b.png'])
    expect(await formsOf(one, batchId)).toMatchObject([{ accepted: 0, findings: ['page-missing'] }])
    mend()
    const from = one.news.length
    await one.call('batches.retryFailed', { batchId })
    await untilDone(one, batchId, from)
    const forms = await formsOf(one, batchId)
    expect(forms).toMatchObject([{ files: ['a.png 1', 'b.png 1', 'c.png 1', 'd.png 1'], findings: [] }])
    expect(forms[0]?.accepted).toBe(forms[0]?.figures)
    expect(heardOf(one)).toEqual(forms.map(({ id }) => id))
  })
})
