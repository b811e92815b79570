import type { Trouble, Written } from './written.ts'

/** What is left of the trust in a reading when a sign of trouble is seen. */
const trust: Record<Trouble, number> = {
  tick: 0.85,
  'crosses-bracket': 0.7,
  'two-groups': 0.4,
  'cut-off': 0.9,
  neighbour: 0.5,
  uneven: 0.8,
}

/** Of cells without writing, about one in a hundred hides a faint figure; of dashes about as many are a `1` lying down. */
const trustInNought = { empty: 0.99, dash: 0.97, digits: 1 }

/** The share of the beam's probability, lowered by what kind of ink it is and by every sign of trouble. */
export const confidenceOf = (probability: number, written: Written): number =>
  written.troubles.reduce(
    (confidence, trouble) => confidence * trust[trouble],
    probability * trustInNought[written.ink],
  )
