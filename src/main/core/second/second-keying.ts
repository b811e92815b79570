import type { SlotVerdict } from '../../../shared/check.ts'
import { failure } from '../../../shared/failure.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { noPlan, type SecondPlan, type SecondStatus } from '../../../shared/second.ts'
import type { Store } from '../../store/open-store.ts'
import type { SecondForm } from '../../store/second.ts'
import type { Review } from '../check-figures.ts'
import type { Reference } from '../make-forms.ts'
import { openPageOfFigure } from '../page-of-figure.ts'
import type { Acted } from '../write-act.ts'
import { isChosen, seedOf } from './choose.ts'
import { mixKnown } from './mix-known.ts'

type KeyingParts = { store: Store; review: Review; reference: Reference; random: () => number }

const sum = (all: readonly SecondForm[], of: (form: SecondForm) => number): number =>
  all.reduce((total, form) => total + of(form), 0)

/** Keying a second time: which forms, in which order for whom, and what is written down. */
export const openSecondKeying = ({ store, review, reference, random }: KeyingParts) => {
  /** The forms that are keyed a second time, and those with known answers, as one person has them before them. */
  const formsFor = (batchId: string, who: string | null) => {
    const plan = store.second.plan(batchId)
    const all = store.second.forms(batchId, who)
    const isPlanned = ({ pageId, known }: SecondForm): boolean =>
      !known && plan !== null && isChosen(plan.seed, pageId, plan.share)
    return { plan, all, chosen: all.filter(isPlanned), known: all.filter(({ known }) => known) }
  }

  /** What is left for a person to key, in order. */
  const leftOf = ({ plan, chosen, known }: ReturnType<typeof formsFor>, who: string): SecondForm[] => {
    if (plan === null) return []
    const unmet = known.filter(({ met }) => !met)
    return mixKnown(chosen, unmet, { seed: plan.seed, who, known: plan.known })
  }

  return {
    queueFor: (batchId: string, who: string): SecondForm[] => leftOf(formsFor(batchId, who), who),
    status: (batchId: string, who: string | null): SecondStatus => {
      const seen = formsFor(batchId, who)
      const { plan, all, chosen, known } = seen
      const yours = who === null ? null : leftOf(seen, who)
      return {
        plan: plan === null ? noPlan : { share: plan.share, known: plan.known },
        forms: { all: all.length, chosen: chosen.length, done: chosen.filter(({ wanted }) => wanted === 0).length },
        figures: {
          chosen: sum(chosen, ({ figures }) => figures),
          keyed: sum(chosen, ({ figures, wanted }) => figures - wanted),
        },
        contested: sum(all, ({ contested }) => contested),
        known: known.length,
        yours: yours === null ? null : { forms: yours.length, figures: sum(yours, (form) => form.yours) },
      }
    },
    setPlan: (batchId: string, plan: SecondPlan): void => {
      store.second.setPlan(batchId, { ...plan, seed: store.second.plan(batchId)?.seed ?? seedOf(random) })
    },
    /** Writes down what a person keyed; of a form whose answers are known, for the scorecard alone. */
    key: (formId: string, said: SlotVerdict, who: string): Result<Acted> =>
      store.together(() => {
        const [first = ''] = store.forms.pageIds(formId)
        const isKnown = store.second.isKnown(first)
        const isForThem = store.second.toKey(formId, who, isKnown).some(({ slot }) => slot === said.slot)
        return isForThem ? review.say(formId, said, who, isKnown ? 'known' : 'blind') : failed(failure('not-for-you'))
      }),
    /** Takes the figures of a checked form as known answers, or takes it out of the queues again. */
    setKnown: (formId: string, isKnown: boolean): Result<null> =>
      store.together(() => {
        const form = store.forms.get(formId)
        if (form === null) return failed(failure('form-not-found'))
        const pageIds = store.forms.pageIds(formId)
        const figures = store.forms.figures(formId).filter(({ used }) => used)
        if (isKnown && figures.some(({ level }) => level === 'read')) return failed(failure('not-all-checked'))
        store.second.setKnown(pageIds[0] ?? '', form.batchId, isKnown)
        const pageOf = openPageOfFigure(store, form, reference.forms)
        if (isKnown)
          for (const figure of figures) store.second.setAnswer(pageOf(figure.slot, figure), figure.slot, figure.value)
        return ok(null)
      }),
  }
}
export type SecondKeying = ReturnType<typeof openSecondKeying>
