import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [{ LANG: 'th_TH.UTF-8' }, 'th'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', TALLYDESK_LANG: 'th' }, 'th'],
  [{ LANG: 'th_TH.UTF-8', LC_ALL: 'C' }, 'en'],
  [{}, 'en'],
] as const)('%j speaks %s', (environment, language) => {
  expect(languageOf(environment)).toBe(language)
})
