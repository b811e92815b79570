import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/settings.ts'
import { en } from './en.ts'
import { provinceName } from './province-names.ts'
import { th } from './th.ts'

/** Makes the words ready; both languages are in the program, so this is done at once. */
export const prepareWords = (language: Language): void => {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { en: { translation: en }, th: { translation: th } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  addFormats()
  document.documentElement.lang = language
}

/** What words can do with what is filled into them, besides the library's own formats. */
export const addFormats = (): void =>
  i18next.services.formatter?.add('province', (name: string, language) =>
    provinceName(name, language === 'th' ? 'th' : 'en'),
  )

/** Changes the language of the window at once, without loading it again. */
export const speak = (language: Language): void => {
  if (i18next.language === language) return
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

/** The language asked for, or the system's: Thai where the system speaks it, else English. */
export const languageOf = (asked: Language | null, system: readonly string[]): Language =>
  asked ?? (system.some((tag) => tag.toLowerCase().startsWith('th')) ? 'th' : 'en')
