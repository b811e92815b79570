import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { failure } from '../../../shared/failure.ts'
import { type PortableNoun, type PortableRow, type PortableRows, scanEntry } from '../../../shared/portable.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import type { StoredBatch } from '../../store/batches.ts'
import type { StoredFile } from '../../store/files.ts'
import type { StoredForm } from '../../store/forms.ts'
import type { Store } from '../../store/open-store.ts'
import { resultFormOf } from '../results.ts'

/** A batch at one moment: all its rows but the readings, which are read as they are written. */
export type BatchNow = Omit<PortableRows, 'readings'> & { lastReading: number }

const readingsAtOnce = 500

/** All files of a batch, in the order of their paths. */
export const filesOf = (store: Store, batchId: string): StoredFile[] => {
  const all: StoredFile[] = []
  for (;;) {
    const last = all.at(-1)
    const more = store.files.page(batchId, last ? { path: last.path, id: last.id } : null, 500)
    if (more.length === 0) return all
    all.push(...more)
  }
}

/** What a form must come out as when it is made again elsewhere. */
export const formDigest = (store: Store, form: StoredForm): string =>
  createHash('sha256')
    .update(JSON.stringify(resultFormOf(store, form)))
    .digest('hex')

const batchRow = (batch: StoredBatch, state: 'done' | 'cancelled'): PortableRow<'batch'> => ({
  ...{ id: batch.id, code: batch.code, name: batch.name, fullName: batch.fullName, state, priority: batch.priority },
  ...{ reader: batch.reader, form: batch.form, createdAt: batch.createdAt, verifiedAt: batch.verifiedAt },
  ...{ queuedAt: batch.queuedAt, startedAt: batch.startedAt, finishedAt: batch.finishedAt },
})

const fileRow = (file: StoredFile, isMissing: (file: StoredFile) => boolean): PortableRow<'files'> => ({
  ...{ id: file.id, sourceId: file.sourceId, path: file.path, bytes: file.bytes, sha256: file.sha256 },
  ...{ mediaType: file.mediaType, pageCount: file.pageCount, copyOf: file.copyOf, state: file.state },
  ...{ failure: file.failure, at: file.at },
  entry: file.sha256 === null || file.copyOf !== null || isMissing(file) ? null : scanEntry(file.id, file.path),
})

export const checkActsOf = (store: Store, batchId: string): PortableRow<'check-acts'>[] =>
  store.batchRows.checkActs(batchId).map((act) => ({
    ...act,
    checks: store.checks.ofAct(act.number).map(({ act: _, ...check }) => check),
    sayings: store.pageSayings.ofAct(act.number).map(({ act: _act, who: _who, at: _at, ...saying }) => saying),
  }))

/**
 * The rows of a batch that has ended, all of one moment. `isMissing` says of which files the bytes cannot be had.
 */
export const rowsOfBatch = (
  store: Store,
  batch: StoredBatch,
  isMissing: (file: StoredFile) => boolean,
): Result<BatchNow> => {
  const { id, state } = batch
  if (state !== 'done' && state !== 'cancelled') return failed(failure('wrong-state', { state }))
  const files = filesOf(store, id)
  return ok({
    batch: [batchRow(batch, state)],
    sources: store.sources.ofBatch(id).map(({ id, kind, path }) => ({ id, kind, name: basename(path) })),
    files: files.map((file) => fileRow(file, isMissing)),
    pages: files.flatMap((file) => store.pages.ofFile(file.id).map(({ batchId: _, ...page }) => page)),
    attempts: store.batchRows.attempts(id),
    'check-acts': checkActsOf(store, id),
    acts: store.acts.ofBatch(id),
    forms: store.forms
      .inOrder(id)
      .map((form) => ({ id: form.id, fileId: form.fileId, at: form.at, sha256: formDigest(store, form) })),
    lastReading: store.batchRows.lastReading(id),
  })
}

function* readingRows(store: Store, batchId: string, last: number): Iterable<PortableRow<'readings'>> {
  let after = 0
  for (;;) {
    const some = store.batchRows.readings(batchId, after, last, readingsAtOnce)
    for (const { number: _, ...row } of some) yield row
    const end = some.at(-1)
    if (end === undefined) return
    after = end.number
  }
}

/** The rows of one noun as JSON lines, a little at a time. */
export async function* linesOf(
  store: Store,
  batchId: string,
  now: BatchNow,
  noun: PortableNoun,
): AsyncIterable<Uint8Array> {
  const rows: Iterable<unknown> = noun === 'readings' ? readingRows(store, batchId, now.lastReading) : now[noun]
  for (const row of rows) yield Buffer.from(`${JSON.stringify(row)}\n`)
}
