import type { FormDefinition } from '../../shared/form-definition.ts'
import type { SlotReading } from '../../shared/reading.ts'
import { rowOf, rowSlot, type Slot } from '../../shared/slot.ts'
import type { GroupedForm } from './group-forms.ts'

/** A slot of a form with what was read in it. `part` counts the form's parts from 1. */
export type GatheredSlot = {
  slot: Slot
  /** The page of the form on which the slot is printed. */
  formPage: number
  reading: (SlotReading & { part: number }) | null
  /** Another page gave this slot another value. */
  contradicted: boolean
  /** A person has said what stands in it. */
  checked?: true
}

/** The best present answer whatever the state; null when nothing is legible. An empty or dashed cell is nought. */
export const valueRead = (reading: SlotReading | null): number | null => {
  if (reading === null) return null
  if (reading.ink === 'empty' || reading.ink === 'dash') return 0
  return reading.alternatives[0]?.value ?? null
}

export const presentValue = ({ reading }: GatheredSlot): number | null => valueRead(reading)

type Found = SlotReading & { part: number }

const bestOf = (all: readonly Found[]): Found | null =>
  all.reduce<Found | null>((best, one) => (best === null || one.confidence > best.confidence ? one : best), null)

const valuesOf = (all: readonly Found[]): Set<number | undefined> =>
  new Set(all.map(({ alternatives }) => alternatives[0]?.value))

const rowsOf = (form: FormDefinition, known: Iterable<Slot>): { slot: Slot; formPage: number }[] => {
  const numbers = [...known].map(rowOf)
  return form.table.pages.flatMap(({ page, from, to }) => {
    const seen = numbers.filter((row): row is number => row !== null && row >= from)
    const last = to ?? Math.max(from - 1, ...seen)
    return Array.from({ length: last - from + 1 }, (_, n) => ({ slot: rowSlot(from + n), formPage: page }))
  })
}

/**
 * Lays the readings of a form's pages out by slot: every slot its definition names, then every row that was read or that
 * a person has said something of (`said`), none invented.
 */
export const gatherReadings = ({ form, parts }: GroupedForm, said: Iterable<Slot> = []): GatheredSlot[] => {
  const found = new Map<Slot, Found[]>()
  for (const [index, { page }] of parts.entries())
    for (const reading of page.reading?.slots ?? [])
      found.set(reading.slot, [...(found.get(reading.slot) ?? []), { ...reading, part: index + 1 }])
  const items = form.items.map(({ key, page }): { slot: Slot; formPage: number } => ({ slot: key, formPage: page }))
  return [...items, ...rowsOf(form, [...found.keys(), ...said])].map(({ slot, formPage }) => {
    const all = found.get(slot) ?? []
    return { slot, formPage, reading: bestOf(all), contradicted: valuesOf(all).size > 1 }
  })
}
