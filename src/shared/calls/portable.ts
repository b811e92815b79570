import { z } from 'zod'
import { BatchDetail } from '../batch.ts'
import { Figure } from '../figure.ts'
import { call, inBatch } from './call.ts'

const count = z.int().min(0)
const path = z.string().min(1).max(4096)

/** What a portable file would hold; `inPlace` are files read where they lie, `bytes` is about what it takes. */
export const PortableSize = z.object({ files: count, inPlace: count, pages: count, pictures: count, bytes: count })
export type PortableSize = z.infer<typeof PortableSize>

/** A portable file that was written and read back. `missing` are files whose bytes were no longer there. */
export const Packed = z.object({
  path: z.string(),
  bytes: count,
  sha256: z.string(),
  counts: z.object({ files: count, pages: count, forms: count, checks: count }),
  missing: z.array(z.string()),
})
export type Packed = z.infer<typeof Packed>

/** A batch opened from a file. `differing`: forms that this program makes otherwise than the one that packed it. */
export const Opened = z.object({ batch: BatchDetail, packedAt: z.string(), program: z.string(), differing: count })
export type Opened = z.infer<typeof Opened>

/** A figure on which people differ after a merge, with every voice. */
const Difference = z.object({ formId: z.string(), form: z.string(), path: z.string(), figure: Figure })

/**
 * What came of a merge, counted in checks: `taken` over, `known` here already, of pages that are `unknown` here.
 * `differences` are the first figures of those that people differ on because of it, `differing` is how many there are.
 */
export const Merged = z.object({
  batchId: z.string(),
  packedAt: z.string(),
  taken: count,
  known: count,
  unknown: count,
  differing: count,
  differences: z.array(Difference),
})
export type Merged = z.infer<typeof Merged>

/** The batch that is meant; null: the one that the file is of. */
const into = z.object({ batchId: z.string().max(64).nullable().default(null) })

/** A file sent to `/upload-portable`, under the name that came back. */
const uploaded = z.object({ upload: z.string().max(64) })

/** Calls that carry batches from computer to computer. */
export const portableCalls = {
  'portable.size': call('Says what a portable file of a batch would hold', inBatch, PortableSize),
  'portable.pack': call(
    'Writes a batch that has ended as one file and reads it back',
    inBatch.extend({ to: path }),
    Packed,
    'this-computer',
  ),
  'portable.packForDownload': call('Writes a portable file among the exports of its batch', inBatch, Packed),
  'portable.open': call('Opens a portable file as a read-only batch', z.object({ path }), Opened, 'this-computer'),
  'portable.openUploaded': call('Opens a portable file that was sent, as a read-only batch', uploaded, Opened),
  'portable.merge': call(
    'Takes the checking of a portable file into the same batch here; nothing is overwritten',
    into.extend({ path }),
    Merged,
    'this-computer',
  ),
  'portable.mergeUploaded': call(
    'Takes the checking of a portable file that was sent',
    into.extend(uploaded.shape),
    Merged,
  ),
  'portable.checkHere': call('Lets people check in a read-only copy', inBatch, BatchDetail),
} as const
