import { z } from 'zod'
import { type Failure, failure } from '../../../shared/failure.ts'
import { type PortableNoun, type PortableRows, portableNouns } from '../../../shared/portable.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { isAsWritten } from '../../store/acts.ts'
import type { PackedBatch } from '../ports.ts'

const damaged = failure('portable-damaged')

const nounNames = Object.keys(portableNouns) as PortableNoun[]

const noRows: PortableRows = {
  ...{
    batch: [],
    sources: [],
    files: [],
    pages: [],
    attempts: [],
    readings: [],
    'check-acts': [],
    acts: [],
    forms: [],
  },
}

/** Reads the rows of one noun, each of which must be what the format says it is. */
const fill = async <N extends PortableNoun>(
  packed: PackedBatch,
  into: PortableRows,
  noun: N,
  signal: AbortSignal,
): Promise<Failure | null> => {
  const rows = await packed.rows(noun, signal)
  if (!rows.ok) return rows.failure
  const parsed = z.array(portableNouns[noun]).safeParse(rows.value)
  if (!parsed.success) return damaged
  into[noun] = parsed.data as PortableRows[N]
  return null
}

const allDifferent = (values: readonly unknown[]): boolean => new Set(values).size === values.length

/** Every row belongs to a row that is there, and none is there twice; every file's bytes are among the entries. */
const isCoherent = (rows: PortableRows, entries: ReadonlySet<string>): boolean => {
  const [sources, files, pages] = [rows.sources, rows.files, rows.pages].map(
    (some) => new Set(some.map(({ id }) => id)),
  )
  const acts = new Set(rows['check-acts'].map(({ number }) => number))
  const originals = new Set(rows.files.filter(({ copyOf }) => copyOf === null).map(({ id }) => id))
  const batchId = rows.batch[0]?.id
  return (
    rows.batch.length === 1 &&
    allDifferent(rows.sources.map(({ id }) => id)) &&
    allDifferent(rows.files.map(({ id }) => id)) &&
    allDifferent(rows.files.map(({ sourceId, path }) => JSON.stringify([sourceId, path]))) &&
    allDifferent(rows.pages.map(({ id }) => id)) &&
    allDifferent(rows.pages.map(({ fileId, number }) => `${fileId} ${number}`)) &&
    acts.size === rows['check-acts'].length &&
    rows.files.every(({ sourceId, copyOf }) => sources?.has(sourceId) && (copyOf === null || originals.has(copyOf))) &&
    rows.files.every(({ entry }) => entry === null || entries.has(entry)) &&
    rows.pages.every(({ fileId }) => files?.has(fileId)) &&
    [...rows.attempts, ...rows.readings].every(({ pageId }) => pages?.has(pageId)) &&
    rows['check-acts'].every(
      ({ number, step, of, checks }) =>
        (step === 'do') === (of === null) &&
        (of === null || (of < number && acts.has(of))) &&
        checks.every(({ pageId }) => pages?.has(pageId)),
    ) &&
    rows.acts.every((act) => act.batchId === batchId && isAsWritten(act))
  )
}

/** All that a portable file says, read to its end, compared with its manifest and found to hang together. */
export const readPortable = async (packed: PackedBatch, signal: AbortSignal): Promise<Result<PortableRows>> => {
  const trouble = await packed.verify(signal)
  if (trouble) return failed(trouble)
  const rows: PortableRows = { ...noRows }
  for (const noun of nounNames) {
    const trouble = await fill(packed, rows, noun, signal)
    if (trouble) return failed(trouble)
  }
  const { batch, entries } = packed.manifest
  const names = new Set(entries.map(({ name }) => name))
  return isCoherent(rows, names) && rows.batch[0]?.id === batch.id ? ok(rows) : failed(damaged)
}
