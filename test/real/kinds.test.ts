import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ResultsFile } from '../../src/shared/results-file.ts'
import { TrueForm } from '../../src/shared/true-form.ts'
import { projectRoot } from '../support/electron-binary.ts'
import { tallydesk } from '../support/program.ts'
import { temporaryFolder } from '../support/served.ts'

const scans = join(projectRoot, '../shared/data/forms')
const truth = z.array(TrueForm).parse(JSON.parse(readFileSync(join(scans, 'truth.json'), 'utf8')))

const kindOf = ({ form_type }: TrueForm): string =>
  `ss-${form_type.replace(/[^0-9/]/g, '').replace('/', '-')}${form_type.includes('บช') ? '-pl' : ''}`

/** A letter for each scan, in an order that has nothing to do with their names. */
const nameOf = (n: number): string => `${'gbidafhce'[n] ?? n}.pdf`

test('Kinds and pages are as good when the scans lie in one folder with names that say nothing', async () => {
  const [folder, out] = [temporaryFolder(), temporaryFolder()]
  for (const [n, { file }] of truth.entries()) copyFileSync(join(scans, file), join(folder, nameOf(n)))
  expect(await tallydesk(['read', folder, '--out', out, '--workers', '2']).ended).toBe(0)
  const { forms } = ResultsFile.parse(JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')))
  const found = forms.map(({ form, source }) => `${source.parts.map(({ path, page }) => `${path} ${page}`)} ${form}`)
  const expected = truth.map((one, n) => `${one.pages.map((page) => `${nameOf(n)} ${page}`)} ${kindOf(one)}`)
  expect(found.toSorted()).toEqual(expected.toSorted())
})
