import { type Failure, failure } from '../../shared/failure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import type { Store } from '../store/open-store.ts'
import type { StoredPage } from '../store/pages.ts'
import type { Announce } from './announce.ts'
import { isDiskFull } from './disk-full.ts'
import type { ErrorFolder } from './error-folder.ts'
import type { Folders } from './folders.ts'
import { limits } from './limits.ts'
import type { Made, Reference } from './make-forms.ts'
import type { Clock, Engine, Imaging } from './ports.ts'
import type { Pace } from './progress.ts'
import { type PageTask, readPage } from './read-page.ts'
import { reasonOf } from './reason-of.ts'
import { openRunningBatch, type RunningBatch } from './running-batch.ts'
import { settlePage } from './settle-page.ts'
import type { Views } from './views.ts'

export type RunParts = {
  store: Store
  imaging: Imaging
  engines: ReadonlyMap<string, Engine>
  folders: Folders
  errorFolder: ErrorFolder
  clock: Clock
  random: () => number
  reference: Reference
  views: Views
  pace: Pace
  announce: Announce
  /** Pages in hand at a time, over all batches. */
  lanes: () => number
  onSurprise: (error: unknown) => void
}

const restOf = (random: () => number): number =>
  limits.restMilliseconds.least + random() * (limits.restMilliseconds.most - limits.restMilliseconds.least)

