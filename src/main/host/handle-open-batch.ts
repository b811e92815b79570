import { randomBytes } from 'node:crypto'
import type { BatchDetail } from '../../shared/batch.ts'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { batchCode, fullBatchName } from '../core/batch-name.ts'
import { lockBatch } from '../core/lock-batch.ts'
import type { StoredBatch } from '../store/batches.ts'
import { electionOfNewBatch } from './election-of-new-batch.ts'
import type { Handlers } from './handlers.ts'
import type { Workroom } from './workroom.ts'

type OpenCalls =
  | 'batches.create'
  | 'batches.rename'
  | 'batches.addPaths'
  | 'batches.addSample'
  | 'batches.removeSource'
  | 'batches.setForm'
  | 'batches.verify'
  | 'batches.start'

/** Calls on a batch that is still open: named, added to, verified, started. */
export const handleOpenBatch = (room: Workroom): Pick<Handlers, OpenCalls> => {
  const { store, clock, parts, intake, folders, errorFolder, runner, record, detail, newId, news } = room

  /** Does something to an open batch and answers with the batch as it then is. */
  const whileOpen = async (
    id: string,
    work: (batch: StoredBatch) => Promise<Result<unknown>> | Result<unknown>,
  ): Promise<Result<BatchDetail>> => {
    const batch = room.batch(id)
    if (!batch.ok) return batch
    if (batch.value.state !== 'open') return failed(failure('batch-locked'))
    const done = await work(batch.value)
    if (!done.ok) return done
    runner.tellBatch(id)
    return detail(id)
  }

  /** What was refused at intake is already known to have failed; its copy goes where failed files go. */
  const setRefusedAside = async (id: string): Promise<void> => {
    const folder = store.batches.get(id)?.folder
    if (folder === undefined) return
    for (const file of store.files.failedOf(id)) await errorFolder.setAside(folder, file)
  }

  return {
    'batches.create': async ({ name }) => {
      const id = newId()
      const code = batchCode(randomBytes(5))
      const at = clock.now()
      const called = name.trim() || code
      const electionId = store.together(() => {
        const election = electionOfNewBatch(room)
        store.batches.insert({
          id,
          code,
          name: called,
          fullName: fullBatchName(called, at, code),
          reader: parts.engines[0]?.id ?? '',
          folder: folders.temp(id),
          createdAt: at.toISOString(),
          electionId: election,
        })
        record('batch-created', id, { name: called, election })
        return election
      })
      runner.tellBatch(id)
      news.announce({ about: 'election', electionId })
      return detail(id)
    },
    'batches.rename': ({ batchId, name }) =>
      whileOpen(batchId, ({ createdAt, code }) => {
        const called = name.trim()
        if (called === '') return failed(failure('invalid-input', { reason: 'name' }))
        store.batches.rename(batchId, called, fullBatchName(called, new Date(createdAt), code))
        record('batch-renamed', batchId, { name: called })
        return ok(null)
      }),
    'batches.addPaths': ({ batchId, paths }) =>
      whileOpen(batchId, async () => {
        store.batches.verify(batchId, null)
        return intake.add(batchId, paths)
      }),
    'batches.addSample': ({ batchId }) =>
      whileOpen(batchId, async () => {
        store.batches.verify(batchId, null)
        return intake.add(batchId, [parts.sample], 'sample')
      }),
    'batches.removeSource': ({ batchId, sourceId }) =>
      whileOpen(batchId, async ({ folder }) => {
        if (intake.isTaking(batchId)) return failed(failure('batch-taking-in'))
        const copies = store.files.ofSource(sourceId)
        store.together(() => {
          store.batches.verify(batchId, null)
          store.files.removeOfSource(sourceId)
          store.sources.remove(sourceId)
          record('source-removed', batchId, { files: copies.length })
        })
        for (const { stored } of copies) if (stored !== null) await folders.remove(folders.absolute(folder, stored))
        return ok(null)
      }),
    'batches.setForm': ({ batchId, form }) =>
      whileOpen(batchId, () => {
        if (form !== null && !parts.forms.some(({ id }) => id === form))
          return failed(failure('unknown-form-kind', { form }))
        store.batches.setForm(batchId, form)
        record('form-chosen', batchId, { form })
        return ok(null)
      }),
    'batches.verify': ({ batchId, agreed }) =>
      whileOpen(batchId, () => {
        store.batches.verify(batchId, agreed ? clock.now().toISOString() : null)
        record(agreed ? 'batch-verified' : 'verification-taken-back', batchId)
        return ok(null)
      }),
    'batches.start': ({ batchId, priority }) =>
      whileOpen(batchId, async (batch) => {
        if (intake.isTaking(batchId)) return failed(failure('batch-taking-in'))
        const locked = await lockBatch({ store, folders, clock }, batch, priority)
        if (!locked.ok) return locked
        record('batch-started', batchId, { priority })
        await setRefusedAside(batchId)
        runner.wake()
        return ok(null)
      }),
  }
}
