import type { en } from './en.ts'
import type { WordsLike } from './shape.ts'
import { batches } from './th/batches.ts'
import { carry } from './th/carry.ts'
import { check } from './th/check.ts'
import { frame } from './th/frame.ts'
import { pages } from './th/pages.ts'
import { results } from './th/results.ts'
import { second } from './th/second.ts'
import { settings } from './th/settings.ts'
import { totals } from './th/totals.ts'

/** Every word of the window in Thai: the same keys as `en.ts`, so that a missing word does not compile. */
export const th: WordsLike<typeof en> = {
  ...frame,
  ...batches,
  ...results,
  ...carry,
  ...check,
  ...pages,
  ...second,
  ...settings,
  ...totals,
}
