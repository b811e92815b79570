import type { Rate } from '../../../shared/second.ts'

/** A share as a person says it: never rounded up to all or down to none. */
const percentOf = (share: number, round: (value: number) => number): string => String(round(share * 1000) / 10)

/** The ends of an interval in percent, rounded outwards. */
export const intervalOf = (rate: NonNullable<Rate>): { low: string; high: string } => ({
  low: percentOf(rate.low, Math.floor),
  high: percentOf(rate.high, Math.ceil),
})