/** Reads queued batches: several at once, their pages sharing the lanes, every page's answer committed before it is told. */
export const openRunner = (parts: RunParts) => {
  const { store, clock, views, announce } = parts
  const running = new Map<string, RunningBatch>()
  const closing = new AbortController()

  const tellBatch = (batchId: string): void => {
    const batch = views.summary(batchId)
    if (batch) announce({ about: 'batch', batch })
  }
  const tellLanes = ({ batchId, inHand }: RunningBatch): void =>
    announce({ about: 'lanes', batchId, lanes: [...inHand.values()] })

  const begin = (batchId: string): void => {
    store.batches.run(batchId, clock.now().toISOString())
    running.set(batchId, openRunningBatch(store, batchId))
    parts.pace.forget(batchId)
    tellBatch(batchId)
  }

  const finishIfDone = (batch: RunningBatch): void => {
    if (running.get(batch.batchId) !== batch || !batch.isFinished()) return
    running.delete(batch.batchId)
    store.batches.finish(batch.batchId, 'done', clock.now().toISOString())
    tellBatch(batch.batchId)
  }

  /** The batch with the fewest pages in hand goes first, then the more urgent one, so that none starves. */
  const nextBatch = (): RunningBatch | undefined =>
    [...running.values()]
      .filter((batch) => batch.hasNext())
      .sort(
        (a, b) =>
          a.inHand.size - b.inHand.size ||
          (store.batches.get(a.batchId)?.priority ?? 5) - (store.batches.get(b.batchId)?.priority ?? 5),
      )[0]

  const inHandCount = (): number => [...running.values()].reduce((sum, { inHand }) => sum + inHand.size, 0)

  const formsFor = (form: string | null): readonly FormDefinition[] =>
    form === null ? parts.reference.forms : parts.reference.forms.filter(({ id }) => id === form)

  const saidOf = ({ id }: StoredPage): PageTask['said'] => {
    const { form, picture } = store.pageSayings.ofPage(id)
    const kind = form?.kind === 'part' ? parts.reference.forms.find((one) => one.id === form.form) : undefined
    return { form: kind ?? null, framing: picture }
  }

  const afterSettled = async (batch: RunningBatch, page: StoredPage, made: Made | null): Promise<void> => {
    parts.pace.note(batch.batchId, clock.now().getTime())
    for (const notRead of views.notReadOfPage(page.id)) announce({ about: 'not-read', batchId: page.batchId, notRead })
    if (made !== null) {
      const { batchId } = page
      for (const formId of made.gone) announce({ about: 'form-gone', batchId, formId })
      for (const form of views.formsOfFiles(made.files)) announce({ about: 'form', batchId, form })
      const file = store.files.get(page.fileId)
      const folder = store.batches.get(page.batchId)?.folder
      if (file && folder !== undefined) await parts.errorFolder.setAside(folder, file)
    }
    tellBatch(batch.batchId)
  }

  const restThenWake = async (batch: RunningBatch, page: StoredPage): Promise<void> => {
    batch.rest(page)
    batch.inHand.delete(page.id)
    await clock.wait(restOf(parts.random), AbortSignal.any([batch.stop.signal, closing.signal]))
    batch.wake(page)
  }

  const doPage = async (batch: RunningBatch, page: StoredPage): Promise<void> => {
    const stored = store.batches.get(batch.batchId)
    const file = store.files.get(page.fileId)
    const engine = parts.engines.get(stored?.reader ?? '')
    if (!stored || !file || !engine) throw new Error(`page ${page.id} has no batch, file or reader`)
    const startedAt = clock.now()
    const onStep = (step: 'picture' | 'reading'): void => {
      batch.inHand.set(page.id, { pageId: page.id, path: file.path, page: page.number, step })
      tellLanes(batch)
    }
    const said = saidOf(page)
    const { number, id: pageId } = page
    const forms = formsFor(stored.form)
    const onPicture: PageTask['onPicture'] = (size, framed) =>
      void store.pages.setPicture(pageId, size, framed, clock.now().toISOString())
    const outcome = await readPage(
      { ...parts, engine },
      { pageId, number, file, folder: stored.folder, forms, said, onStep, onPicture },
      AbortSignal.any([batch.stop.signal, closing.signal]),
    )
    if (outcome === null) return
    const settled = settlePage(parts, page, engine, { startedAt, outcome, framing: said.framing })
    if (settled.again) await restThenWake(batch, page)
    else await afterSettled(batch, page, settled.made)
  }

  const troubleOf = async (error: unknown): Promise<Failure> => {
    if (!isDiskFull(error)) return failure('unexpected', { reason: reasonOf(error) })
    return failure('disk-full', { needed: limits.spareMegabytes, free: await parts.folders.freeMegabytes() })
  }

  /** What no page is to blame for stops this batch, not the others: it is paused, said and logged; nothing is lost. */
  const surprised = async (batch: RunningBatch, error: unknown): Promise<void> => {
    parts.onSurprise(error)
    running.delete(batch.batchId)
    announce({ about: 'trouble', batchId: batch.batchId, failure: await troubleOf(error) })
    store.batches.setState(batch.batchId, 'paused')
    tellBatch(batch.batchId)
  }

  const startPage = (batch: RunningBatch, page: StoredPage): void => {
    batch.inHand.set(page.id, { pageId: page.id, path: '', page: page.number, step: 'picture' })
    const job = doPage(batch, page)
      .catch((error: unknown) => surprised(batch, error))
      .finally(() => {
        batch.inHand.delete(page.id)
        batch.jobs.delete(job)
        tellLanes(batch)
        wake()
      })
    batch.jobs.add(job)
  }

  /** Starts whatever may start now. Safe to call at any time. */
  const wake = (): void => {
    if (closing.signal.aborted) return
    for (const { id } of store.batches.queued()) if (running.size < limits.runningBatches) begin(id)
    while (inHandCount() < parts.lanes()) {
      const batch = nextBatch()
      const page = batch?.next()
      if (!batch || !page) break
      startPage(batch, page)
    }
    for (const batch of [...running.values()]) finishIfDone(batch)
  }

  /** No page more is handed out; those in hand are waited for, or ended with `now`. */
  const stopBatch = async (batchId: string, now: boolean): Promise<void> => {
    const batch = running.get(batchId)
    running.delete(batchId)
    if (now) batch?.stop.abort()
    await Promise.all(batch?.jobs ?? [])
  }

  return {
    wake,
    /** Takes up pages that are to be read again, wherever in the batch they lie. */
    readAgain(batchId: string, pages: readonly StoredPage[]): void {
      for (const page of pages) running.get(batchId)?.wake(page)
      tellBatch(batchId)
      wake()
    },
    /** Goes on with what was running when the program last ended. */
    resume(): void {
      for (const { id } of store.batches.running()) running.set(id, openRunningBatch(store, id))
      wake()
    },
    async pause(batchId: string): Promise<void> {
      store.batches.setState(batchId, 'paused')
      tellBatch(batchId)
      await stopBatch(batchId, false)
      tellBatch(batchId)
      wake()
    },
    async cancel(batchId: string): Promise<void> {
      store.batches.finish(batchId, 'cancelled', clock.now().toISOString())
      await stopBatch(batchId, true)
      tellBatch(batchId)
      wake()
    },
    lanesOf: (batchId: string) => [...(running.get(batchId)?.inHand.values() ?? [])],
    tellBatch,
    async close(): Promise<void> {
      closing.abort()
      await Promise.all([...running.values()].flatMap((batch) => [...batch.jobs]))
    },
  }
}
export type Runner = ReturnType<typeof openRunner>
