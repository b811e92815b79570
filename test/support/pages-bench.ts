import { onTestFinished } from 'vitest'
import type { BatchPage, WantedGroup } from '../../src/shared/calls/pages.ts'
import { failure } from '../../src/shared/failure.ts'
import type { PageReading } from '../../src/shared/reading.ts'
import { failed, ok } from '../../src/shared/result.ts'
import { type Bench, openBench, startBatch, tempFolder, untilDone } from './host-bench.ts'
import { greyPage, greyPages, scriptedEngine } from './scripted-parts.ts'

/** What a reader makes of a page; null: it fails. */
export type ReadAs = PageReading | null

export type PagesBench = { bench: Bench; batchId: string; engine: ReturnType<typeof scriptedEngine>; workspace: string }

/** A batch of files, read to the end: by path, page by page, what is read from them. */
export const openPagesBench = async (files: Readonly<Record<string, readonly ReadAs[]>>): Promise<PagesBench> => {
  const engine = scriptedEngine()
  const scans = tempFolder()
  const workspace = tempFolder()
  let grey = 0
  for (const [path, pages] of Object.entries(files)) {
    const greys = pages.map((reading) => {
      grey += 1
      engine.answers.set(grey, reading === null ? failed(failure('no-table')) : ok(reading))
      return grey
    })
    const [only, ...more] = greys
    scans.write(path, only !== undefined && more.length === 0 ? await greyPage(only) : await greyPages(greys))
  }
  const bench = await openBench({ engine, workspace: workspace.path })
  onTestFinished(async () => {
    await bench.close()
    scans.remove()
    workspace.remove()
  })
  const batchId = await startBatch(bench, [scans.path])
  await untilDone(bench, batchId)
  await bench.call('settings.set', { reviewer: 'สมชาย' })
  return { bench, batchId, engine, workspace: workspace.path }
}

export const pagesOf = async ({ bench, batchId }: PagesBench): Promise<BatchPage[]> =>
  (await bench.call('pages.list', { batchId, limit: 500 })).items

/** The forms of a batch as they are made of pages: kind, then which page is which. */
export const formsMade = async (room: PagesBench): Promise<string[]> => {
  const byForm = new Map<string, string[]>()
  for (const { path, page, form } of await pagesOf(room)) {
    if (form === null) continue
    const parts = byForm.get(form.id) ?? [form.kind]
    byForm.set(form.id, [...parts, `${path.split('/').at(-1)} ${page} as ${form.formPage}`])
  }
  return [...byForm.values()].map((parts) => parts.join(', '))
}

/** The group that makes pages one form, numbered as they come. */
export const formOf = (form: string, pageIds: readonly string[]): WantedGroup => ({
  kind: 'form',
  form,
  pages: pageIds.map((pageId, at) => ({ pageId, formPage: at + 1 })),
})

export const arrange = ({ bench, batchId }: PagesBench, ...groups: WantedGroup[]) =>
  bench.call('pages.arrange', { batchId, groups })
