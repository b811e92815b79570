import { join, resolve } from 'node:path'
import type { Merged } from '../../shared/calls/portable.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type MergedFile, type MergeParts, mergePortable } from '../core/portable/merge-portable.ts'
import { evidenceOf } from '../core/portable/open-portable.ts'
import type { StoredBatch } from '../store/batches.ts'
import type { Workroom } from './workroom.ts'

/** More than a person would look at in a list. */
const mostShown = 100

/** Merges portable files into batches of the workspace and tells what has changed. */
export const openMerging = (room: Workroom) => {
  const { store, clock, folders, news, views, runner, record, jobs } = room
  const reference = { forms: room.parts.forms, provinces: room.parts.provinces }

  const keepEvidence = async (batch: StoredBatch, { sha256, manifest, acts }: MergedFile): Promise<void> => {
    const folder = folders.absolute(batch.folder, evidenceOf(sha256))
    await folders.writeWhole(join(folder, 'acts.jsonl'), acts.map((act) => `${JSON.stringify(act)}\n`).join(''))
    await folders.writeWhole(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1))
  }

  return async (path: string, wanted: string | null): Promise<Result<Merged>> => {
    const touched: string[] = []
    const parts: MergeParts = {
      ...{ store, clock, packing: room.parts.packing, reference, record, keepEvidence },
      onMade: ({ files, gone }) => {
        for (const form of views.formsOfFiles(files)) {
          touched.push(form.batchId)
          news.announce({ about: 'form', batchId: form.batchId, form })
          for (const formId of gone) news.announce({ about: 'form-gone', batchId: form.batchId, formId })
        }
      },
    }
    const merged = await jobs.run((signal) => mergePortable(parts, resolve(path), wanted, signal))
    for (const batchId of new Set(touched)) runner.tellBatch(batchId)
    if (!merged.ok) return merged
    const { differences, ...counts } = merged.value
    const shown = differences.slice(0, mostShown).map(({ form, figure }) => ({
      ...{ formId: form.id, form: form.form, path: store.files.get(form.fileId)?.path ?? '', figure },
    }))
    return ok({ ...counts, differing: differences.length, differences: shown })
  }
}
