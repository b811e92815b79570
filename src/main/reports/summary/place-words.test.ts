import { describe, expect, it } from 'vitest'
import { definitions, form, provinces } from '../../../../test/unit/reports/made-up-results.ts'
import { titleWords } from './place-words.ts'
import { standingOf } from './standing.ts'
import { wordsWith } from './words.ts'

const titleOf = (...places: Parameters<typeof form>[2][]) => {
  const forms = places.map((place, n) => form(`form-${n}`, 'ss-5-18', place))
  return titleWords({ forms: standingOf(forms, definitions), words: wordsWith('en', provinces) })
}

describe('titleWords', () => {
  it.each([
    ['no form at all', [], 'No count results could be read yet'],
    ['one constituency', [{ unit: 1 }, { unit: 2 }], 'Count results: Sample Constituency 1'],
    ['two of a province', [{ unit: 1 }, { constituency: 2, unit: 1 }], 'Count results: Sample 2 constituencies'],
    ['one that is not known', [{ unit: 1 }, { constituency: null, unit: 7 }], 'Count results: Sample'],
    ['two provinces', [{ unit: 1 }, { province: 'ลำปาง', unit: 1 }], 'Count results: 2 provinces 2 constituencies'],
    [
      'a constituency of another province that is not known',
      [{ unit: 1 }, { province: 'พิษณุโลก', constituency: null, unit: 7 }],
      'Count results: 2 provinces',
    ],
    ['a province that is not known', [{ unit: 1 }, { province: null, unit: 7 }], 'Count results as read'],
  ])('of %s', (_, places, title) => expect(titleOf(...places)).toBe(title))
})
