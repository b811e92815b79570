import { setImmediate } from 'node:timers/promises'
import { failure } from '../../../shared/failure.ts'
import type { Figure } from '../../../shared/figure.ts'
import type { PortableManifest, PortableRows } from '../../../shared/portable.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import type { StoredBatch } from '../../store/batches.ts'
import type { StoredForm } from '../../store/forms.ts'
import type { Store } from '../../store/open-store.ts'
import { hashFile } from '../hash-file.ts'
import { type Made, makeForms, type Reference } from '../make-forms.ts'
import type { Clock, Packing } from '../ports.ts'
import { type ActCheck, type MergeStep, type PersonAct, planMerge } from './plan-merge.ts'
import { readPortable } from './read-portable.ts'
import { checkActsOf } from './rows-of-batch.ts'

export type MergeParts = {
  store: Store
  clock: Clock
  packing: Packing
  reference: Reference
  /** Writes a line in the log of acts. */
  record(act: string, batchId: string, detail: Record<string, unknown>): void
  /** Keeps what the other computer's log said. */
  keepEvidence(batch: StoredBatch, file: MergedFile): Promise<void>
  /** Told of each piece once it is committed. */
  onMade(made: Made): void
}

/** A portable file that is merged; `sha256` is of the whole file. */
export type MergedFile = { sha256: string; manifest: PortableManifest; acts: PortableRows['acts'] }

/** Counted in checks; `differences` are the figures on which people differ because of it. */
export type MergeOutcome = {
  batchId: string
  packedAt: string
  taken: number
  known: number
  unknown: number
  differences: { form: StoredForm; figure: Figure }[]
}

/** What was said of pages that are here, and how much was said of others. */
const ofPagesHere = (store: Store, batchId: string, acts: PortableRows['check-acts']) => {
  const isHere = ({ pageId }: ActCheck): boolean => store.pages.get(pageId)?.batchId === batchId
  const here = acts.map((act): PersonAct => ({ ...act, checks: act.checks.filter(isHere) }))
  const count = (all: readonly { checks: readonly unknown[] }[]): number =>
    all.reduce((sum, { checks }) => sum + checks.length, 0)
  return { here, unknown: count(acts) - count(here) }
}

/** The steps of each form in their order, under the file that its forms are made of. */
const byFile = (store: Store, steps: readonly MergeStep[]): Map<string, MergeStep[]> => {
  const pageOf = (step: MergeStep): string =>
    (step.kind === 'take' ? step.checks[0]?.pageId : store.checks.ofAct(step.of)[0]?.pageId) ?? ''
  const fileOf = (pageId: string): string => store.forms.ofPage(pageId)?.fileId ?? store.pages.get(pageId)?.fileId ?? ''
  return Map.groupBy(steps, (step) => fileOf(pageOf(step)))
}

const write = (parts: MergeParts, batchId: string, sha256: string, step: MergeStep): void => {
  const { store, record } = parts
  const { who, at } = step
  if (step.kind === 'turn') {
    store.checks.insert({ step: step.step, of: step.of, batchId, who, at }, [])
    record('check-turned-elsewhere', batchId, { step: step.step, of: step.of, who, at, file: sha256 })
    return
  }
  store.checks.insert({ step: 'do', of: null, batchId, who, at }, step.checks)
  for (const { pageId, slot, verdict, note, how, ...said } of step.checks) {
    const form = store.forms.ofPage(pageId)
    const { value = null, level = 'read' } = form ? (store.forms.figures(form.id).find(isAt(slot)) ?? {}) : {}
    const detail = { form: form?.id ?? null, page: pageId, slot, before: { value, level }, said: verdict, note, how }
    record('figure-merged', batchId, { ...detail, ...said, file: sha256 })
  }
}

const isAt =
  (slot: string) =>
  (figure: Figure): boolean =>
    figure.slot === slot

/** The figures among those taken over on which people now differ. */
const differencesOf = (store: Store, steps: readonly MergeStep[]): MergeOutcome['differences'] => {
  const checks = steps.flatMap((step) => (step.kind === 'take' ? step.checks : []))
  const touched = new Map(checks.map(({ pageId, slot }) => [`${pageId} ${slot}`, { pageId, slot }]))
  return [...touched.values()].flatMap(({ pageId, slot }) => {
    const form = store.forms.ofPage(pageId)
    const figure = form ? store.forms.figures(form.id).find(isAt(slot)) : undefined
    return form && figure?.contested ? [{ form, figure }] : []
  })
}

const mergeRows = async (
  parts: MergeParts,
  batch: StoredBatch,
  file: MergedFile,
  rows: PortableRows,
  signal: AbortSignal,
): Promise<MergeOutcome> => {
  const { store, clock, reference, record, onMade } = parts
  const { here, unknown } = ofPagesHere(store, batch.id, rows['check-acts'])
  const { steps, taken, known } = planMerge(checkActsOf(store, batch.id), here)
  if (steps.length > 0) await parts.keepEvidence(batch, file)
  for (const [fileId, some] of byFile(store, steps)) {
    signal.throwIfAborted()
    const made = store.together(() => {
      for (const step of some) write(parts, batch.id, file.sha256, step)
      const stored = store.files.get(fileId)
      const at = clock.now().toISOString()
      return stored ? makeForms(store, [stored], reference, at, { keepTimes: true }) : { files: [], gone: [] }
    })
    onMade(made)
    await setImmediate()
  }
  const differences = differencesOf(store, steps)
  const { packedAt, program } = file.manifest
  const counts = { taken, known, unknown, differing: differences.length }
  if (steps.length > 0) record('checking-merged', batch.id, { file: file.sha256, packedAt, program, ...counts })
  return { batchId: batch.id, packedAt, taken, known, unknown, differences }
}

/**
 * Takes what people checked on another computer into the same batch here. Each form's part is written whole or not at
 * all; what a crash interrupts is taken over when the file is merged again, and nothing is ever taken twice.
 */
export const mergePortable = async (
  parts: MergeParts,
  path: string,
  wanted: string | null,
  signal: AbortSignal,
): Promise<Result<MergeOutcome>> => {
  const opened = await parts.packing.open(path)
  if (!opened.ok) return opened
  const packed = opened.value
  try {
    const { id, fullName: name } = packed.manifest.batch
    const batch = parts.store.batches.get(id)
    if (wanted !== null && wanted !== id) return failed(failure('other-batch', { name }))
    if (batch === null) return failed(failure('batch-not-known', { name }))
    if (batch.copy === 'read-only') return failed(failure('batch-read-only'))
    const rows = await readPortable(packed, signal)
    if (!rows.ok) return rows
    const sha256 = await hashFile(path, signal)
    const file = { sha256, manifest: packed.manifest, acts: rows.value.acts }
    return ok(await mergeRows(parts, batch, file, rows.value, signal))
  } finally {
    packed.close()
  }
}
