import type { Language } from '../../shared/settings.ts'

const formats: Record<Language, Intl.NumberFormat> = {
  th: new Intl.NumberFormat('th-TH', { numberingSystem: 'latn' }),
  en: new Intl.NumberFormat('en-GB'),
}

/** With thousands separators, Arabic digits in both languages. */
export const grouped = (value: number, language: Language): string => formats[language].format(value)

/** A share from 0 to 1 as a percentage that never says 100 before everything is done, nor 0 once something is. */
export const percentOf = (share: number, digits: 0 | 1 = 0): string => {
  const step = digits === 0 ? 1 : 0.1
  const percent = share * 100
  if (percent > 0 && percent < step) return step.toFixed(digits)
  if (percent < 100 && percent > 100 - step) return (100 - step).toFixed(digits)
  return percent.toFixed(digits)
}

/** Bytes as a count of MB or KB for people, with the unit to say it in. */
export const sizeOf = (bytes: number): { unit: 'megabytes' | 'kilobytes'; size: number } =>
  bytes >= 1_000_000
    ? { unit: 'megabytes', size: Math.round(bytes / 100_000) / 10 }
    : { unit: 'kilobytes', size: Math.max(1, Math.round(bytes / 1000)) }
