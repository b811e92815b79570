import type { FormDefinition } from '../../src/shared/form-definition.ts'
import { rowSlot, type Slot } from '../../src/shared/slot.ts'
import type { Chance } from '../generate/chance.ts'
import { figuresFor } from '../generate/plan/figures.ts'

/** What stands written on a form, slot by slot. */
export type Paper = ReadonlyMap<Slot, number>

const candidatesOnAForm = [3, 12] as const

/** A form that adds up. */
export const paperOf = (form: FormDefinition, chance: Chance): Paper => {
  const rows = form.table.rows ?? chance.whole(...candidatesOnAForm)
  const { votes, items } = figuresFor(form, rows, chance)
  const written = form.items.map(({ key }): [Slot, number] => [key, items.get(key) ?? 0])
  return new Map([...written, ...votes.map((value, at): [Slot, number] => [rowSlot(at + 1), value])])
}

/** A figure with one digit another, two exchanged, or one lost. */
const slip = (value: number, chance: Chance): number => {
  const digits = [...String(value)]
  const at = chance.whole(0, digits.length - 1)
  const kind = chance.pick(['another', 'exchanged', 'lost'])
  if (kind === 'exchanged' && at > 0) [digits[at - 1], digits[at]] = [digits[at] ?? '', digits[at - 1] ?? '']
  else if (kind === 'lost' && digits.length > 1) digits.splice(at, 1)
  else digits[at] = String((Number(digits[at]) + chance.whole(1, 9)) % 10)
  return Number(digits.join(''))
}

/** The form as a clerk leaves it who makes one slip of the pen or of adding up; the figures are what then stands there. */
export const withSlip = (paper: Paper, chance: Chance): Paper => {
  const slots = [...paper.keys()]
  const slot = slots[chance.whole(0, slots.length - 1)]
  return slot === undefined ? paper : new Map([...paper, [slot, slip(paper.get(slot) ?? 0, chance)]])
}
