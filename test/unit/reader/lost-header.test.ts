import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openEmbedded } from '../../../src/main/engines/embedded/open-embedded.ts'
import { openImaging } from '../../../src/main/imaging/imaging.ts'
import { rowOf } from '../../../src/shared/slot.ts'
import { TrueForm, trueFigure } from '../../../src/shared/true-form.ts'
import { openBench, startBatch, tempFolder, untilDone } from '../../support/host-bench.ts'

const root = join(import.meta.dirname, '../../..')
const sample = join(root, 'resources/sample')
const truth = z.array(TrueForm).parse(JSON.parse(readFileSync(join(sample, 'truth.json'), 'utf8')))
const worker = (path: string) => new URL(`../../../src/main/${path}/worker.ts`, import.meta.url)
const imaging = openImaging({ worker: worker('imaging'), processes: 1 })
const engine = openEmbedded({ worker: worker('engines/embedded'), models: join(root, 'resources/models'), threads: 2 })
afterAll(() => imaging.close())

const pictureOf = async (file: string, page: number): Promise<Uint8Array> => {
  const made = await imaging.picture(join(sample, 'forms', file), page, new AbortController().signal)
  if (!made.ok) throw new Error(made.failure.code)
  return made.value.picture
}

/** The page without its upper part: the heading of the table and its first rows are lost. */
const withoutTop = async (picture: Uint8Array, share: number): Promise<Buffer> => {
  const { width, height } = await sharp(picture).metadata()
  const top = Math.round(height * share)
  return sharp(picture)
    .extract({ left: 0, top, width, height: height - top })
    .png()
    .toBuffer()
}

test('A page of a party list whose header and first rows are lost gives no vote to another party', async () => {
  const list = truth.find(({ votes, pages }) => pages.length === 4 && Object.keys(votes).length > 50)
  if (list === undefined) throw new Error('the sample holds no party list')
  const scans = tempFolder()
  for (const page of list.pages) {
    const picture = await pictureOf(list.file, page)
    scans.write(`${page}.png`, page === 3 ? await withoutTop(picture, 0.2) : await sharp(picture).png().toBuffer())
  }
  const bench = await openBench({ engine })
  const batchId = await startBatch(bench, [scans.path])
  await untilDone(bench, batchId)
  const { items } = await bench.call('forms.list', { batchId })
  const forms = await Promise.all(items.map(({ id }) => bench.call('forms.get', { formId: id })))
  const accepted = forms.flatMap(({ figures }) => figures.filter(({ state }) => state === 'accepted'))
  expect(accepted.filter(({ slot }) => rowOf(slot) !== null)).toEqual([])
  expect(accepted.filter(({ slot, value }) => value !== (trueFigure(list, slot) ?? 0))).toEqual([])
  expect(bench.surprises).toEqual([])
  await bench.close()
  scans.remove()
})
