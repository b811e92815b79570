import type { Sentence } from '../../shared/failure.ts'
import type { CheckedSum, Figure } from '../../shared/figure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import type { SlotReading } from '../../shared/reading.ts'
import { rowOf, type Slot } from '../../shared/slot.ts'
import type { GatheredSlot } from './gather-readings.ts'
import { reasons } from './reasons.ts'
import { slotWords } from './slot-words.ts'
import type { Proposal } from './solve/propose.ts'
import { slotsOf, writeSum } from './work-out-sums.ts'

/** Below this share of right answers among such readings, a closed sum is not enough. */
export const leastConfidence = 0.9

/** The best present answer whatever the state; null when nothing is legible. An empty or dashed cell is nought. */
export const valueRead = (reading: SlotReading | null): number | null => {
  if (reading === null) return null
  if (reading.ink === 'empty' || reading.ink === 'dash') return 0
  return reading.alternatives[0]?.value ?? null
}

export const presentValue = ({ reading }: GatheredSlot): number | null => valueRead(reading)

type Evidence = {
  form: FormDefinition
  sums: readonly CheckedSum[]
  bySlot: ReadonlyMap<string, GatheredSlot>
  missingPages: ReadonlySet<number>
  /** Why nothing of this form may be accepted; null when single figures may. */
  held: Sentence | null
  /** What to look at when the form does not add up. */
  proposal: Proposal
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

/** The sum that keeps a figure open: one that does not hold, else one that cannot be worked out. */
const troubling = (sums: readonly CheckedSum[]): CheckedSum | undefined =>
  sums.find(({ holds }) => holds === false) ?? sums.find(({ holds }) => holds === null)

const mostWaited = 3

/** The slots to be looked at before this one; none when it is one of them or nothing is proposed. */
const waitsFor = (slot: Slot, { proposal: { repair, suspects } }: Evidence): Slot[] => {
  const first = repair.size > 0 ? [...repair.keys()] : suspects.map((suspect) => suspect.slot)
  return first.includes(slot) ? [] : first.slice(0, mostWaited)
}

const whySum = (sum: CheckedSum, slot: Slot, evidence: Evidence): Sentence => {
  const { form, proposal } = evidence
  const suspect = proposal.suspects.find((one) => one.slot === slot)
  if (suspect && suspect.values.length > 1 && sum.holds === false)
    return reasons.suspected(sum.label, writeSum(sum), slotWords(form, slot), suspect.values)
  const first = waitsFor(slot, evidence)
  if (first.length > 0) return reasons.waits(first.map((one) => slotWords(form, one)))
  return sum.holds === false ? reasons.sumBroken(sum.label, writeSum(sum)) : reasons.sumUnknown(sum.label)
}

const unclear = ({ reading }: GatheredSlot): Sentence => {
  const [best, next] = reading?.alternatives ?? []
  return reasons.unclear(String(best?.value ?? 0), next ? String(next.value) : null)
}

/** The sum of the form's own that keeps a slot open. */
const troublingOf = (slot: Slot, { form, sums }: Evidence): CheckedSum | undefined =>
  troubling(sums.filter((sum) => slotsOf(sum).includes(slot) && severityOf(form, sum) === 'error'))

/** Why a figure cannot be accepted, or null when it is read, anchored and proved. */
const whyOpen = (gathered: GatheredSlot, evidence: Evidence): Sentence | null => {
  const { slot, reading, formPage, contradicted } = gathered
  if (reading === null) return evidence.missingPages.has(formPage) ? reasons.pageMissing(formPage) : reasons.notFound()
  if (presentValue(gathered) === null || reading.ink === 'illegible') return reasons.notLegible()
  if (contradicted) return reasons.readTwice()
  if (rowOf(slot) !== null && reading.anchor === 'none') return reasons.rowNotAnchored()
  if (evidence.held !== null) return evidence.held
  const touching = evidence.sums.filter((sum) => slotsOf(sum).includes(slot))
  const trouble = troublingOf(slot, evidence)
  if (trouble) return whySum(trouble, slot, evidence)
  if (reading.confidence < leastConfidence) return unclear(gathered)
  return touching.some((sum) => proves(sum, evidence)) ? null : reasons.nothingProves()
}

const whyRepaired = (gathered: GatheredSlot, value: number, evidence: Evidence): Sentence => {
  const sum = troublingOf(gathered.slot, evidence)
  const read = presentValue(gathered)
  if (sum === undefined || read === null) return reasons.deduced(String(value))
  return reasons.repaired(sum.label, writeSum(sum), String(read), String(value))
}

type Judgement = Pick<Figure, 'value' | 'state' | 'why' | 'waitsFor'>

const judged = (gathered: GatheredSlot, evidence: Evidence): Judgement => {
  const { slot } = gathered
  const repaired = evidence.proposal.repair.get(slot)
  if (repaired !== undefined)
    return { value: repaired, state: 'solved', why: whyRepaired(gathered, repaired, evidence) }
  const value = presentValue(gathered)
  const why = whyOpen(gathered, evidence)
  if (why === null) return { value, state: 'accepted', why }
  const first = troublingOf(slot, evidence) === undefined ? [] : waitsFor(slot, evidence)
  return { value, state: 'open', why, ...(first.length > 0 ? { waitsFor: first } : {}) }
}

/**
 * Judges every slot of a form: `accepted` where it is read clearly, anchored and proved; `solved` where another value is
 * the only one that fits; else `open` with its reason. `sums` are those of what was read.
 */
export const judgeFigures = (slots: readonly GatheredSlot[], evidence: Omit<Evidence, 'bySlot'>): Figure[] => {
  const whole: Evidence = { ...evidence, bySlot: new Map(slots.map((one) => [one.slot, one])) }
  return slots.map((gathered): Figure => {
    const { slot, reading } = gathered
    return {
      slot,
      ...judged(gathered, whole),
      level: 'read',
      read: reading?.text ?? null,
      words: reading?.words ?? null,
      confidence: reading?.confidence ?? 0,
      box: reading?.box ? { ...reading.box, page: reading.part } : null,
      used: reading?.used ?? true,
    }
  })
}
