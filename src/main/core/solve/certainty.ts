import type { CheckedSum } from '../../../shared/figure.ts'
import type { FormCheck, FormDefinition } from '../../../shared/form-definition.ts'
import type { Slot } from '../../../shared/slot.ts'
import type { GatheredSlot } from '../gather-readings.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { solve } from './solve.ts'

/**
 * What a slot may hold, given the identities that hold as the form was read: the value read first, each with the
 * probability that is left to it when every other way to satisfy these identities is weighed against it. Two figures
 * that are misread may make up for each other; then a sum holds that proves nothing.
 */
export const certaintiesOf = (
  { checks }: FormDefinition,
  slots: readonly GatheredSlot[],
  sums: readonly CheckedSum[],
): ReadonlyMap<Slot, readonly Candidate[]> => {
  // One that honest forms may break tells as much as any other where it holds.
  const holding = checks.flatMap((check): FormCheck[] => {
    const sum = sums.find(({ code }) => code === check.code)
    return sum?.holds === true ? [{ ...check, severity: 'error' }] : []
  })
  return holding.length === 0 ? new Map() : solve(holding, slots.map(candidatesOf)).posteriors
}
