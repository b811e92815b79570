import type { Sentence } from '../../../shared/failure.ts'
import type { Language } from '../../../shared/settings.ts'
import { en } from './words-en.ts'
import { th, type Words } from './words-th.ts'

export type { Words }

export const wordsIn: Readonly<Record<Language, Words>> = { th, en }

/** The words of a language, with the names that the provinces have in it. */
export const wordsWith = (language: Language, provinces: readonly Sentence[]): Words => {
  const words = wordsIn[language]
  const names = new Map(provinces.map((name) => [name.th, name[language]]))
  return { ...words, province: (name) => words.province(names.get(name) ?? name) }
}

/** Stands on every page in both languages, whatever the language of the rest. */
export const notOfficial = {
  th: 'ไม่ใช่ผลของคณะกรรมการการเลือกตั้ง (กกต.)',
  en: 'Not a result of the Election Commission of Thailand',
} as const
