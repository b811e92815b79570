import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MeasuredRun, type RightOf } from '../../src/shared/measured.ts'
import { projectRoot } from '../support/electron-binary.ts'
import { tallydesk } from '../support/program.ts'

const shareOf = ({ n, right }: RightOf): number => right / n

test('The real scans are read as well as they have been, and nothing accepted is wrong', async () => {
  const program = tallydesk(['measure', join(projectRoot, '../shared/data/forms'), '--workers', '2', '--json'])
  expect(await program.ended).toBe(0)
  const { whole, wrong, wrongForms } = MeasuredRun.parse(JSON.parse(program.stdout()))

  expect.soft(whole.forms.n).toBeGreaterThan(0)
  expect.soft(wrongForms).toEqual([])
  expect.soft(whole.forms.extra).toBe(0)

  expect.soft(shareOf(whole.votes.notNought)).toBeGreaterThanOrEqual(0.96)
  expect.soft(shareOf(whole.votes.nought)).toBeGreaterThanOrEqual(0.99)
  expect.soft(whole.votes).toMatchObject({ unusedAsUsed: 0, unanchored: 0 })

  const sure = whole.reliability.all.bins.filter(({ from }) => from >= 0.9)
  const count = (of: 'n' | 'right') => sure.reduce((sum, bin) => sum + bin[of], 0)
  expect.soft(count('n') / whole.reliability.all.n).toBeGreaterThan(0.65)
  expect.soft(count('right') / count('n')).toBeGreaterThanOrEqual(0.98)

  expect.soft(whole.accepted.n).toBeGreaterThan(0)
  expect.soft(wrong.filter(({ state }) => state === 'accepted')).toEqual([])
})
