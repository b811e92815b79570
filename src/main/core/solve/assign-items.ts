import type { FigureKey, FormCheck, Term } from '../../../shared/form-definition.ts'
import type { Candidate } from './candidates.ts'
import { closesByChance } from './odds.ts'

/** The candidates of each item, and what the rows may add up to as far as that is known: null when a row has none. */
export type Items = {
  candidates: ReadonlyMap<FigureKey, readonly Candidate[]>
  votes: { from: number; to: number; likelihood(sum: number): number } | null
}

/** Values of all items that satisfy every identity; `votes` is what the rows must add up to, null when nothing says. */
export type Assignment = { values: ReadonlyMap<FigureKey, number>; votes: number | null; likelihood: number }

/**
 * What the value counts that an identity leaves to a slot in which nothing is legible: as much as a sum that holds by
 * chance, for that identity tests nothing any more.
 */
const unnamed = closesByChance

type Known = ReadonlyMap<Term, number>

const sum = (terms: readonly Term[], known: Known): number =>
  terms.reduce((total, term) => total + (known.get(term) ?? 0), 0)

const isBroken = ({ left, relation, right }: FormCheck, known: Known): boolean => {
  if (![...left, ...right].every((term) => known.has(term))) return false
  const [l, r] = [sum(left, known), sum(right, known)]
  return relation === '=' ? l !== r : l > r
}

/** The one value that an identity leaves to the only term of it that is not known. */
const forcedBy = ({ left, relation, right }: FormCheck, known: Known): { term: Term; value: number } | null => {
  const open = [...left, ...right].filter((term) => !known.has(term))
  const [term] = open
  if (relation !== '=' || open.length !== 1 || term === undefined) return null
  const rest = sum(left, known) - sum(right, known)
  return { term, value: left.includes(term) ? -rest : rest }
}

const likelihoodOf = (term: Term, value: number, { candidates, votes }: Items): number => {
  if (value < 0) return 0
  if (term === 'votes') return votes === null ? unnamed : votes.likelihood(value)
  const own = candidates.get(term) ?? []
  return own.length === 0 ? unnamed : (own.find((one) => one.value === value)?.probability ?? 0)
}

/**
 * Every way to give the items values, of their candidates, that satisfies all identities; what nobody could read takes
 * the value that an identity leaves to it. Items on which nothing depends and that have no candidates are left out.
 */
export const assignItems = (checks: readonly FormCheck[], items: Items): Assignment[] => {
  const terms = new Set(checks.flatMap(({ left, right }) => [...left, ...right]))
  const keys = [...items.candidates.keys()].filter((key) => terms.has(key))
  const byChoice = keys.toSorted(
    (a, b) => (items.candidates.get(a)?.length ?? 0) - (items.candidates.get(b)?.length ?? 0),
  )
  const found: Assignment[] = []
  const known = new Map<Term, number>()
  const tryWith = (term: Term, value: number, likelihood: number): void => {
    known.set(term, value)
    if (likelihood > 0 && !checks.some((check) => isBroken(check, known))) go(likelihood)
    known.delete(term)
  }
  const go = (likelihood: number): void => {
    const forced = checks.map((check) => forcedBy(check, known)).find((one) => one !== null)
    if (forced) {
      const { term, value } = forced
      tryWith(term, value, likelihood * likelihoodOf(term, value, items))
      return
    }
    const next = byChoice.find((key) => !known.has(key) && (items.candidates.get(key)?.length ?? 0) > 0)
    if (next !== undefined) {
      for (const { value, probability } of items.candidates.get(next) ?? [])
        tryWith(next, value, likelihood * probability)
      return
    }
    const values = keys.flatMap((key) => (known.has(key) ? [[key, known.get(key) ?? 0] as const] : []))
    found.push({ values: new Map(values), votes: known.get('votes') ?? null, likelihood })
  }
  go(1)
  return found
}
