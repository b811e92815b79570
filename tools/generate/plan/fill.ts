import type { FormDefinition } from '../../../src/shared/form-definition.ts'
import { rowSlot, type Slot } from '../../../src/shared/slot.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { writerStyle } from '../hand/writer.ts'
import { printStyle } from '../print/style.ts'
import { entryOf } from './entry.ts'
import { figuresFor } from './figures.ts'
import type { Entry, FilledForm, Place } from './form.ts'

/** Provinces of nowhere. */
const provinces = ['ตัวอย่าง', 'ตัวอย่างใต้', 'ตัวอย่างเหนือ'] as const

/** A form of this kind, made up: print, place, figures that satisfy every check, and the hand that wrote them. */
export const fillForm = (definition: FormDefinition, id: string, seed: number): FilledForm => {
  const chance = chanceFrom(seed)
  const print = printStyle(chance.fork())
  const writer = writerStyle(chance.fork())
  const used = definition.table.rows ?? (chance.likely(0.06) ? chance.whole(11, 17) : chance.whole(3, 10))
  const { votes, items } = figuresFor(definition, used, chance.fork())
  const hand = chance.fork()
  const entries = new Map<Slot, Entry>()
  for (const { key } of definition.items) entries.set(key, entryOf(items.get(key) ?? 0, writer, hand))
  for (const [at, value] of votes.entries()) entries.set(rowSlot(at + 1), entryOf(value, writer, hand))
  return { id, definition, seed, place: placeOf(definition, chance), entries, used, print, writer, notes: 'adds up' }
}

const placeOf = ({ place }: FormDefinition, chance: Chance): Place => {
  const asked = { province: chance.pick(provinces), constituency: chance.whole(1, 10) }
  const none = { district: null, subdistrict: null, unit: null, moo: null, set: null }
  if (place === 'set') return { ...asked, ...none, set: chance.likely(0.05) ? null : chance.whole(1, 24) }
  if (place !== 'unit') return { ...asked, ...none }
  return {
    ...asked,
    district: 'เมืองตัวอย่าง',
    subdistrict: chance.pick(['ในเมือง', 'นอกเมือง', 'ริมน้ำ']),
    unit: chance.whole(1, 40),
    moo: chance.likely(0.7) ? chance.whole(1, 15) : null,
    set: null,
  }
}
