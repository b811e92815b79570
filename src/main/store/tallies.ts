import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Figure } from '../../shared/figure.ts'
import { Slot } from '../../shared/slot.ts'
import { asJson, json } from './columns.ts'
import { query } from './query.ts'

/**
 * How a figure is added up. `c`: a person has checked it; `u`: a person says that nobody can read it; `r`: read and accepted
 * by machine; `d`: in doubt.
 */
export type Standing = 'c' | 'u' | 'r' | 'd'
const Standings = z.string().regex(/^[curd]*$/)

/** The figures of a form that are added up, slot by slot; the letters of `standings` are in the order of `slots`. */
export type FormTally = {
  id: string
  slots: readonly Slot[]
  standings: readonly Standing[]
  values: readonly (number | null)[]
  stakes: readonly number[]
}

const standingOf = ({ level, state, value }: Figure): Standing => {
  if (level !== 'read') return value === null ? 'u' : 'c'
  return state === 'accepted' && value !== null ? 'r' : 'd'
}

/** The figures of a form in few bytes, so that those of a whole country are added up in seconds. */
export const tallyText = (figures: readonly Figure[], stakes: ReadonlyMap<Slot, number>): string => {
  const used = figures.filter((figure) => figure.used)
  return asJson([
    used.map(({ slot }) => slot).join(' '),
    used.map(standingOf).join(''),
    used.map(({ value }) => value),
    used.map(({ slot }) => stakes.get(slot) ?? 0),
  ])
}

const Columns = z.tuple([z.string(), Standings, z.array(z.int().nullable()), z.array(z.int())])
const Row = z.object({ id: z.string(), tally: json(Columns) })
const Slots = z.array(Slot)

/** The tallies of forms. */
export const openTallies = (db: Database) => {
  const rows = query(db, Row, 'SELECT id, tally FROM forms WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id')
  // Forms of a kind have the same slots: each line of them is looked at once.
  const known = new Map<string, readonly Slot[]>()
  const slotsIn = (text: string): readonly Slot[] => {
    const slots = known.get(text) ?? Slots.parse(text.split(' ').filter((slot) => slot !== ''))
    known.set(text, slots)
    return slots
  }
  return {
    of: (formIds: readonly string[]): FormTally[] =>
      rows.all(asJson(formIds)).map(({ id, tally: [slots, standings, values, stakes] }) => ({
        ...{ id, slots: slotsIn(slots), values, stakes },
        // The letters were checked where the row was read.
        standings: [...standings] as Standing[],
      })),
  }
}
