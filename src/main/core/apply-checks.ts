import type { Check } from '../../shared/check.ts'
import type { Figure } from '../../shared/figure.ts'
import type { SlotReading } from '../../shared/reading.ts'
import { rowOf, type Slot } from '../../shared/slot.ts'
import type { GatheredSlot } from './gather-readings.ts'

/** The newest check of each slot of a form. */
export type Checks = ReadonlyMap<Slot, Check>

export const noChecks: Checks = new Map()

const asRead = (slot: Slot, value: number | null): SlotReading => ({
  slot,
  ink: value === null ? 'illegible' : 'digits',
  text: value === null ? null : String(value),
  alternatives: value === null ? [] : [{ value, probability: 1 }],
  confidence: 1,
  marks: [],
  words: null,
  box: null,
  anchor: rowOf(slot) === null ? null : 'number',
  used: true,
})

/** The slots with what people said in the place of what was read: as certain as anything can be. */
export const withChecks = (slots: readonly GatheredSlot[], checks: Checks): GatheredSlot[] =>
  slots.map((one) => {
    const verdict = checks.get(one.slot)?.verdict
    if (verdict === undefined || verdict.kind === 'passed-on') return one
    const said = asRead(one.slot, verdict.kind === 'value' ? verdict.value : null)
    const reading = { ...said, box: one.reading?.box ?? null, used: one.reading?.used ?? true }
    return { ...one, reading: { ...reading, part: one.reading?.part ?? 1 }, contradicted: false, checked: true }
  })

/** A figure with what a person said of it: the value is theirs; state, reading and reason stay the machine's. */
export const checkedFigure = (machine: Figure, check: Check): Figure => {
  const { verdict } = check
  switch (verdict.kind) {
    case 'value':
      return { ...machine, value: verdict.value, level: 'checked', check }
    case 'unreadable':
      return { ...machine, value: null, level: 'checked', check }
    case 'passed-on':
      return { ...machine, check }
  }
}
