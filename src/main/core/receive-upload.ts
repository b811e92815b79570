import { createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Intake, IntakeParts } from './intake.ts'
import { limits } from './limits.ts'
import { prepareFile, recordFile } from './take-file.ts'
import { unpackAll } from './unpack.ts'

const tooMuch = limits.fileMegabytes * 1_048_576

async function* upTo(most: number, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > most) throw new RangeError(`more than ${limits.fileMegabytes} MB`)
    yield chunk
  }
}

/** Streams one uploaded file into an open batch. A broken upload leaves nothing behind. */
export const receiveUpload = async (
  parts: IntakeParts,
  intake: Intake,
  batchId: string,
  relativePath: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<null>> => {
  const { store, folders } = parts
  const batch = store.batches.get(batchId)
  if (batch === null) return failed(failure('batch-not-found'))
  if (batch.state !== 'open') return failed(failure('batch-locked'))
  const path = relativePath
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .join('/')
  if (path === '') return failed(failure('invalid-input', { reason: 'path' }))
  const source = intake.uploads(batchId)
  if (store.files.pathsOfSource(source.id).has(path)) return ok(null)
  const stored = folders.fileOf(source.id, path)
  const target = folders.absolute(batch.folder, stored)
  const part = `${target}.part`
  const signal = new AbortController().signal
  try {
    await mkdir(dirname(target), { recursive: true })
    await pipeline(Readable.from(upTo(tooMuch, bytes)), createWriteStream(part))
  } catch (error) {
    await folders.remove(part)
    if (error instanceof RangeError)
      return failed(failure('file-too-large', { megabytes: limits.fileMegabytes, limit: limits.fileMegabytes }))
    throw error
  }
  const { size } = await stat(part)
  const to = { batchId, folder: batch.folder, sourceId: source.id, inPlace: false }
  const uploaded = { path, absolute: part, bytes: size, stored }
  const all = await unpackAll(parts, to, [uploaded], signal)
  if (all.includes(uploaded)) await folders.moveWhole(part, target)
  else await folders.remove(part)
  for (const found of all) await recordFile(parts, to, await prepareFile(parts, to, found, signal))
  return ok(null)
}
