import { nothingSaid, numberOf, type Said, say } from './grammar.ts'
import { blank, type Steps } from './tokens.ts'

/** A number and its share of the probability. */
export type Value = { value: number; probability: number }

/** Probability of what was said so far when it ends in a blank, and when it ends in its last token. */
type Beam = { said: Said; last: number; silent: number; spoken: number }
type Beams = Map<string, Beam>

const beamWidth = 24
const negligible = 1e-4

const massOf = ({ silent, spoken }: Beam): number => silent + spoken

const add = (beams: Beams, key: string, beam: Beam): void => {
  const before = beams.get(key)
  if (before === undefined) beams.set(key, beam)
  else {
    before.silent += beam.silent
    before.spoken += beam.spoken
  }
}

/** One step further: each beam stays silent, repeats its last token, or says a further one that the grammar allows. */
const step = (beams: Beams, probabilities: Float32Array): Beams => {
  const next: Beams = new Map()
  for (const [key, beam] of beams) {
    add(next, key, { ...beam, silent: massOf(beam) * (probabilities[blank] ?? 0), spoken: 0 })
    for (let token = 0; token < blank; token++) {
      const probability = probabilities[token] ?? 0
      if (probability < negligible) continue
      const repeats = token === beam.last
      if (repeats) add(next, key, { ...beam, silent: 0, spoken: beam.spoken * probability })
      const said = say(beam.said, token)
      if (said === null) continue
      const spoken = (repeats ? beam.silent : massOf(beam)) * probability
      add(next, `${key}${String.fromCharCode(65 + token)}`, { said, last: token, silent: 0, spoken })
    }
  }
  return new Map([...next].toSorted(([, a], [, b]) => massOf(b) - massOf(a)).slice(0, beamWidth))
}

/**
 * The numbers that the steps spell, best first. Probabilities are shares of the whole: what is missing from their sum
 * spells nothing, or no number.
 */
export const valuesSpelt = (steps: Steps): Value[] => {
  let beams: Beams = new Map([['', { said: nothingSaid, last: blank, silent: 1, spoken: 0 }]])
  for (const probabilities of steps) beams = step(beams, probabilities)
  const shares = new Map<number, number>()
  for (const beam of beams.values()) {
    const value = numberOf(beam.said)
    if (value !== null) shares.set(value, (shares.get(value) ?? 0) + massOf(beam))
  }
  return [...shares]
    .map(([value, probability]) => ({ value, probability: Math.min(1, probability) }))
    .toSorted((a, b) => b.probability - a.probability)
}
