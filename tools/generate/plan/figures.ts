import type { FormCheck, FormDefinition, Term } from '../../../src/shared/form-definition.ts'
import type { Chance } from '../chance.ts'

/** Figures of a form that satisfy all its checks. */
export type Figures = { votes: number[]; items: Map<string, number> }

type Known = Map<Term, number>

/** Rows first; then every item follows from the checks, or from chance where they leave it free. */
export const figuresFor = (definition: FormDefinition, rows: number, chance: Chance): Figures => {
  const votes = votesOf(definition, rows, chance)
  const known: Known = new Map([['votes', votes.reduce((sum, value) => sum + value, 0)]])
  const equal = definition.checks.filter(({ relation }) => relation === '=')
  while (step(equal, known, chance));
  for (const { left, relation, right } of definition.checks) {
    const [greater] = right
    if (relation === '<=' && greater !== undefined && !known.has(greater))
      known.set(greater, Math.round(sum(left, known) * chance.between(1, 1.7)) + chance.whole(0, 9))
  }
  const items = definition.items.map(({ key }) => [key, known.get(key) ?? chance.whole(0, 400)] as const)
  return { votes, items: new Map(items) }
}

const sum = (terms: readonly Term[], known: Known): number =>
  terms.reduce((all, term) => all + (known.get(term) ?? 0), 0)

/** Finds out one figure more; false when the checks say nothing further. */
const step = (checks: readonly FormCheck[], known: Known, chance: Chance): boolean => {
  const sides = checks.flatMap(({ left, right }) => [
    { open: unknown(left, known), all: left, other: right },
    { open: unknown(right, known), all: right, other: left },
  ])
  const touched = sides.filter(
    ({ open, all, other }) => open.length > 0 && (open.length < all.length || unknown(other, known).length === 0),
  )
  const closed = touched.filter(({ other }) => unknown(other, known).length === 0)
  const forced = closed.find(({ open }) => open.length === 1) ?? closed[0]
  const [first] = (forced ?? touched[0])?.open ?? []
  if (first === undefined) return false
  if (forced === undefined) known.set(first, small(sum(['votes'], known), chance))
  else {
    const rest = sum(forced.other, known) - sum(forced.all, known)
    known.set(first, forced.open.length === 1 ? rest : Math.round(rest * chance.between(0.1, 0.8)))
  }
  return true
}

const unknown = (terms: readonly Term[], known: Known): Term[] => terms.filter((term) => !known.has(term))

/** Ballots that are not votes: none, a few, or many. */
const small = (votes: number, chance: Chance): number =>
  chance.likely(0.08)
    ? 0
    : Math.round(votes * chance.between(0.005, chance.pick([0.04, 0.08, 0.3]))) + chance.whole(0, 3)

/** A few get most of it, as in life; half of a long list gets nothing. */
const votesOf = ({ table, place }: FormDefinition, rows: number, chance: Chance): number[] => {
  const all = place === 'constituency' ? chance.whole(30_000, 95_000) : chance.pick([40, 150, 300, 500, 700, 1100])
  const many = table.of === 'parties'
  const weights = Array.from({ length: rows }, () => chance.between(0, 1) ** (many ? 12 : 3))
  const whole = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) =>
    many && chance.likely(0.25)
      ? 0
      : Math.round((all * weight) / whole + (chance.likely(0.3) ? chance.whole(0, 2) : 0)),
  )
}
