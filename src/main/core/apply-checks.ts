import type { Check } from '../../shared/check.ts'
import type { Figure, Saying } from '../../shared/figure.ts'
import type { SlotReading } from '../../shared/reading.ts'
import { rowOf, type Slot } from '../../shared/slot.ts'
import type { LiveCheck } from '../store/checks.ts'
import type { Folded } from './fold-sayings.ts'
import type { GatheredSlot } from './gather-readings.ts'
import { reasons } from './reasons.ts'

/** What counts of what people said of the slots of a form, oldest first. */
export type Sayings = ReadonlyMap<Slot, readonly Check[]>

export const noSayings: Sayings = new Map()

const slotOf = ({ slot }: LiveCheck): Slot => slot

export const sayingsOf = (live: readonly LiveCheck[]): Sayings =>
  new Map(
    [...Map.groupBy(live, slotOf)].map(([slot, all]) => [
      slot,
      all.map(({ verdict, note, who, at, how }) => ({ verdict, note, who, at, how })),
    ]),
  )

const asRead = (slot: Slot, [first, ...others]: readonly (number | null)[]): SlotReading => {
  const values = first === null || first === undefined ? [] : [first, ...others.filter((value) => value !== null)]
  const share = 1 / (1 + others.length)
  return {
    slot,
    ink: values.length === 0 ? 'illegible' : 'digits',
    text: values[0] === undefined ? null : String(values[0]),
    alternatives: values.map((value) => ({ value, probability: share })),
    confidence: share,
    marks: [],
    words: null,
    box: null,
    anchor: rowOf(slot) === null ? null : 'number',
    used: true,
  }
}

const valueSaid = ({ verdict }: Pick<Saying, 'verdict'>): number | null =>
  verdict.kind === 'value' ? verdict.value : null

/** The values that people say stand in a slot: one where they agree; none where nobody has said any. */
const valuesSaid = ({ standing, agreed, contested, passedOn }: Folded): (number | null)[] => {
  if (contested.length > 0) return [...new Set(contested.map(valueSaid))]
  if (standing === null || passedOn !== null) return []
  return standing.who === null && agreed.length === 0 ? [] : [valueSaid(standing)]
}

/**
 * The slots with what people said in the place of what was read: as certain as anything can be where they agree, and as
 * uncertain as people are where they differ.
 */
export const withSayings = (slots: readonly GatheredSlot[], folded: ReadonlyMap<Slot, Folded>): GatheredSlot[] =>
  slots.map((one) => {
    const said = folded.get(one.slot)
    const values = said === undefined ? [] : valuesSaid(said)
    if (said === undefined || values.length === 0) return one
    const reading = { ...asRead(one.slot, values), box: one.reading?.box ?? null, used: one.reading?.used ?? true }
    const known = { ...one, reading: { ...reading, part: one.reading?.part ?? 1 }, contradicted: false }
    return said.contested.length > 0 ? known : { ...known, checked: true }
  })

const isByPerson = (saying: Saying): saying is Check =>
  saying.how !== 'proved' && saying.who !== null && saying.at !== null

/**
 * A figure with what people said of it: the value is theirs; state, reading and reason stay the machine's, but while they
 * differ it is open, as if nobody had checked it.
 */
export const saidFigure = (read: Figure, { standing, agreed, contested, passedOn }: Folded): Figure => {
  const machine = { value: read.value, state: read.state }
  if (contested.length > 0) {
    const { waitsFor: _, ...figure } = read
    const value = standing === null ? read.value : valueSaid(standing)
    const why = reasons.contested(contested)
    const open = { ...figure, value, state: 'open', level: 'read', why, machine, contested } as const
    return passedOn === null ? open : { ...open, check: passedOn }
  }
  if (passedOn !== null) return { ...read, check: passedOn }
  const [check, ...others] = standing !== null && isByPerson(standing) ? [standing, ...agreed] : agreed
  if (check === undefined) return read
  const checked: Figure = { ...read, value: valueSaid(check), level: 'checked', check, machine }
  return others.length === 0 ? checked : { ...checked, agreed: others }
}
