import type { BatchDetail, BatchSummary, FormSummary, Lane, NotRead, Source } from '../../shared/batch.ts'
import { standingOf } from '../../shared/figure.ts'
import type { FormDetail } from '../../shared/form-detail.ts'
import type { StoredBatch } from '../store/batches.ts'
import type { StoredForm } from '../store/forms.ts'
import type { Store } from '../store/open-store.ts'
import { accountOf } from './account.ts'
import type { Folders } from './folders.ts'
import type { Clock } from './ports.ts'
import { type Pace, progressOf } from './progress.ts'

type ViewParts = { store: Store; folders: Folders; clock: Clock; pace: Pace }
type Now = { lanes: readonly Lane[]; intake: BatchDetail['intake']; laneCount: number }

const hour = 60
/** More than a person would look at. */
const mostAlternatives = 5
const minuteOf = (at: Date): string => at.toISOString().slice(0, 16)

/** What a screen is shown of the store. Computed on asking, never kept. */
export const openViews = ({ store, folders, clock, pace }: ViewParts) => {
  const accountFor = (batchId: string) =>
    accountOf(store.files.countByState(batchId), store.pages.countByState(batchId))

  const summaryOf = (batch: StoredBatch): BatchSummary => {
    const account = accountFor(batch.id)
    const { forms, doubt } = store.forms.totals(batch.id)
    const queue = batch.state === 'queued' ? store.batches.queued().findIndex(({ id }) => id === batch.id) : -1
    const { found, waiting } = account.pages
    return {
      id: batch.id,
      code: batch.code,
      name: batch.name,
      electionId: batch.electionId,
      fullName: batch.fullName,
      state: batch.state,
      priority: batch.priority,
      position: queue < 0 ? null : queue + 1,
      reader: batch.reader,
      copy: batch.copy,
      createdAt: batch.createdAt,
      startedAt: batch.startedAt,
      finishedAt: batch.finishedAt,
      account,
      forms,
      figures: store.forms.countFigures(batch.id),
      votesInDoubt: forms === 0 ? null : doubt,
      progress: progressOf(
        { settled: found - waiting, left: waiting },
        batch.state === 'running' ? pace.of(batch.id) : [],
      ),
    }
  }

  const sourcesOf = (batchId: string): Source[] => {
    const counts = store.sources.counts(batchId)
    return store.sources.ofBatch(batchId).map(({ id, path, kind }) => {
      const { files, pages, refused, copies } = counts.get(id) ?? { files: 0, pages: 0, refused: 0, copies: 0 }
      return { id, path, kind, files, pages, refused, copies }
    })
  }

  const rateHistory = (batchId: string): number[] => {
    const now = clock.now().getTime()
    const minutes = Array.from({ length: hour }, (_, n) => minuteOf(new Date(now - (hour - 1 - n) * 60_000)))
    const read = store.pages.readByMinute(batchId, minutes[0] ?? '')
    return minutes.map((minute) => read.get(minute) ?? 0)
  }

  const forecast = (waiting: number, laneCount: number): number | null => {
    const each = store.pages.meanMilliseconds()
    return each === null || waiting === 0 ? null : (waiting * each) / laneCount / 1000
  }

  const pathOf = (form: StoredForm): string => store.files.get(form.fileId)?.path ?? ''

  const formSummary = (form: StoredForm): FormSummary => {
    const figures = store.forms.figures(form.id)
    const valid = figures.find(({ slot }) => slot === 'valid')
    return {
      id: form.id,
      batchId: form.batchId,
      form: form.form,
      path: pathOf(form),
      firstPage: form.firstPage,
      pages: store.forms.pageIds(form.id).length,
      place: form.place,
      at: form.at,
      slots: figures.map(standingOf),
      valid: valid ? { value: valid.value, state: valid.state } : null,
      votesInDoubt: form.votesInDoubt,
      findings: form.findings.length,
    }
  }

  const partsOf = (form: StoredForm): FormDetail['parts'] =>
    store.forms.parts(form.id).flatMap(({ pageId, formPage }) => {
      const page = store.pages.get(pageId)
      const file = page ? store.files.get(page.fileId) : null
      if (!page || !file) return []
      return [
        {
          pageId,
          path: file.path,
          sha256: file.sha256 ?? '',
          page: page.number,
          formPage,
          width: page.width,
          height: page.height,
          picture: page.picturedAt,
        },
      ]
    })

  const alternativesOf = (form: StoredForm): FormDetail['alternatives'] =>
    store.forms
      .pageIds(form.id)
      .flatMap((pageId) =>
        (store.readings.newest(pageId)?.slots ?? []).flatMap(({ slot, alternatives }) =>
          alternatives.length === 0 ? [] : [{ slot, values: alternatives.slice(0, mostAlternatives) }],
        ),
      )

  return {
    accountFor,
    summaryOf,
    summary: (batchId: string): BatchSummary | null => {
      const batch = store.batches.get(batchId)
      return batch ? summaryOf(batch) : null
    },
    detail: (batch: StoredBatch, now: Now): BatchDetail => {
      const summary = summaryOf(batch)
      return {
        ...summary,
        sources: sourcesOf(batch.id),
        intake: now.intake,
        verifiedAt: batch.verifiedAt,
        form: batch.form,
        lanes: [...now.lanes],
        rateHistory: rateHistory(batch.id),
        folder: folders.absolute(batch.folder),
        forecastSeconds: forecast(summary.account.pages.waiting, now.laneCount),
      }
    },
    formSummary,
    pathOf,
    partsOf,
    /** The forms with pages in these files, each once. */
    formsOfFiles: (fileIds: readonly string[]): FormSummary[] => {
      const forms = fileIds.flatMap((fileId) => store.forms.ofFile(fileId))
      return [...new Map(forms.map((form) => [form.id, form])).values()].map(formSummary)
    },
    formDetail: (form: StoredForm): FormDetail => ({
      ...formSummary(form),
      parts: partsOf(form),
      figures: store.forms.figures(form.id),
      sums: form.sums,
      issues: form.findings,
      alternatives: alternativesOf(form),
    }),
    /** What the page's file now says was not read: the page itself and pages that grouping skipped. */
    notReadOfPage: (pageId: string): NotRead[] => {
      const page = store.pages.get(pageId)
      const file = page ? store.files.get(page.fileId) : null
      if (!page || !file) return []
      return store.pages.ofFile(file.id).flatMap(({ id, number, state, failure, settledAt }) => {
        if ((state !== 'failed' && state !== 'skipped') || failure === null) return []
        return [{ id, path: file.path, page: number, pageId: id, kind: state, failure, at: settledAt ?? file.at }]
      })
    },
  }
}
export type Views = ReturnType<typeof openViews>
