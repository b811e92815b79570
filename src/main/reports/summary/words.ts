import type { Language } from '../../../shared/settings.ts'
import { en } from './words-en.ts'
import { th, type Words } from './words-th.ts'

export type { Words }

export const wordsIn: Readonly<Record<Language, Words>> = { th, en }

/** Stands on every page in both languages, whatever the language of the rest. */
export const notOfficial = {
  th: 'ไม่ใช่ผลของคณะกรรมการการเลือกตั้ง (กกต.)',
  en: 'Not a result of the Election Commission of Thailand',
} as const
