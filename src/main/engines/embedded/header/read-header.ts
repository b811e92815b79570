import type { HeaderFacts } from '../../../../shared/reading.ts'
import type { Field } from '../figure/field.ts'
import type { FigureReading } from '../figure/read-figures.ts'
import type { HeaderPlace } from './place-header.ts'

/** A number of the header with the field in which it is written. */
export type HeaderField = { fact: HeaderPlace['fact']; figure: Field }

/** What of a reading counts here. */
type Reading = Pick<FigureReading, 'ink' | 'alternatives' | 'confidence'>

/** The highest numbers there are in the country, with some room. */
const highest = { constituency: 50, unit: 400, set: 200 }

/**
 * A wrong number sets a form against its right path, so one that is written once must be beyond doubt; one that the
 * form asks for twice may be less clear when both say the same. Every form of a place says the constituency, and its path
 * mostly does, so that one counts only when next to nothing speaks against it.
 */
const trusted = { once: 0.98, twice: 0.7, constituency: 0.995 }

/** What is written for a fact in one or more places of a header; null when there is doubt. */
const agreed = (fact: HeaderPlace['fact'], readings: readonly Reading[]): number | null => {
  const written = readings.filter(({ ink }) => ink === 'digits' || ink === 'illegible')
  const values = new Set(written.map(({ alternatives }) => alternatives[0]?.value))
  const [value] = values
  if (value === undefined || values.size > 1 || value < 1 || value > highest[fact]) return null
  const once = fact === 'constituency' ? trusted.constituency : trusted.once
  const least = written.length > 1 ? trusted.twice : once
  return written.every(({ confidence }) => confidence >= least) ? value : null
}

/** The numbers of a header; names are not read. `readings` are those of `fields`, in their order. */
export const headerFacts = (fields: readonly HeaderField[], readings: readonly Reading[]): HeaderFacts => {
  const of = (fact: HeaderPlace['fact']) =>
    agreed(
      fact,
      readings.filter((_, i) => fields[i]?.fact === fact),
    )
  return { province: null, constituency: of('constituency'), unit: of('unit'), set: of('set') }
}
