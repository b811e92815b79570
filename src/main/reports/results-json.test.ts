import { expect, it } from 'vitest'
import { form, results } from '../../../test/unit/reports/made-up-results.ts'
import { ResultsFile } from '../../shared/results-file.ts'
import { resultsJson } from './results-json.ts'

const given = results([form('a', 'ss-5-18', { unit: 1 }), form('b', 'ss-5-17', { set: 2 })])
const text = (value: ResultsFile): string => new TextDecoder().decode(resultsJson(value))

it('writes what can be read back as it was', () => {
  expect(ResultsFile.parse(JSON.parse(text(given)))).toEqual(given)
  expect(text(given).endsWith('}\n')).toBe(true)
})

it('gives the same bytes whatever the order of the keys', () => {
  const turned: ResultsFile = {
    ...Object.fromEntries(Object.entries(given).toReversed()),
    ...given,
    forms: given.forms.map((one) => ({
      ...one,
      figures: Object.fromEntries(Object.entries(one.figures).toReversed()),
    })),
  }
  const byHand = ResultsFile.parse(JSON.parse(JSON.stringify(turned)))
  expect(text(byHand)).toBe(text(given))
})
