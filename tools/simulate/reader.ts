import type { Measured, Reliability } from '../../src/shared/measured.ts'
import type { SlotReading } from '../../src/shared/reading.ts'
import { rowOf, type Slot } from '../../src/shared/slot.ts'
import type { Chance } from '../generate/chance.ts'
import { type Confusion, confused, misread, pickByWeight } from './misread.ts'

/** How sure a reader is of its figures, and what it takes digits for. */
export type Reader = {
  notNought: readonly Sureness[]
  nought: readonly Sureness[]
  confusions: readonly Confusion[]
  /** How many times as often it is wrong as its confidence says. */
  overconfidence: number
}

/** A confidence, and how many figures of those measured had it. */
type Sureness = { confidence: number; weight: number }

const surenessOf = (bins: Reliability['bins']): Sureness[] =>
  bins.flatMap(({ n, confidence }) => (n === 0 || confidence === null ? [] : [{ confidence, weight: n }]))

/** A reader as sure of its figures as the one measured, and wrong as often as that confidence allows. */
export const readerFrom = ({ reliability: { all, notNought } }: Measured, confusions: readonly Confusion[]): Reader => {
  const without = all.bins.map((bin, at) => {
    const other = notNought.bins[at] ?? { n: 0, confidence: null }
    const n = bin.n - other.n
    const total = (bin.confidence ?? 0) * bin.n - (other.confidence ?? 0) * other.n
    return { ...bin, n, confidence: n === 0 ? null : total / n }
  })
  return { notNought: surenessOf(notNought.bins), nought: surenessOf(without), confusions, overconfidence: 1 }
}

/** Of the figures that are misread, the share whose truth is among the other alternatives. */
const truthNamed = 0.6
const mostAlternatives = 4
const surest = 0.99

const inkOf = (text: string, chance: Chance): SlotReading['ink'] => {
  if (text === '') return 'empty'
  return Number(text) === 0 && chance.likely(0.5) ? chance.pick(['empty', 'dash']) : 'digits'
}

type Seen = { text: string; confidence: number }

const readingOf = (slot: Slot, { text, confidence }: Seen, others: readonly number[], chance: Chance): SlotReading => {
  const ink = inkOf(text, chance)
  const best = Number(text)
  const different = [...new Set(others)].filter((value) => value !== best)
  const shares = different.map(() => chance.between(0.1, 1))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const rest = different.map((value, at) => ({ value, probability: ((1 - confidence) * (shares[at] ?? 0)) / whole }))
  return {
    slot,
    ink,
    text: ink === 'digits' ? text : null,
    alternatives: [{ value: best, probability: confidence }, ...rest.toSorted((a, b) => b.probability - a.probability)],
    confidence,
    marks: [],
    words: null,
    box: null,
    anchor: rowOf(slot) === null ? null : 'number',
    used: true,
  }
}

/** Reads a figure: right as often as the reader's confidence says. */
export const read = (slot: Slot, value: number, reader: Reader, chance: Chance): SlotReading => {
  const sureness = pickByWeight(value === 0 ? reader.nought : reader.notNought, chance)
  const confidence = sureness?.confidence ?? surest
  const isWrong = chance.likely((1 - confidence) * reader.overconfidence)
  const written = String(value)
  const text = isWrong ? misread(written, reader.confusions, chance) : written
  const guesses = Array.from({ length: chance.whole(0, mostAlternatives) }, () =>
    Number(misread(text === '' ? '0' : text, reader.confusions, chance)),
  )
  const named = isWrong && chance.likely(truthNamed) ? [value] : []
  return readingOf(slot, { text, confidence }, [...named, ...guesses], chance)
}

/** Reads a figure by a habit: every digit that the writer writes that way is taken for the other, and surely so. */
export const readByHabit = (
  slot: Slot,
  value: number,
  habit: Confusion,
  reader: Reader,
  chance: Chance,
): SlotReading => {
  const text = confused(String(value), habit, chance)
  if (Number(text) === value) return read(slot, value, reader, chance)
  return readingOf(slot, { text, confidence: surest }, [], chance)
}
