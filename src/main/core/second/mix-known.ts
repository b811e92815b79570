import { lotOf } from './choose.ts'

export type Mixing = { seed: string; who: string /** Percent of the forms. */; known: number }

type Queued = { readonly pageId: string /** Figures that are left for the person. */; readonly yours: number }

/**
 * Puts forms with known answers before forms that are keyed, about as often as asked, in an order of the person's own.
 * Each keeps its place beside one form of the batch whatever has been keyed meanwhile, so that none comes twice and
 * nothing tells them apart. Answers with what is left to key. `forms`: all that were chosen, in order.
 */
export const mixKnown = <T extends Queued>(forms: readonly T[], known: readonly T[], by: Mixing): T[] => {
  const { seed, who } = by
  const waiting = known.toSorted((a, b) => lotOf(seed, who, 'order', a.pageId) - lotOf(seed, who, 'order', b.pageId))
  let at = 0
  const mixed = forms.flatMap((form) => {
    const next = lotOf(seed, who, 'before', form.pageId) * 100 < by.known ? waiting[at] : undefined
    if (next === undefined) return [form]
    at += 1
    return [next, form]
  })
  return mixed.filter(({ yours }) => yours > 0)
}
