import type { Measured } from '../../src/shared/measured.ts'
import type { Chance } from '../generate/chance.ts'

/** A digit and what it is taken for; '' is a digit that is not there. `weight`: how often, beside the others. */
export type Confusion = { truth: string; read: string; weight: number }

/** Any digit may be taken for any other now and then, seen so far or not. */
const unseen = 0.2
const digits = [...'0123456789']

export const confusionsOf = ({ digitPairs }: Pick<Measured, 'digitPairs'>): Confusion[] => {
  const any = digits.flatMap((truth) =>
    digits.filter((read) => read !== truth).map((read) => ({ truth, read, weight: unseen })),
  )
  return [...any, ...digitPairs.map(({ truth, read, n }) => ({ truth, read, weight: n }))]
}

export const pickByWeight = <T extends { weight: number }>(all: readonly T[], chance: Chance): T | undefined => {
  let left = chance.between(
    0,
    all.reduce((sum, { weight }) => sum + weight, 0),
  )
  for (const one of all) {
    left -= one.weight
    if (left <= 0) return one
  }
  return all.at(-1)
}

/** The figure with a digit read as the confusion says, at one of the places where it can be. */
export const confused = (figure: string, { truth, read }: Confusion, chance: Chance): string => {
  const places = [...figure, ''].flatMap((digit, at) => (truth === '' || digit === truth ? [at] : []))
  const [first, ...others] = places
  if (first === undefined) return figure
  const at = chance.pick([first, ...others])
  return figure.slice(0, at) + read + figure.slice(at + truth.length)
}

/** Another figure than this one, as a reader may take it for; '' when no digit is left. */
export const misread = (figure: string, confusions: readonly Confusion[], chance: Chance): string => {
  const possible = confusions.filter(({ truth }) => truth === '' || figure.includes(truth))
  const confusion = pickByWeight(possible, chance)
  const read = confusion === undefined ? figure : confused(figure, confusion, chance)
  return Number(read) === Number(figure) ? misread(figure, confusions, chance) : read
}
