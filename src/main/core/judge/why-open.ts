import type { CheckedSum, Why } from '../../../shared/figure.ts'
import { rowOf, type Slot } from '../../../shared/slot.ts'
import { type GatheredSlot, presentValue } from '../gather-readings.ts'
import { reasons } from '../reasons.ts'
import { writeSum } from '../work-out-sums.ts'
import type { Evidence, OwnSums } from './evidence.ts'
import { slotWords } from './slot-words.ts'

/** Below this share of right answers among such readings, closed sums are not enough. */
const leastConfidence = 0.8
/** What is accepted is this certain, when all other ways to satisfy the sums are weighed against it. */
const leastCertainty = 0.999
/** Below this a reading that no sum proves is called unclear. */
const clearlyRead = 0.9
/** No more slots are named of those to be looked at first. */
const mostWaited = 3

/** The slots to be looked at before this one; none when it is one of them or nothing is proposed. */
export const waitsFor = (slot: Slot, { proposal: { repair, suspects } }: Evidence): Slot[] => {
  const first = repair.size > 0 ? [...repair.keys()] : suspects.map((suspect) => suspect.slot)
  return first.includes(slot) ? [] : first.slice(0, mostWaited)
}

const whySum = (sum: CheckedSum, slot: Slot, evidence: Evidence): Why => {
  const { form, proposal } = evidence
  const suspect = proposal.suspects.find((one) => one.slot === slot)
  if (suspect && suspect.values.length > 1 && sum.holds === false)
    return reasons.suspected(sum.label, writeSum(sum), slotWords(form, slot), suspect.values)
  const first = waitsFor(slot, evidence)
  if (first.length > 0) return reasons.waits(first.map((one) => slotWords(form, one)))
  return sum.holds === false ? reasons.sumBroken(sum.label, writeSum(sum)) : reasons.sumUnknown(sum.label)
}

const unclear = ({ reading }: GatheredSlot): Why => {
  const [best, next] = reading?.alternatives ?? []
  return reasons.unclear(String(best?.value ?? 0), next ? String(next.value) : null)
}

/** Why sums that hold do not prove a figure: it is hardly read, or they hold with other figures as well. */
const whyUncertain = (gathered: GatheredSlot, { certainties }: Evidence): Why | null => {
  const [read, ...others] = certainties.get(gathered.slot) ?? []
  if ((gathered.reading?.confidence ?? 0) < leastConfidence) return unclear(gathered)
  if (read !== undefined && read.probability >= leastCertainty) return null
  const [next] = others.toSorted((a, b) => b.probability - a.probability)
  return read === undefined || next === undefined
    ? unclear(gathered)
    : reasons.otherFigures(String(read.value), String(next.value))
}

const whyNotRead = (formPage: number, { missingPages, unreadPages }: Evidence): Why => {
  if (missingPages.has(formPage)) return reasons.pageMissing(formPage)
  return unreadPages.has(formPage) ? reasons.pageNotRead(formPage) : reasons.notFound()
}

/** Why a figure cannot be accepted, or null when it is read, anchored and proved. */
export const whyOpen = (gathered: GatheredSlot, own: OwnSums, evidence: Evidence): Why | null => {
  const { slot, reading, formPage, contradicted } = gathered
  if (reading === null) return whyNotRead(formPage, evidence)
  if (presentValue(gathered) === null || reading.ink === 'illegible') return reasons.notLegible()
  if (contradicted) return reasons.readTwice()
  if (rowOf(slot) !== null && reading.anchor === 'none') return reasons.rowNotAnchored()
  if (evidence.held !== null) return evidence.held
  if (own.trouble) return whySum(own.trouble, slot, evidence)
  if (own.proved) return whyUncertain(gathered, evidence)
  return reading.confidence < clearlyRead ? unclear(gathered) : reasons.nothingProves()
}
