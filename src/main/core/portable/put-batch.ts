import type { PortableRow, PortableRows } from '../../../shared/portable.ts'
import type { Step } from '../../store/checks.ts'
import type { StoredFile } from '../../store/files.ts'
import type { Store } from '../../store/open-store.ts'

/** Where a batch's folder is and where it is to go, where in it the files lie, and what it belongs to here. */
export type Places = {
  folder: string
  movingTo: string
  electionId: string
  storedAt(file: PortableRow<'files'>): string | null
}

/** A file with pages waits until its forms are made; the rest is settled. */
const stateOf = ({ state, pageCount }: PortableRow<'files'>): StoredFile['state'] => (pageCount > 0 ? 'waiting' : state)

const putFile = (store: Store, batchId: string, file: PortableRow<'files'>, stored: string | null): void =>
  store.files.insert({
    ...{ id: file.id, batchId, sourceId: file.sourceId, path: file.path, original: null, stored },
    ...{ bytes: file.bytes, modifiedMs: null, sha256: file.sha256, mediaType: file.mediaType },
    ...{ pageCount: file.pageCount, copyOf: file.copyOf, state: stateOf(file), failure: file.failure, at: file.at },
  })

const stepOf = (step: Step['step'], of: number | null): Step =>
  step === 'do' || of === null ? { step: 'do', of: null } : { step, of }

/** Acts keep their order and get the numbers of this workspace. */
const putCheckActs = (store: Store, batchId: string, acts: PortableRows['check-acts']): void => {
  const numbers = new Map<number, number>()
  for (const { number, who, at, step, of, checks, sayings } of acts.toSorted((a, b) => a.number - b.number)) {
    const own = of === null ? null : (numbers.get(of) ?? null)
    const act = store.checks.insert({ ...stepOf(step, own), batchId, who, at }, checks)
    for (const saying of sayings) store.pageSayings.insert(act, saying, who, at)
    numbers.set(number, act)
  }
}

/** Writes the rows of another workspace's batch down as they stood there, to be looked at only. All or nothing. */
export const putBatch = (
  store: Store,
  rows: PortableRows,
  { folder, movingTo, electionId, storedAt }: Places,
): void => {
  const [batch] = rows.batch
  if (batch === undefined) return
  store.batches.put({ ...batch, folder, movingTo, electionId, copy: 'read-only' })
  for (const { id, kind, name } of rows.sources) {
    store.sources.insert({ id, batchId: batch.id, path: name, kind, inPlace: false })
    store.sources.setTaken(id)
  }
  const originalsFirst = rows.files.toSorted((a, b) => Number(a.copyOf !== null) - Number(b.copyOf !== null))
  for (const file of originalsFirst) putFile(store, batch.id, file, storedAt(file))
  for (const page of rows.pages) store.pages.put({ ...page, batchId: batch.id })
  for (const attempt of rows.attempts) store.batchRows.putAttempt(attempt)
  for (const { pageId, reader, version, at, reading } of rows.readings)
    store.readings.insert(pageId, { id: reader, version }, at, reading)
  putCheckActs(store, batch.id, rows['check-acts'])
}
