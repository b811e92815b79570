import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Sentence } from '../../shared/failure.ts'
import type { Language } from '../../shared/settings.ts'

export type Words = {
  t: TFunction
  language: Language
  /** The side of a two-language sentence that the window speaks. */
  say: (sentence: Sentence) => string
}

export const useWords = (): Words => {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'th' ? 'th' : 'en'
  return { t, language, say: (sentence) => sentence[language] }
}
