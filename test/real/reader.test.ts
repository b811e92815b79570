import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { MeasuredRun, type RightOf } from '../../src/shared/measured.ts'
import { projectRoot } from '../support/electron-binary.ts'
import { tallydesk } from '../support/program.ts'

const shareOf = ({ n, right }: RightOf): number => right / n

let run: MeasuredRun
beforeAll(async () => {
  const program = tallydesk(['measure', join(projectRoot, '../shared/data/forms'), '--workers', '2', '--json'])
  expect(await program.ended).toBe(0)
  run = MeasuredRun.parse(JSON.parse(program.stdout()))
})

test('Every real form is found, with its kind and all its pages', () => {
  expect(run.whole.forms.n).toBeGreaterThan(0)
  expect(run.wrongForms).toEqual([])
  expect(run.whole.forms.extra).toBe(0)
})

test('At least 85 in 100 votes that are not 0 are read right, and 98 in 100 that are', () => {
  expect(shareOf(run.whole.votes.notNought)).toBeGreaterThanOrEqual(0.85)
  expect(shareOf(run.whole.votes.nought)).toBeGreaterThanOrEqual(0.98)
})

test('Every row is on the form once and anchored, and no row is made up', () => {
  expect(run.whole.votes).toMatchObject({ unusedAsUsed: 0, unanchored: 0 })
})

test('Of figures above 0.9 at least 98 in 100 are right', () => {
  const { bins, n } = run.whole.reliability.all
  const sure = bins.filter(({ from }) => from >= 0.9)
  const count = (of: 'n' | 'right') => sure.reduce((sum, bin) => sum + bin[of], 0)
  expect(count('n') / n).toBeGreaterThan(0.65)
  expect(count('right') / count('n')).toBeGreaterThanOrEqual(0.98)
})

test('No accepted figure is wrong', () => {
  expect(run.whole.accepted.n).toBeGreaterThan(0)
  expect(run.wrong.filter(({ state }) => state === 'accepted')).toEqual([])
})
