import { createStore } from 'zustand/vanilla'
import type { Failure } from '../../shared/failure.ts'
import type { Upload } from '../wire/door.ts'
import type { FileToSend } from '../wire/dropped.ts'

export type Sending = {
  readonly total: number
  readonly sent: number
  readonly failed: readonly { readonly path: string; readonly failure: Failure }[]
}

const atATime = 3
const nothing: Sending = { total: 0, sent: 0, failed: [] }

/** What is being sent into each open batch; only in the served app. */
export const uploads = createStore<Readonly<Record<string, Sending>>>(() => ({}))

const change = (batchId: string, by: (sending: Sending) => Sending): void =>
  uploads.setState((all) => ({ ...all, [batchId]: by(all[batchId] ?? nothing) }))

/** Sends the files, a few at a time; each that does not arrive is named with its reason and stops no other. */
export const sendFiles = async (upload: Upload, batchId: string, files: readonly FileToSend[]): Promise<void> => {
  change(batchId, (sending) => ({ ...sending, total: sending.total + files.length }))
  const left = files.values()
  const lane = async (): Promise<void> => {
    for (const { path, file } of left) {
      const result = await upload(batchId, path, file)
      change(batchId, (sending) =>
        result.ok
          ? { ...sending, sent: sending.sent + 1 }
          : { ...sending, failed: [...sending.failed, { path, failure: result.failure }] },
      )
    }
  }
  await Promise.all(Array.from({ length: atATime }, lane))
}
