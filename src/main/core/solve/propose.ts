import type { CheckedSum } from '../../../shared/figure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import { rowOf, type Slot } from '../../../shared/slot.ts'
import type { GatheredSlot } from '../gather-readings.ts'
import { candidatesOf } from './candidates.ts'
import { sure } from './odds.ts'
import { solve } from './solve.ts'
import { type Suspect, suspectsOf } from './suspects.ts'

/** What a person should look at when a form does not add up: the only repair, or what could explain the break. */
export type Proposal = { repair: ReadonlyMap<Slot, number>; suspects: readonly Suspect[] }

const nothing: Proposal = { repair: new Map(), suspects: [] }

/** Rows of which nobody knows the number can add up to anything. */
const isAdrift = ({ slot, reading, contradicted }: GatheredSlot): boolean =>
  contradicted || (rowOf(slot) !== null && (reading === null || reading.anchor === 'none'))

/**
 * What solving proposes for a form whose identities do not hold as it was read, or cannot be worked out. `sums`: with
 * what was read in them.
 */
export const propose = (
  { checks }: FormDefinition,
  slots: readonly GatheredSlot[],
  sums: readonly CheckedSum[],
): Proposal => {
  const hard = checks.filter(({ severity }) => severity === 'error')
  const counted = sums.filter(({ code }) => hard.some((check) => check.code === code))
  if (counted.every(({ holds }) => holds === true) || slots.some(isAdrift)) return nothing
  const candidates = slots.map(candidatesOf)
  const checked = new Set(slots.filter((one) => one.checked).map(({ slot }) => slot))
  const isUnchecked = ({ slot }: Suspect): boolean => !checked.has(slot)
  const solution = solve(hard, candidates)
  const read = new Map(candidates.map(({ slot, candidates: [best] }) => [slot, best?.value]))
  const changed = [...(solution.likeliest ?? [])].filter(([slot, { value }]) => read.get(slot) !== value)
  if (changed.length > 0 && changed.every(([, { probability }]) => probability >= sure))
    return { repair: new Map(changed.map(([slot, { value }]) => [slot, value])), suspects: [] }
  return { repair: new Map(), suspects: suspectsOf(counted, solution).filter(isUnchecked) }
}
