import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openActs } from '../../src/main/store/acts.ts'
import { disputedVotes, openElectionBench, readDisputedUnit } from '../support/election-bench.ts'
import { tempFolder } from '../support/host-bench.ts'

const list = Buffer.from('province,constituency,unit\nPhrae,1,1\n').toString('base64')

it('every act on an election has a line in the log, in a chain, with who and what', async () => {
  const workspace = tempFolder()
  const bench = await openElectionBench(disputedVotes, workspace.path)
  const electionId = await readDisputedUnit(bench)
  await bench.call('elections.rename', { electionId, name: 'ทั่วไป' })
  const { items } = await bench.call('elections.contests', { electionId })
  const [contest] = items
  const choose = (formId: string | null) =>
    bench.call('elections.choose', { electionId, contestId: contest?.id ?? '', formId })
  const formId = contest?.contenders[0]?.form.id ?? expect.fail('there is no contest')
  await choose(formId)
  await choose(null)
  await bench.call('elections.importUnits', { electionId, file: 'units.csv', base64: list })
  const { id: other } = await bench.call('elections.create', { name: 'ซ่อม' })
  const { items: batches } = await bench.call('batches.list', {})
  await bench.call('elections.setOfBatch', { batchId: batches[0]?.id ?? '', electionId: other })
  await bench.close()

  const db = new Database(join(workspace.path, 'tallydesk.sqlite'))
  const lines = (act: string) =>
    db
      .prepare('SELECT who, detail FROM acts WHERE act = ? ORDER BY number')
      .raw()
      .all(act)
      .map((line) => (Array.isArray(line) ? [line[0], JSON.parse(String(line[1]))] : line))
  expect(lines('election-created')).toEqual([
    ['สมชาย', { election: electionId, name: 'การเลือกตั้ง' }],
    ['สมชาย', { election: other, name: 'ซ่อม' }],
  ])
  expect(lines('election-renamed')).toEqual([['สมชาย', { election: electionId, before: 'การเลือกตั้ง', name: 'ทั่วไป' }]])
  expect(lines('form-counts')).toMatchObject([
    ['สมชาย', { contest: contest?.id, form: formId }],
    ['สมชาย', { contest: contest?.id, form: null, pages: null }],
  ])
  expect(lines('units-imported')).toMatchObject([
    ['สมชาย', { election: electionId, file: 'units.csv', units: 1, bad: 0 }],
  ])
  expect(lines('batch-moved')).toEqual([['สมชาย', { before: electionId, election: other }]])
  expect(openActs(db).firstBroken()).toBeNull()
  db.close()
  workspace.remove()
})
