import type { Language } from '../../shared/settings.ts'

/** Thai or English, from TALLYDESK_LANG or else the terminal's own language; English when neither says Thai. */
export const languageOf = (environment: NodeJS.ProcessEnv): Language => {
  const said = ['TALLYDESK_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]).find(Boolean)
  return said?.toLowerCase().startsWith('th') ? 'th' : 'en'
}
