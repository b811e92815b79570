import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type ResultForm, ResultsFile } from '../../src/shared/results-file.ts'
import { TrueForm } from '../../src/shared/true-form.ts'
import { projectRoot } from '../support/electron-binary.ts'
import { tallydesk } from '../support/program.ts'
import { temporaryFolder } from '../support/served.ts'

type Accepted = { where: string; value: number | null; truth: number }

/** What the form says in each slot; an empty cell is nought. */
const truthOf = ({ stats, votes, total }: TrueForm): Map<string, number> => {
  const rows = Object.entries(votes).map(([row, value]) => [`votes.${row}`, value] as const)
  return new Map(
    [...Object.entries(stats), ['total', total] as const, ...rows].map(([slot, value]) => [slot, value ?? 0]),
  )
}

/** A row that the form does not have is nought. */
const acceptedOf = (form: ResultForm, truth: ReadonlyMap<string, number>): Accepted[] => {
  const rows = form.votes.map(({ number, ...figure }) => [`votes.${number}`, figure] as const)
  return [...Object.entries(form.figures), ...rows]
    .filter(([, { state }]) => state === 'accepted')
    .map(([slot, { value }]) => ({ where: `${form.form} ${slot}`, value, truth: truth.get(slot) ?? 0 }))
}

describe.each([
  [
    'the real scans',
    join(projectRoot, '../shared/data/forms'),
    join(projectRoot, '../shared/data/forms/truth.json'),
    0,
  ],
  ['the sample', join(projectRoot, 'resources/sample/forms'), join(projectRoot, 'resources/sample/truth.json'), 3],
])('tallydesk read on %s', (_, scans, truthFile, code) => {
  test('finds every form with its pages, closes the account, and accepts nothing that is wrong', async () => {
    const out = temporaryFolder()
    expect(await tallydesk(['read', scans, '--out', out, '--workers', '2']).ended).toBe(code)
    const { account, forms } = ResultsFile.parse(JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')))
    const truth = z.array(TrueForm).parse(JSON.parse(readFileSync(truthFile, 'utf8')))
    expect(account.pages.found).toBe(account.pages.read + account.pages.failed + account.pages.skipped)
    expect(forms).toHaveLength(truth.length)
    const accepted = truth.flatMap((one) => {
      const form = forms.find(
        ({ source }) => source.parts[0]?.path === one.file && source.parts[0].page === one.pages[0],
      )
      expect(form?.source.parts.map(({ page }) => page)).toEqual(one.pages)
      return form ? acceptedOf(form, truthOf(one)) : []
    })
    expect(accepted.length).toBeGreaterThan(0)
    expect(accepted.filter(({ value, truth: right }) => value !== right)).toEqual([])
  })
})
