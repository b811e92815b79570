import { onTestFinished } from 'vitest'
import type { SlotVerdict } from '../../src/shared/check.ts'
import type { FormDetail } from '../../src/shared/form-detail.ts'
import { ok } from '../../src/shared/result.ts'
import type { Slot } from '../../src/shared/slot.ts'
import { type Bench, openBench, startBatch, tempFolder, untilDone } from './host-bench.ts'
import { greyPages, pageReading, scriptedEngine } from './scripted-parts.ts'

/** The sum of the rows is broken: No. 1 is 10 on the paper. */
const misread = {
  ballots_received: 30,
  valid: 24,
  invalid: 4,
  blank: 2,
  total: 24,
  'votes.1': 18,
  'votes.2': 14,
} as const

/** A batch of one form, read and to be checked. */
export const openReviewBench = async (reviewer: string | null = 'สมชาย') => {
  const engine = scriptedEngine()
  engine.answers.set(100, ok(pageReading('ss-5-17', 1, misread)))
  engine.answers.set(110, ok(pageReading('ss-5-17', 2)))
  const scans = tempFolder()
  scans.write('แพร่/เขต 1/ชุดที่ 3/form.tiff', await greyPages([100, 110]))
  const workspace = tempFolder()
  const bench = await openBench({ engine, workspace: workspace.path })
  onTestFinished(async () => {
    await bench.close()
    scans.remove()
    workspace.remove()
  })
  const batchId = await startBatch(bench, [scans.path])
  await untilDone(bench, batchId)
  if (reviewer !== null) await bench.call('settings.set', { reviewer })
  const { items } = await bench.call('forms.list', { batchId })
  return { engine, bench, batchId, formId: items[0]?.id ?? '', workspace: workspace.path }
}

export const says = (slot: Slot, value: number): SlotVerdict => ({
  slot,
  verdict: { kind: 'value', value },
  note: null,
})

export const figureIn = (form: FormDetail | null, slot: Slot) => form?.figures.find((figure) => figure.slot === slot)

export const checkOne = ({ bench, formId }: { bench: Bench; formId: string }, verdict: SlotVerdict) =>
  bench.call('review.check', { formId, checks: [verdict] })
