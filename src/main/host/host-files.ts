import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { receiveUpload } from '../core/receive-upload.ts'
import type { Workroom } from './workroom.ts'

/** A file on this computer that a door may send to its own window. */
export type ServedFile = { path: string; mediaType: string }

const mediaTypes: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
}

/** Things behind same-origin addresses. Names are looked up, never joined from what a caller says. */
export const openHostFiles = ({ store, folders, intake, intakeParts, runner, uploads }: Workroom) => ({
  async page(pageId: string): Promise<Result<ServedFile>> {
    const page = store.pages.get(pageId)
    const folder = page ? store.batches.get(page.batchId)?.folder : undefined
    if (!page || folder === undefined) return failed(failure('page-not-found'))
    const path = folders.absolute(folder, folders.pictureOf(page.id))
    return (await folders.exists(path)) ? ok({ path, mediaType: 'image/jpeg' }) : failed(failure('page-not-found'))
  },
  async export(exportId: string, name: string): Promise<Result<ServedFile>> {
    const made = store.exports.get(exportId)
    const folder = made ? store.batches.get(made.batchId)?.folder : undefined
    const file = made?.files.find((one) => one.name === name)
    if (!made || !file || folder === undefined) return failed(failure('export-not-found'))
    const mediaType = mediaTypes[file.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return ok({ path: folders.absolute(folder, made.folder, file.name), mediaType })
  },
  /** Streams one uploaded file into an open batch. */
  async receive(batchId: string, relativePath: string, bytes: AsyncIterable<Uint8Array>): Promise<Result<null>> {
    const done = await receiveUpload(intakeParts, intake, batchId, relativePath, bytes)
    if (done.ok) runner.tellBatch(batchId)
    return done
  },
  /** Streams a portable file in; answers the name under which calls may use it. */
  async receivePortable(bytes: AsyncIterable<Uint8Array>): Promise<Result<{ upload: string }>> {
    return ok({ upload: await uploads.receive(bytes) })
  },
})
export type HostFiles = ReturnType<typeof openHostFiles>
