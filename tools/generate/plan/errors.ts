import { rowSlot, type Slot } from '../../../src/shared/slot.ts'
import { thaiNumberWords } from '../../../src/shared/thai-number-words.ts'
import type { Chance } from '../chance.ts'
import type { Entry, FilledForm } from './form.ts'

/** The form with one mistake of its clerk, which `notes` tells; the entries say what stands written. */
export const withError = (form: FilledForm, chance: Chance): FilledForm => {
  const slots = [...form.entries].filter(([, { value, first }]) => value !== null && value > 0 && first === null)
  const rows = slots.filter(([slot]) => slot.startsWith('votes.'))
  const [slot, entry] = chance.likely(0.5)
    ? (rows[chance.whole(0, rows.length - 1)] ?? [])
    : (slots.find(([slot]) => slot === 'total') ?? [])
  if (slot === undefined || entry === undefined) return form
  const kind = chance.pick(['wrong figure', 'wrong words', 'wrong row'])
  if (kind === 'wrong words')
    return changed(
      form,
      slot,
      { ...entry, words: thaiNumberWords((entry.value ?? 0) + 10) },
      `the words of ${slot} are those of another figure`,
    )
  const next = rowSlot(Number(slot.slice('votes.'.length)) + 1)
  const neighbour = form.entries.get(next)
  if (kind === 'wrong row' && neighbour !== undefined) {
    const there = changed(form, slot, neighbour, '')
    return changed(there, next, entry, `the figures of ${slot} and ${next} are exchanged`)
  }
  const value = (entry.value ?? 0) + 10
  return changed(
    form,
    slot,
    { ...entry, value, digits: String(value), words: thaiNumberWords(value) },
    `${slot} is 10 more than it should be`,
  )
}

const changed = (form: FilledForm, slot: Slot, entry: Entry, notes: string): FilledForm => ({
  ...form,
  entries: new Map([...form.entries, [slot, entry]]),
  notes,
})
