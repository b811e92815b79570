import type { Figure, Why } from '../../../shared/figure.ts'
import { type GatheredSlot, presentValue } from '../gather-readings.ts'
import { reasons } from '../reasons.ts'
import { writeSum } from '../work-out-sums.ts'
import { type Evidence, type OwnSums, sumsBySlot } from './evidence.ts'
import { waitsFor, whyOpen } from './why-open.ts'

const noSums: OwnSums = { trouble: undefined, proved: false }

const whyRepaired = (gathered: GatheredSlot, value: number, { trouble }: OwnSums): Why => {
  const read = presentValue(gathered)
  if (trouble === undefined || read === null) return reasons.deduced(String(value))
  return reasons.repaired(trouble.label, writeSum(trouble), String(read), String(value))
}

type Judgement = Pick<Figure, 'value' | 'state' | 'why' | 'waitsFor'>

const judge = (gathered: GatheredSlot, own: OwnSums, evidence: Evidence): Judgement => {
  const { slot } = gathered
  const repaired = evidence.proposal.repair.get(slot)
  if (repaired !== undefined) return { value: repaired, state: 'solved', why: whyRepaired(gathered, repaired, own) }
  const value = presentValue(gathered)
  const why = whyOpen(gathered, own, evidence)
  if (why === null) return { value, state: 'accepted', why }
  const first = own.trouble === undefined ? [] : waitsFor(slot, evidence)
  return { value, state: 'open', why, ...(first.length > 0 ? { waitsFor: first } : {}) }
}

/**
 * Judges every slot of a form: `accepted` where it is read clearly, anchored and proved; `solved` where another value is
 * the only one that fits; else `open` with its reason.
 */
export const judgeFigures = (slots: readonly GatheredSlot[], evidence: Evidence): Figure[] => {
  const sums = sumsBySlot(slots, evidence)
  return slots.map((gathered): Figure => {
    const { slot, reading } = gathered
    return {
      slot,
      ...judge(gathered, sums.get(slot) ?? noSums, evidence),
      level: 'read',
      read: reading?.text ?? null,
      words: reading?.words ?? null,
      confidence: reading?.confidence ?? 0,
      box: reading?.box ? { ...reading.box, page: reading.part } : null,
      used: reading?.used ?? true,
    }
  })
}
