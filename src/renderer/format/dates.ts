import type { Language } from '../../shared/settings.ts'

const locale: Record<Language, string> = { th: 'th-TH-u-ca-buddhist-nu-latn', en: 'en-GB-u-ca-gregory' }
type Parts = Intl.DateTimeFormatOptions

const formatter = (options: Parts): Record<Language, Intl.DateTimeFormat> => ({
  th: new Intl.DateTimeFormat(locale.th, options),
  en: new Intl.DateTimeFormat(locale.en, options),
})

const day = formatter({ day: 'numeric', month: 'short', year: 'numeric' })
const clock = formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const second = formatter({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })

const plain = (format: Intl.DateTimeFormat, at: string): string =>
  format
    .formatToParts(new Date(at))
    .filter(({ type, value }) => type !== 'era' && value !== 'พ.ศ.')
    .map(({ value }) => value)
    .join('')
    .trim()

/** `at` is ISO 8601; the day in Buddhist era in Thai, Gregorian in English. */
export const dayOf = (at: string, language: Language): string => plain(day[language], at)
/** Hours and minutes, 24 hours. */
export const clockOf = (at: string, language: Language): string => plain(clock[language], at)
/** Hours, minutes and seconds. */
export const secondOf = (at: string, language: Language): string => plain(second[language], at)

const startOfDay = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()

/** The clock alone for a time of today, with the day before it for any other. */
export const momentOf = (at: string, now: Date, language: Language): string =>
  startOfDay(new Date(at)) === startOfDay(now)
    ? clockOf(at, language)
    : `${dayOf(at, language)} ${clockOf(at, language)}`
