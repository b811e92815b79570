import type { CheckedSum, Why } from '../../../shared/figure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import { rowOf, type Slot } from '../../../shared/slot.ts'
import type { GatheredSlot } from '../gather-readings.ts'
import type { Candidate } from '../solve/candidates.ts'
import type { Proposal } from '../solve/propose.ts'
import { slotsOf } from '../work-out-sums.ts'

/** All that a figure of a form is judged by. */
export type Evidence = {
  form: FormDefinition
  /** With what was read in them. */
  sums: readonly CheckedSum[]
  missingPages: ReadonlySet<number>
  /** Pages that are there but of which nothing was read. */
  unreadPages: ReadonlySet<number>
  /** Why nothing of this form may be accepted; null when single figures may. */
  held: Why | null
  /** What to look at when the form does not add up. */
  proposal: Proposal
  /** What each slot may hold after solving, the value read first. */
  certainties: ReadonlyMap<Slot, readonly Candidate[]>
}

/** The sums in which a slot stands: what keeps it open, and whether one proves it. */
export type OwnSums = { trouble: CheckedSum | undefined; proved: boolean }

/**
 * Whether a sum that holds proves anything. An inequality does not; a sum over unanchored rows may close with every
 * vote in the wrong row; and nought = nought of empty cells says only that nothing was found.
 */
const proves = (sum: CheckedSum, bySlot: ReadonlyMap<Slot, GatheredSlot>): boolean => {
  const slots = slotsOf(sum).map((slot) => bySlot.get(slot))
  const anchored = slots.every((one) => one && (rowOf(one.slot) === null || one.reading?.anchor !== 'none'))
  const written = sum.right.some(({ slots: right }) =>
    right.some((slot) => bySlot.get(slot)?.reading?.ink === 'digits'),
  )
  return sum.relation === '=' && sum.holds === true && anchored && written
}

/** The sum that keeps a figure open: one that does not hold, else one that cannot be worked out. */
const troubling = (sums: readonly CheckedSum[]): CheckedSum | undefined =>
  sums.find(({ holds }) => holds === false) ?? sums.find(({ holds }) => holds === null)

/** For each slot what the sums of its form say of it. */
export const sumsBySlot = (slots: readonly GatheredSlot[], { form, sums }: Evidence): ReadonlyMap<Slot, OwnSums> => {
  const bySlot = new Map(slots.map((one) => [one.slot, one]))
  const own = sums.map((sum) => ({
    sum,
    slots: new Set(slotsOf(sum)),
    proves: proves(sum, bySlot),
    counts: form.checks.find(({ code }) => code === sum.code)?.severity !== 'warning',
  }))
  return new Map(
    slots.map(({ slot }) => {
      const touching = own.filter((one) => one.slots.has(slot))
      const trouble = troubling(touching.filter(({ counts }) => counts).map(({ sum }) => sum))
      return [slot, { trouble, proved: touching.some((one) => one.proves) }]
    }),
  )
}
