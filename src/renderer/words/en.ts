import { batches } from './en/batches.ts'
import { carry } from './en/carry.ts'
import { check } from './en/check.ts'
import { frame } from './en/frame.ts'
import { pages } from './en/pages.ts'
import { results } from './en/results.ts'
import { second } from './en/second.ts'
import { settings } from './en/settings.ts'
import { totals } from './en/totals.ts'

/** Every word of the window in English; the source of the keys. `th.ts` must hold the same ones. */
export const en = {
  ...frame,
  ...batches,
  ...results,
  ...carry,
  ...check,
  ...pages,
  ...second,
  ...settings,
  ...totals,
} as const
