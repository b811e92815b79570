import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { failure } from '../../shared/failure.ts'
import type { PortableEntry, PortableManifest } from '../../shared/portable.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { PackRequest } from '../core/ports.ts'
import { hashed } from './hashed.ts'
import { openPacked } from './open-packed.ts'

/** Streams the entries into a ZIP, the manifest after them, since it names what each hashed to. */
const stream = async ({ entries, head, signal }: PackRequest, part: string): Promise<void> => {
  const zip = new ZipFile()
  const trouble = new AbortController()
  const listed: PortableEntry[] = []
  /** The ZIP does not pass errors on: what cannot be read stops the whole. */
  const give = async function* (bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    try {
      yield* bytes
    } catch (error) {
      trouble.abort(error)
    }
  }
  const mtime = new Date(head.packedAt)
  for (const { name, shrink, bytes } of entries)
    zip.addReadStreamLazy(name, { mtime, compress: shrink }, (pass) =>
      pass(null, Readable.from(give(hashed(bytes(), (fact) => listed.push({ name, ...fact }))))),
    )
  zip.addReadStreamLazy('manifest.json', { mtime }, (pass) => {
    const manifest: PortableManifest = { ...head, entries: listed }
    pass(null, Readable.from([Buffer.from(JSON.stringify(manifest, null, 1))]))
  })
  zip.end()
  const file = createWriteStream(part, { flush: true })
  try {
    await pipeline(zip.outputStream, file, { signal: AbortSignal.any([signal, trouble.signal]) })
  } catch (error) {
    trouble.signal.throwIfAborted()
    throw error
  }
}

/** Reads the file back and compares every entry with the manifest. */
const verify = async (part: string, signal: AbortSignal): Promise<Result<null>> => {
  const opened = await openPacked(part)
  if (!opened.ok) return failed(failure('not-written-whole'))
  try {
    return (await opened.value.verify(signal)) === null ? ok(null) : failed(failure('not-written-whole'))
  } finally {
    opened.value.close()
  }
}

/** Writes a portable file under a passing name, reads it back, and only then gives it its own. */
export const writePacked = async (request: PackRequest): Promise<Result<null>> => {
  const part = `${request.to}.part`
  try {
    await stream(request, part)
    const verified = await verify(part, request.signal)
    if (verified.ok) await rename(part, request.to)
    return verified
  } finally {
    await rm(part, { force: true })
  }
}
