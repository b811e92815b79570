import { stat } from 'node:fs/promises'
import { ok, type Result } from '../../shared/result.ts'
import { type OpenFile, openFile } from './open-file.ts'
import { openPdf, type Pdf } from './pdf.ts'

export type Opened = { kind: 'pdf'; pdf: Pdf } | { kind: 'photo'; file: OpenFile }
export type OpenedFile = Opened & { mediaType: string }

/** The file this worker opened last: the pages of one file mostly come one after the other. */
let last: { identity: string; opened: OpenedFile } | null = null

const identityOf = async (path: string): Promise<string> => {
  const { ino, size, mtimeMs } = await stat(path)
  return `${path}\n${ino}\n${size}\n${mtimeMs}`
}

const closeLast = async (): Promise<void> => {
  const closing = last
  last = null
  if (closing?.opened.kind === 'pdf') await closing.opened.pdf.document.loadingTask.destroy()
}

const open = async (path: string): Promise<Result<OpenedFile>> => {
  const file = await openFile(path)
  if (!file.ok) return file
  const { bytes, mediaType } = file.value
  if (mediaType !== 'application/pdf') return ok({ kind: 'photo', file: file.value, mediaType })
  const pdf = await openPdf(bytes)
  return pdf.ok ? ok({ kind: 'pdf', pdf: pdf.value, mediaType }) : pdf
}

/** Opens a file, or gives the one already open when nothing about it has changed. */
export const opened = async (path: string): Promise<Result<OpenedFile>> => {
  const identity = await identityOf(path).catch(() => null)
  if (last !== null && last.identity === identity) return ok(last.opened)
  await closeLast()
  const result = await open(path)
  if (result.ok && identity !== null) last = { identity, opened: result.value }
  return result
}
