import type { Language } from '../../shared/settings.ts'

/** Each language in its own words, the same whichever is spoken. */
export const languageNames: Record<Language, string> = { th: 'ไทย', en: 'English' }
