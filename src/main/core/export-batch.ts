import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { ExportFormat } from '../../shared/calls/exports.ts'
import { failure, type Sentence } from '../../shared/failure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Language } from '../../shared/settings.ts'
import type { StoredBatch } from '../store/batches.ts'
import type { StoredExport } from '../store/exports.ts'
import type { Store } from '../store/open-store.ts'
import type { Folders } from './folders.ts'
import type { Clock, Reports } from './ports.ts'
import { reasonOf } from './reason-of.ts'
import { resultsOf } from './results.ts'

type ExportParts = {
  store: Store
  reports: Reports
  folders: Folders
  clock: Clock
  newId: () => string
  forms: readonly FormDefinition[]
  provinces: readonly Sentence[]
}

export const exportNames: Record<ExportFormat, string> = {
  results: 'results.json',
  figures: 'figures.csv',
  summary: 'summary.pdf',
}

/** Writes an export's files into a new folder of the batch and records it with the hash of each. */
export const exportBatch = async (
  { store, reports, folders, clock, newId, forms, provinces }: ExportParts,
  batch: StoredBatch,
  formats: readonly ExportFormat[],
  language: Language,
): Promise<Result<StoredExport>> => {
  const at = clock.now()
  const results = resultsOf(store, batch)
  const request = { results, language, forms, provinces, at }
  const make: Record<ExportFormat, () => Promise<Uint8Array>> = {
    results: () => reports.results(results),
    figures: () => reports.figures(request),
    summary: () => reports.summary(request),
  }
  const id = newId()
  const folder = join('exports', `${at.toISOString().replaceAll(/[:.]/g, '-')}_${id}`)
  const files: StoredExport['files'] = []
  try {
    for (const format of new Set(formats)) {
      const bytes = await make[format]()
      const name = exportNames[format]
      await folders.writeWhole(folders.absolute(batch.folder, folder, name), bytes)
      files.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    }
  } catch (error) {
    return failed(failure('export-failed', { reason: reasonOf(error) }))
  }
  const made: StoredExport = { id, batchId: batch.id, at: at.toISOString(), language, folder, files }
  store.exports.insert(made)
  return ok(made)
}
