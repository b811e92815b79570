import { createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { type Failure, failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Archives, FoundFile, UnpackRequest } from '../core/ports.ts'
import { type ArchiveLimits, archiveLimits } from './archive-limits.ts'
import { decodeName, safePath, tellingApart } from './entry-name.ts'

type Unpacked = FoundFile | { path: string; failure: Failure }
type Listed = { entry: Entry; path: string }

const signature = Buffer.from('PK\x03\x04')

const beginsLikeZip = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer } = await file.read({ buffer: Buffer.alloc(signature.length), position: 0 })
    return buffer.equals(signature)
  } finally {
    await file.close()
  }
}

/** Documents of office programs and books are ZIP files too; what is in them is not for the user to see. */
const isDocument = (entries: readonly Listed[]): boolean =>
  entries.some(({ path }) => ['[Content_Types].xml', 'mimetype', 'META-INF/MANIFEST.MF'].includes(path))

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 ** 2)

const listEntries = async (zip: ZipFile, limits: ArchiveLimits): Promise<Result<Listed[]>> => {
  const listed: Listed[] = []
  if (zip.entryCount > limits.entries)
    return failed(failure('archive-too-large', { files: zip.entryCount, megabytes: '?' }))
  for await (const entry of zip.eachEntry()) {
    const name = decodeName(entry.fileNameRaw)
    const path = safePath(name)
    if (path !== '' && !/[\\/]$/.test(name)) listed.push({ entry, path })
  }
  return ok(listed)
}

/** Ends a stream that brings more than its archive said. */
const atMost = (bytes: number): Transform => {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      done(seen > bytes ? new RangeError('more than was said') : null, chunk)
    },
  })
}

const whyNot = (error: unknown): Failure =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    ? failure('disk-full', { needed: '?', free: 0 })
    : failure('unreadable-archive')

/** Writes one entry to its place. An archive within the archive is told, not opened. */
const unpackOne = async (
  zip: ZipFile,
  { entry, path }: Listed,
  target: string,
  limits: ArchiveLimits,
  signal: AbortSignal,
): Promise<Unpacked> => {
  const bytes = entry.uncompressedSize
  if (entry.isEncrypted()) return { path, failure: failure('locked-archive') }
  if (bytes > limits.entryBytes) {
    const detail = { megabytes: megabytes(bytes), limit: megabytes(limits.entryBytes) }
    return { path, failure: failure('file-too-large', detail) }
  }
  try {
    await mkdir(dirname(target), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), atMost(bytes), createWriteStream(target), { signal })
    if (bytes >= signature.length && path.toLowerCase().endsWith('.zip') && (await beginsLikeZip(target))) {
      await rm(target)
      return { path, failure: failure('nested-archive') }
    }
    return { path, absolute: target, bytes }
  } catch (error) {
    await rm(target, { force: true })
    signal.throwIfAborted()
    return { path, failure: whyNot(error) }
  }
}

async function* unpackAll(
  zip: ZipFile,
  entries: readonly Listed[],
  { archive, placeOf, signal }: UnpackRequest,
  limits: ArchiveLimits,
): AsyncIterable<Unpacked> {
  const apart = tellingApart()
  for (const { entry, path } of entries) {
    signal.throwIfAborted()
    const own = `${archive.path}/${apart(path)}`
    yield await unpackOne(zip, { entry, path: own }, placeOf(own), limits, signal)
  }
}

const refuse = (entries: readonly Listed[], limits: ArchiveLimits, room: number): Failure | null => {
  const bytes = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (entries.length === 0) return failure('empty-archive')
  return bytes > Math.min(limits.bytes, room)
    ? failure('archive-too-large', { files: entries.length, megabytes: megabytes(bytes) })
    : null
}

/** Opens ZIP files. What one holds is counted before a byte is written, and never lands outside its place. */
export const openZips = (limits: ArchiveLimits = archiveLimits): Archives => ({
  async *unpack(request) {
    const { archive, room } = request
    if (!(await beginsLikeZip(archive.absolute).catch(() => false))) return yield archive
    let zip: ZipFile | null = null
    try {
      zip = await openPromise(archive.absolute, { autoClose: false, decodeStrings: false, lazyEntries: true })
      const listed = await listEntries(zip, limits)
      if (listed.ok && isDocument(listed.value)) return yield archive
      const trouble = listed.ok ? refuse(listed.value, limits, room) : listed.failure
      if (trouble || !listed.ok) return yield { path: archive.path, failure: trouble ?? failure('unreadable-archive') }
      yield* unpackAll(zip, listed.value, request, limits)
    } catch {
      request.signal.throwIfAborted()
      yield { path: archive.path, failure: failure('unreadable-archive') }
    } finally {
      zip?.close()
    }
  },
})
