import { readFile, stat } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { asBytes } from './as-bytes.ts'
import { limits } from './limits.ts'

const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff', 'image/webp', 'image/heic'] as const
export type MediaType = (typeof mediaTypes)[number]

/** A file in memory, with its type as its bytes tell; its name is never asked. */
export type OpenFile = { bytes: Uint8Array<ArrayBuffer>; mediaType: MediaType }

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024)

/** A PDF may stand behind up to 1024 bytes of something else (ISO 32000-1, annex H, 3.4.1). */
const looksLikePdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

const mediaTypeOf = async (bytes: Uint8Array): Promise<MediaType | null> => {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const known = mediaTypes.find((type) => type === (found?.mime === 'image/heif' ? 'image/heic' : found?.mime))
  return known ?? (looksLikePdf(bytes) ? 'application/pdf' : null)
}

const whyNotOpened = (error: unknown): Result<never> => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return code === 'ENOENT' ? failed(failure('file-not-found')) : failed(failure('file-not-readable', { reason: code }))
}

/** Reads a file into memory. Fails when it is missing, empty, too large, or of no type that holds pages. */
export const openFile = async (path: string): Promise<Result<OpenFile>> => {
  try {
    const { size } = await stat(path)
    if (size === 0) return failed(failure('empty-file'))
    if (size > limits.fileBytes) {
      const detail = { megabytes: megabytes(size), limit: megabytes(limits.fileBytes) }
      return failed(failure('file-too-large', detail))
    }
    const bytes = asBytes(await readFile(path))
    const mediaType = await mediaTypeOf(bytes)
    return mediaType === null ? failed(failure('unknown-file-type')) : ok({ bytes, mediaType })
  } catch (error) {
    return whyNotOpened(error)
  }
}
