import { type Spelling, spellings } from './beam.ts'
import type { Seen } from './figure-model.ts'

/** A number and its share of the probability. `text` is how it is written: nothing, a dash, or digits. */
export type Value = { value: number; text: string; probability: number }

const longest = 7

/** What a view shows, as numbers: nothing and a dash mean nought. Shares sum to 1 at most; best first. */
export const valuesOf = ({ steps, kinds }: Seen): Value[] => {
  const spelt = spellings(steps).filter(({ text }) => text.length > 0 && text.length <= longest)
  const total = spelt.reduce((sum, { probability }) => sum + probability, 0)
  const written = ({ text, probability }: Spelling): Value => ({
    value: Number(text),
    text,
    probability: (kinds.digits * probability) / Math.max(total, kinds.digits),
  })
  return merged([
    { value: 0, text: '', probability: kinds.empty },
    { value: 0, text: '-', probability: kinds.dash },
    ...spelt.map(written),
  ])
}

/** Readings of one number are one: their shares add up, and the likeliest way to write it stands. */
const merged = (values: readonly Value[]): Value[] => {
  const byValue = new Map<number, Value>()
  for (const one of values.toSorted((a, b) => b.probability - a.probability)) {
    const before = byValue.get(one.value)
    byValue.set(one.value, before ? { ...before, probability: before.probability + one.probability } : one)
  }
  return [...byValue.values()].toSorted((a, b) => b.probability - a.probability)
}

/** The mean of several views of one figure. */
export const averaged = (views: readonly (readonly Value[])[]): Value[] =>
  merged(views.flat().map((value) => ({ ...value, probability: value.probability / views.length })))
