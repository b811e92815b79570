import { createWriteStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { z } from 'zod'
import { type Failure, failure } from '../../shared/failure.ts'
import { isEntryName, PortableManifest, rowsEntry } from '../../shared/portable.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { PackedBatch } from '../core/ports.ts'
import { type Fact, hashed } from './hashed.ts'
import { linesOf } from './lines.ts'
import { type PackingLimits, packingLimits } from './packing-limits.ts'

const damaged = failure('portable-damaged')
const Format = z.object({ format: z.string() })
const ours = 'tallydesk-batch/'

type Entries = ReadonlyMap<string, Entry>

/** Every entry under its name, or what is wrong with the list. Nothing has been unpacked yet. */
const listEntries = async (zip: ZipFile, bytes: number, limits: PackingLimits): Promise<Result<Entries>> => {
  if (zip.entryCount > limits.entries) return failed(failure('portable-too-large'))
  const all: Entry[] = []
  for await (const entry of zip.eachEntry()) all.push(entry)
  const entries = new Map(all.map((entry) => [entry.fileName, entry]))
  if (!entries.has('manifest.json')) return failed(failure('not-portable'))
  const isOdd = (entry: Entry): boolean => !isEntryName(entry.fileName) || entry.isEncrypted()
  if (entries.size < all.length || all.some(isOdd)) return failed(damaged)
  const unpacked = all.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  return unpacked > bytes * limits.growth ? failed(failure('portable-too-large')) : ok(entries)
}

const readManifest = async (
  zip: ZipFile,
  entries: Entries,
  limits: PackingLimits,
): Promise<Result<PortableManifest>> => {
  const entry = entries.get('manifest.json')
  if (entry === undefined) return failed(failure('not-portable'))
  if (entry.uncompressedSize > limits.manifestBytes) return failed(failure('portable-too-large'))
  const bytes = await buffer(await zip.openReadStreamPromise(entry))
  if (crc32(bytes) !== entry.crc32) return failed(damaged)
  const said: unknown = JSON.parse(bytes.toString('utf8'))
  const format = Format.safeParse(said)
  if (!format.success || !format.data.format.startsWith(ours)) return failed(failure('not-portable'))
  const manifest = PortableManifest.safeParse(said)
  if (manifest.success) return ok(manifest.data)
  const newer = format.data.format !== PortableManifest.shape.format.value
  return failed(newer ? failure('portable-too-new', { format: format.data.format.slice(0, 64) }) : damaged)
}

/** The manifest names exactly the entries that are there, with their sizes. */
const agrees = ({ entries: said }: PortableManifest, entries: Entries): boolean =>
  new Set(said.map(({ name }) => name)).size === entries.size - 1 &&
  said.length === entries.size - 1 &&
  said.every(({ name, bytes }) => entries.get(name)?.uncompressedSize === bytes)

type Open = { zip: ZipFile; entries: Entries; manifest: PortableManifest; limits: PackingLimits }

const packedBatch = ({ zip, entries, manifest, limits }: Open): PackedBatch => {
  const said = new Map(manifest.entries.map((entry) => [entry.name, entry]))
  const bytesOf = async function* (entry: Entry): AsyncIterable<Uint8Array> {
    yield* await zip.openReadStreamPromise(entry)
  }
  /** Does something with an entry's bytes; whatever is wrong with them, or is not what was said, is damage. */
  const withEntry = async (
    name: string,
    signal: AbortSignal,
    work: (bytes: AsyncIterable<Uint8Array>) => Promise<void>,
  ): Promise<Failure | null> => {
    const [entry, known] = [entries.get(name), said.get(name)]
    if (entry === undefined || known === undefined) return damaged
    const facts: Fact[] = []
    try {
      await work(hashed(bytesOf(entry), (fact) => facts.push(fact)))
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof Error && 'syscall' in error) throw error
      return damaged
    }
    return facts.some(({ bytes, sha256 }) => bytes === known.bytes && sha256 === known.sha256) ? null : damaged
  }
  return {
    manifest,
    async verify(signal) {
      for (const { name } of manifest.entries) {
        signal.throwIfAborted()
        const trouble = await withEntry(name, signal, async (bytes) => {
          for await (const _ of bytes) signal.throwIfAborted()
        })
        if (trouble) return trouble
      }
      return null
    },
    async rows(noun, signal) {
      const rows: unknown[] = []
      const trouble = await withEntry(rowsEntry(noun), signal, async (bytes) => {
        for await (const line of linesOf(bytes, limits.rowBytes)) rows.push(JSON.parse(line))
      })
      return trouble ? failed(trouble) : ok(rows)
    },
    async extract(name, target, signal) {
      await mkdir(dirname(target), { recursive: true })
      const trouble = await withEntry(name, signal, (bytes) => pipeline(bytes, createWriteStream(target), { signal }))
      return trouble ? failed(trouble) : ok(null)
    },
    close: () => zip.close(),
  }
}

const signature = Buffer.from('PK\x03\x04')

const beginsLikeZip = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer: begin } = await file.read({ buffer: Buffer.alloc(signature.length), position: 0 })
    return begin.equals(signature)
  } finally {
    await file.close()
  }
}

const openZip = async (path: string): Promise<Result<ZipFile>> => {
  const options = { autoClose: false, lazyEntries: true, strictFileNames: true }
  try {
    return ok(await openPromise(path, options))
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    return failed((await beginsLikeZip(path)) ? damaged : failure('not-portable'))
  }
}

/** Opens a portable file as far as its manifest. What is none, damaged, too new or too large is told and left alone. */
export const openPacked = async (path: string, limits = packingLimits): Promise<Result<PackedBatch>> => {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return failed(failure('file-not-found'))
  const opened = await openZip(path)
  if (!opened.ok) return opened
  const zip = opened.value
  const refuse = (why: Failure): Result<never> => {
    zip.close()
    return failed(why)
  }
  try {
    const entries = await listEntries(zip, found.size, limits)
    if (!entries.ok) return refuse(entries.failure)
    const manifest = await readManifest(zip, entries.value, limits)
    if (!manifest.ok) return refuse(manifest.failure)
    if (!agrees(manifest.value, entries.value)) return refuse(damaged)
    return ok(packedBatch({ zip, entries: entries.value, manifest: manifest.value, limits }))
  } catch {
    return refuse(damaged)
  }
}
