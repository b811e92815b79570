import type { FormDefinition } from '../../src/shared/form-definition.ts'
import type { SlotReading } from '../../src/shared/reading.ts'
import { rowOf, rowSlot } from '../../src/shared/slot.ts'
import type { Chance } from '../generate/chance.ts'
import { pickByWeight } from './misread.ts'
import { type Paper, withSlip } from './paper.ts'
import { type Reader, read, readByHabit } from './reader.ts'

/** A form on paper and what a reader makes of it. */
export type Read = { paper: Paper; readings: SlotReading[] }

/** What may go wrong between a form and its reading. */
export type Scenario = {
  name: string
  meet: (paper: Paper, form: FormDefinition, reader: Reader, chance: Chance) => Read
}

const readAll = (paper: Paper, reader: Reader, chance: Chance): SlotReading[] =>
  [...paper].map(([slot, value]) => read(slot, value, reader, chance))

const withHabit = (paper: Paper, reader: Reader, chance: Chance): SlotReading[] => {
  const habit = pickByWeight(reader.confusions, chance)
  return [...paper].map(([slot, value]) =>
    habit === undefined ? read(slot, value, reader, chance) : readByHabit(slot, value, habit, reader, chance),
  )
}

/** From one row on, every row has what stands in the row before it, or behind it; what falls off the end is lost. */
const shifted = (paper: Paper, readings: readonly SlotReading[], chance: Chance, anchor: SlotReading['anchor']) => {
  const rows = readings.filter(({ slot }) => rowOf(slot) !== null)
  const first = chance.whole(1, rows.length)
  const by = chance.pick([-1, 1])
  return readings.flatMap((reading): SlotReading[] => {
    const row = rowOf(reading.slot)
    if (row === null || row < first) return [reading]
    const slot = rowSlot(row + by)
    return row + by >= first && paper.has(slot) ? [{ ...reading, slot, anchor }] : []
  })
}

const overconfident = 5

export const scenarios: readonly Scenario[] = [
  {
    name: 'misread as often as the confidence allows',
    meet: (paper, _, reader, chance) => ({ paper, readings: readAll(paper, reader, chance) }),
  },
  {
    name: `misread ${overconfident} times as often`,
    meet: (paper, _, reader, chance) => ({
      paper,
      readings: readAll(paper, { ...reader, overconfidence: overconfident }, chance),
    }),
  },
  {
    name: 'a slip of the clerk on every form',
    meet: (paper, _, reader, chance) => {
      const slipped = withSlip(paper, chance)
      return { paper: slipped, readings: readAll(slipped, reader, chance) }
    },
  },
  {
    name: 'a digit of the writer always taken for another, surely',
    meet: (paper, _, reader, chance) => ({ paper, readings: withHabit(paper, reader, chance) }),
  },
  {
    name: 'rows shifted, which the reader says',
    meet: (paper, _, reader, chance) => ({
      paper,
      readings: shifted(paper, readAll(paper, reader, chance), chance, 'none'),
    }),
  },
  {
    name: 'rows shifted under wrong numbers',
    meet: (paper, _, reader, chance) => ({
      paper,
      readings: shifted(paper, readAll(paper, reader, chance), chance, 'number'),
    }),
  },
]
