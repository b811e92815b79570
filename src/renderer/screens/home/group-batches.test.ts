import { expect, test } from 'vitest'
import { sampleBatches } from '../../testing/sample-batches.ts'
import { groupBatches } from './group-batches.ts'

test('what is read comes first, then what needs a person, and no batch is lost', () => {
  const rows = groupBatches(sampleBatches())
  expect(rows.map((row) => (row.kind === 'group' ? `(${row.name})` : row.batch.id))).toEqual([
    '(now)',
    'run01',
    'queue',
    'pause',
    '(needsYou)',
    'done1',
    '(preparing)',
    'open1',
    '(finished)',
    'clean',
    'ended',
  ])
})

test('most doubt comes first among those that need a person', () => {
  const batches = sampleBatches().filter(({ id }) => id === 'done1')
  const [done] = batches
  if (done === undefined) throw new Error('The sample has no finished batch')
  const doubts = [3, null, 12].map((votesInDoubt, at) => ({ ...done, id: String(at), votesInDoubt }))
  const rows = groupBatches(doubts).flatMap((row) => (row.kind === 'batch' ? [row.batch.votesInDoubt] : []))
  expect(rows).toEqual([12, 3, null])
})

test('without batches there are no groups', () => expect(groupBatches([])).toEqual([]))
