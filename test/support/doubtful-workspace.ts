import { join } from 'node:path'
import { ok } from '../../src/shared/result.ts'
import { rowSlot, type Slot } from '../../src/shared/slot.ts'
import { openBench, startBatch, tempFolder, untilDone } from './host-bench.ts'
import { greyPages, pageReading, scriptedEngine } from './scripted-parts.ts'

/** What stands on the `n`-th form: figures that add up, no two forms alike. */
const truthOf = (n: number): Partial<Record<Slot, number>> => {
  const rows = [140 + n, 60 + (n % 30), 20 + (n % 7), 11]
  const valid = rows.reduce((sum, value) => sum + value, 0)
  const [invalid, blank, remaining] = [5 + (n % 4), 9, 30]
  const used = valid + invalid + blank
  return {
    ...{ eligible: used + 90, turnout: used, ballots_allocated: used + remaining, ballots_used: used },
    ...{ valid, invalid, blank, ballots_remaining: remaining, total: valid },
    ...Object.fromEntries(rows.map((value, at) => [rowSlot(at + 1), value])),
  }
}

const signatures = 255
/** More forms than this have no grey of their own. */
const mostForms = 250

export type DoubtfulWorkspace = {
  batchId: string
  /** What stands in the slots of a form. */
  truth: ReadonlyMap<string, Partial<Record<Slot, number>>>
}

/**
 * A workspace of forms that have been read and wait for a person: on each the first row is misread by 10, and no sum
 * proves the roll, so that two figures must be checked.
 */
export const makeDoubtfulWorkspace = async (workspace: string, forms: number): Promise<DoubtfulWorkspace> => {
  if (forms > mostForms) throw new Error(`at most ${mostForms} forms`)
  const engine = scriptedEngine()
  engine.answers.set(signatures, ok(pageReading('ss-5-18', 2)))
  const scans = tempFolder()
  for (let n = 1; n <= forms; n += 1) {
    const truth = truthOf(n)
    engine.answers.set(n, ok(pageReading('ss-5-18', 1, { ...truth, 'votes.1': (truth['votes.1'] ?? 0) + 10 })))
    scans.write(join('แพร่', 'เขต 1', `หน่วย ${n}.tiff`), await greyPages([n, signatures]))
  }
  const bench = await openBench({ engine, workspace })
  const batchId = await startBatch(bench, [scans.path])
  await untilDone(bench, batchId)
  await bench.call('settings.set', { reviewer: 'สมชาย', language: 'en' })
  const { items } = await bench.call('forms.list', { batchId, limit: 500 })
  await bench.close()
  scans.remove()
  return { batchId, truth: new Map(items.map(({ id, place }) => [id, truthOf(place.unit ?? 0)])) }
}
