import { ok } from '../../src/shared/result.ts'
import { rowSlot, type Slot } from '../../src/shared/slot.ts'
import { type Bench, openBench, startBatch, tempFolder, untilDone } from './host-bench.ts'
import { greyPages, pageReading, scriptedEngine } from './scripted-parts.ts'

const signatures = 255

/** Votes of the first two rows of a polling unit's form, by the grey of its first page. */
export type Votes = Record<number, readonly [number, number]>
export type Paper = { path: string; grey: number }

/** Figures of a polling unit that add up, but for the roll, which no sum proves. */
const unitForm = (first: number, second: number): Partial<Record<Slot, number>> => {
  const valid = first + second
  const used = valid + 6
  return {
    ...{ eligible: used + 90, turnout: used, ballots_allocated: used + 30, ballots_used: used },
    ...{ valid, invalid: 4, blank: 2, ballots_remaining: 30, total: valid, [rowSlot(1)]: first, [rowSlot(2)]: second },
  }
}

/** A host that reads the unit forms known by their greys. */
export const openElectionBench = async (votes: Votes, workspace?: string): Promise<Bench> => {
  const engine = scriptedEngine()
  engine.answers.set(signatures, ok(pageReading('ss-5-18', 2)))
  for (const [grey, [first, second]] of Object.entries(votes))
    engine.answers.set(Number(grey), ok(pageReading('ss-5-18', 1, unitForm(first, second))))
  const bench = await openBench({ engine, ...(workspace === undefined ? {} : { workspace }) })
  await bench.call('settings.set', { reviewer: 'สมชาย' })
  return bench
}

/** A batch of these papers, read to the end. */
export const readPapers = async (bench: Bench, name: string, papers: readonly Paper[]): Promise<string> => {
  const scans = tempFolder()
  for (const { path, grey } of papers) scans.write(path, await greyPages([grey, signatures]))
  const batchId = await startBatch(bench, [scans.path], name)
  await untilDone(bench, batchId)
  scans.remove()
  return batchId
}

export const electionOf = async (bench: Bench, batchId: string): Promise<string> =>
  (await bench.call('batches.get', { batchId })).electionId

export const inPhrae = (rest: string): string => `แพร่/เขต 1/${rest}`

/** Two units, of one of which a second batch has another form. */
export const readDisputedUnit = async (bench: Bench): Promise<string> => {
  const first = await readPapers(bench, 'a', [
    { path: inPhrae('ต.ในเวียง หน่วย 1.tiff'), grey: 10 },
    { path: inPhrae('ต.ในเวียง หน่วย 2.tiff'), grey: 20 },
  ])
  await readPapers(bench, 'b', [{ path: inPhrae('ต.ในเวียง/หน่วย 1.tiff'), grey: 11 }])
  return electionOf(bench, first)
}
export const disputedVotes: Votes = { 10: [100, 50], 20: [30, 40], 11: [101, 50] }
