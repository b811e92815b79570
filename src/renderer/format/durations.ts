import type { TFunction } from 'i18next'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** A length of time in words, as coarse as a person would say it. */
export const durationOf = (seconds: number, t: TFunction): string => {
  const minutes = Math.round(seconds / minute)
  if (minutes < 1) return t('time.underMinute')
  if (minutes < 60) return t('time.minutes', { minutes })
  const rounded = minutes * minute
  if (rounded < day) {
    const left = minutes % 60
    const hours = Math.floor(minutes / 60)
    return left === 0 ? t('time.hours', { hours }) : t('time.hoursMinutes', { hours, minutes: left })
  }
  const hours = Math.round(rounded / hour)
  return t('time.days', { days: Math.floor(hours / 24), hours: hours % 24 })
}

/** Seconds between two ISO times; 0 when either is not known. */
export const secondsBetween = (from: string | null, to: string | null): number =>
  from === null || to === null ? 0 : Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000)
