import { z } from 'zod'
import { FileState } from './batch.ts'
import { CheckHow, Note, Verdict } from './check.ts'
import { Failure } from './failure.ts'
import { Framed } from './framing.ts'
import { Saying } from './page-saying.ts'
import { PageReading } from './reading.ts'
import { Slot } from './slot.ts'

/**
 * The format `tallydesk-batch/1`: a batch as one ZIP file, for another computer. `manifest.json` names every other entry
 * with its size and hash; `rows/<noun>.jsonl` holds the batch, one JSON line a row; `files` and `pages` hold the scans
 * and the pictures of the pages. It says nothing of how a workspace keeps these.
 */
export const portableFormat = 'tallydesk-batch/1'
export const portableEnding = '.tallydesk'

/** Ids become names of files and folders, so they are letters, digits and hyphens. */
const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
const moment = z.string().max(40)
const path = z.string().max(4096)

const PortableBatch = z.object({
  id: Id,
  code: z.string().regex(/^[a-z0-9]{1,16}$/),
  name: z.string().max(400),
  fullName: z.string().max(500),
  state: z.enum(['done', 'cancelled']),
  priority: z.int().min(1).max(10),
  reader: z.string().max(64),
  form: z.string().max(64).nullable(),
  createdAt: z.iso.datetime(),
  verifiedAt: moment.nullable(),
  queuedAt: moment.nullable(),
  startedAt: moment.nullable(),
  finishedAt: moment.nullable(),
})

/** `name` is the folder or file that was dropped; the folders above it are nobody else's business. */
const PortableSource = z.object({ id: Id, kind: z.enum(['folder', 'file', 'upload', 'sample']), name: path })

/** `entry` is where the file's bytes are; null for a copy of another file, or when they could not be had. */
const PortableScan = z.object({
  id: Id,
  sourceId: Id,
  path,
  bytes: count,
  sha256: Sha256.nullable(),
  mediaType: z.string().max(100).nullable(),
  pageCount: count,
  copyOf: Id.nullable(),
  state: FileState,
  failure: Failure.nullable(),
  at: moment,
  entry: z.string().max(100).nullable(),
})

const PortablePage = z.object({
  id: Id,
  fileId: Id,
  number: z.int().min(1),
  state: z.enum(['waiting', 'read', 'failed', 'skipped']),
  failure: Failure.nullable(),
  width: z.int().min(1).nullable(),
  height: z.int().min(1).nullable(),
  settledAt: moment.nullable(),
  framed: Framed.nullable(),
  picturedAt: moment.nullable(),
})

const PortableAttempt = z.object({ pageId: Id, at: moment, milliseconds: count, failure: Failure.nullable() })

const PortableReading = z.object({
  pageId: Id,
  reader: z.string().max(64),
  version: z.string().max(64),
  at: moment,
  reading: PageReading,
})

/** What a person said in one act; `number` and `of` are numbers of acts within this file. */
const PortableCheckAct = z.object({
  number: z.int().min(1),
  who: z.string().max(120),
  at: moment,
  step: z.enum(['do', 'undo', 'redo']),
  of: z.int().min(1).nullable(),
  checks: z.array(
    z.object({
      pageId: Id,
      slot: Slot,
      verdict: Verdict.nullable(),
      note: Note.nullable(),
      who: z.string().max(120),
      at: moment,
      how: CheckHow,
    }),
  ),
  sayings: z.array(z.intersection(Saying, z.object({ pageId: Id }))),
})

/** A line of the log of acts, as it stands there. */
const PortableAct = z.object({
  number: z.int().min(1),
  at: moment,
  who: z.string().max(120),
  act: z.string().max(64),
  batchId: Id.nullable(),
  detail: z.string(),
  previousHash: Sha256,
  hash: Sha256,
})

/** A form is made again from readings and checks; this says when it was made and what must come out. */
const PortableForm = z.object({ id: z.string().max(80), fileId: Id, at: moment, sha256: Sha256 })

/** Every noun of the format. A noun more is a line more here and where its rows are got and put. */
export const portableNouns = {
  batch: PortableBatch,
  sources: PortableSource,
  files: PortableScan,
  pages: PortablePage,
  attempts: PortableAttempt,
  readings: PortableReading,
  'check-acts': PortableCheckAct,
  acts: PortableAct,
  forms: PortableForm,
} as const
export type PortableNoun = keyof typeof portableNouns
export type PortableRow<N extends PortableNoun> = z.output<(typeof portableNouns)[N]>
export type PortableRows = { [N in PortableNoun]: PortableRow<N>[] }

export const PortableEntry = z.object({ name: z.string().max(200), bytes: count, sha256: Sha256 })
export type PortableEntry = z.infer<typeof PortableEntry>

/** `missing` are files whose bytes were no longer where they had been read. */
export const PortableManifest = z.object({
  format: z.literal(portableFormat),
  program: z.string().max(64),
  packedAt: moment,
  batch: z.object({ id: Id, fullName: z.string().max(500) }),
  counts: z.object({ files: count, pages: count, forms: count, checks: count }),
  missing: z.array(path),
  entries: z.array(PortableEntry),
})
export type PortableManifest = z.infer<typeof PortableManifest>

export const rowsEntry = (noun: PortableNoun): string => `rows/${noun}.jsonl`
export const pictureEntry = (pageId: string): string => `pages/${pageId}.jpg`
/** The ending is kept so that a person who opens the ZIP can open the scan. */
export const scanEntry = (fileId: string, path: string): string =>
  `files/${fileId}${/\.[a-z0-9]{1,5}$/i.exec(path)?.[0].toLowerCase() ?? ''}`

/** Names that an entry may have: none of them can lead out of a folder. */
export const isEntryName = (name: string): boolean =>
  /^(manifest\.json|rows\/[a-z-]+\.jsonl|(files|pages)\/[A-Za-z0-9][A-Za-z0-9-]{0,63}(\.[a-z0-9]{1,5})?)$/.test(name)
