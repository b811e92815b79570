import type { Sentence } from '../../shared/failure.ts'
import type { CheckedSum, Figure } from '../../shared/figure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import { rowOf } from '../../shared/slot.ts'
import type { GatheredSlot } from './gather-readings.ts'
import { reasons } from './reasons.ts'
import { slotsOf, writeSum } from './work-out-sums.ts'

/** Below this share of right answers among such readings, a closed sum is not enough. */
export const leastConfidence = 0.9

/** The best present answer whatever the state; null when nothing is legible. An empty or dashed cell is nought. */
export const presentValue = ({ reading }: GatheredSlot): number | null => {
  if (reading === null) return null
  if (reading.ink === 'empty' || reading.ink === 'dash') return 0
  return reading.alternatives[0]?.value ?? null
}

type Evidence = {
  form: FormDefinition
  sums: readonly CheckedSum[]
  bySlot: ReadonlyMap<string, GatheredSlot>
  missingPages: ReadonlySet<number>
  /** Why nothing of this form may be accepted; null when single figures may. */
  held: Sentence | null
}

const severityOf = (form: FormDefinition, sum: CheckedSum): 'error' | 'warning' =>
  form.checks.find(({ code }) => code === sum.code)?.severity ?? 'error'

/**
 * Whether a sum that holds proves anything. An inequality does not; a sum over unanchored rows may close with every
 * vote in the wrong row; and nought = nought of empty cells says only that nothing was found.
 */
const proves = (sum: CheckedSum, { bySlot }: Evidence): boolean => {
  const slots = slotsOf(sum).map((slot) => bySlot.get(slot))
  const anchored = slots.every((one) => one && (rowOf(one.slot) === null || one.reading?.anchor !== 'none'))
  const written = sum.right.some(({ slots: right }) =>
    right.some((slot) => bySlot.get(slot)?.reading?.ink === 'digits'),
  )
  return sum.relation === '=' && sum.holds === true && anchored && written
}

const brokenSum = (sums: readonly CheckedSum[]): Sentence | null => {
  const broken = sums.find(({ holds }) => holds === false)
  if (broken) return reasons.sumBroken(broken.label, writeSum(broken))
  const unknown = sums.find(({ holds }) => holds === null)
  return unknown ? reasons.sumUnknown(unknown.label) : null
}

const unclear = ({ reading }: GatheredSlot): Sentence => {
  const [best, next] = reading?.alternatives ?? []
  return reasons.unclear(String(best?.value ?? 0), next ? String(next.value) : null)
}

/** Why a figure cannot be accepted, or null when it is read, anchored and proved. */
const whyOpen = (gathered: GatheredSlot, evidence: Evidence): Sentence | null => {
  const { slot, reading, formPage, contradicted } = gathered
  if (reading === null) return evidence.missingPages.has(formPage) ? reasons.pageMissing(formPage) : reasons.notFound()
  if (presentValue(gathered) === null || reading.ink === 'illegible') return reasons.notLegible()
  if (contradicted) return reasons.readTwice()
  if (rowOf(slot) !== null && reading.anchor === 'none') return reasons.rowNotAnchored()
  if (evidence.held !== null) return evidence.held
  const touching = evidence.sums.filter((sum) => slotsOf(sum).includes(slot))
  const broken = brokenSum(touching.filter((sum) => severityOf(evidence.form, sum) === 'error'))
  if (broken) return broken
  if (reading.confidence < leastConfidence) return unclear(gathered)
  return touching.some((sum) => proves(sum, evidence)) ? null : reasons.nothingProves()
}

/** Judges every slot of a form: `accepted` where it is read clearly, anchored and proved, else `open` with its reason. */
export const judgeFigures = (slots: readonly GatheredSlot[], evidence: Omit<Evidence, 'bySlot'>): Figure[] => {
  const whole: Evidence = { ...evidence, bySlot: new Map(slots.map((one) => [one.slot, one])) }
  return slots.map((gathered) => {
    const { slot, reading } = gathered
    const why = whyOpen(gathered, whole)
    return {
      slot,
      value: presentValue(gathered),
      state: why === null ? 'accepted' : 'open',
      level: 'read',
      read: reading?.text ?? null,
      words: reading?.words ?? null,
      confidence: reading?.confidence ?? 0,
      box: reading?.box ? { ...reading.box, page: reading.part } : null,
      used: reading?.used ?? true,
      why,
    }
  })
}
