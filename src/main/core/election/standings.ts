import type { ContestKind } from '../../../shared/election.ts'
import { type CountedPlace, keyOf, mayBeOne, saysAllOf } from './counted-place.ts'
import { groupBy } from './group-by.ts'

/** A form of an election. `paper`: the same for forms of the very same bytes; null when those are not known. */
export type ElectionForm = {
  id: string
  kind: string
  place: CountedPlace | null
  paper: string | null
  pages: readonly string[]
}

/**
 * How a form stands in the totals of its election. `counted`: its figures are added up; `copy`: the very same bytes as
 * another form of the place; `in-conflict`: nothing of it counts until a person chooses; `not-chosen`: a person chose
 * another; `no-place`: it is not known where it was counted.
 */
export type FormStanding = 'counted' | 'copy' | 'in-conflict' | 'not-chosen' | 'no-place'

/**
 * Forms that contend. `waiting` are out of all totals until a person chooses; `beside` are named more fully and stand for
 * themselves. `chosen` is the one that a person chose.
 */
export type OpenContest = {
  id: string
  kind: ContestKind
  waiting: readonly string[]
  beside: readonly string[]
  chosen: string | null
}

/** The pages of the form chosen in a contest. */
export type Choices = ReadonlyMap<string, { readonly pages: readonly string[] }>

export type Stood = { standings: ReadonlyMap<string, FormStanding>; contests: readonly OpenContest[] }

type Placed = ElectionForm & { place: CountedPlace }

const byId = (a: ElectionForm, b: ElectionForm): number => (a.id < b.id ? -1 : 1)
const samePages = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((page, at) => page === b[at])

/** The named facts of a place: of copies the one that is named most fully counts. */
const fullness = ({ place }: Placed): number => Number(place.district !== null) + Number(place.subdistrict !== null)

const chosenOf = (contest: string, forms: readonly ElectionForm[], choices: Choices): ElectionForm | null => {
  const choice = choices.get(contest)
  return choice === undefined ? null : (forms.find(({ pages }) => samePages(pages, choice.pages)) ?? null)
}

/** Forms of the very same bytes: one counts, unless they are said to be of different places. */
const settlePapers = (forms: readonly Placed[], choices: Choices): Stood => {
  const standings = new Map<string, FormStanding>()
  const contests: OpenContest[] = []
  for (const [paper, same] of groupBy(forms, ({ kind, paper, id }) => JSON.stringify([kind, paper ?? ['form', id]]))) {
    if (same.length === 1) continue
    if (same.every((one) => same.every((other) => mayBeOne(one.place, other.place)))) {
      const [first, ...copies] = same.toSorted((a, b) => fullness(b) - fullness(a) || byId(a, b))
      for (const { id } of first === undefined ? [] : copies) standings.set(id, 'copy')
      continue
    }
    const id = `paper ${paper}`
    const chosen = chosenOf(id, same, choices)
    for (const form of same) if (form !== chosen) standings.set(form.id, chosen === null ? 'in-conflict' : 'not-chosen')
    contests.push({
      id,
      kind: 'one-paper',
      waiting: same.map((form) => form.id),
      beside: [],
      chosen: chosen?.id ?? null,
    })
  }
  return { standings, contests }
}

/** Forms of one kind and number, by the place that each says: those of one place contend, and vague ones with fuller ones. */
const settlePlaces = (forms: readonly Placed[], choices: Choices): Stood => {
  const standings = new Map<string, FormStanding>()
  const contests: OpenContest[] = []
  const groups = [...groupBy(forms, ({ place }) => keyOf(place)).values()]
  for (const group of groups) {
    const [{ kind, place } = { kind: '', place: null }] = group
    if (place === null) continue
    const fuller = groups.flatMap((others) => {
      const [other] = others
      if (others === group || other === undefined) return []
      return mayBeOne(place, other.place) && !saysAllOf(place, other.place) ? others : []
    })
    const one = group.length === 1 && fuller.length === 0 ? group[0] : undefined
    if (one !== undefined) {
      standings.set(one.id, 'counted')
      continue
    }
    const id = `place ${kind} ${keyOf(place)}`
    const chosen = chosenOf(id, [...group, ...fuller], choices)
    const left: FormStanding = chosen === null ? 'in-conflict' : 'not-chosen'
    for (const form of group) standings.set(form.id, form === chosen ? 'counted' : left)
    contests.push({
      id,
      kind: fuller.length === 0 ? 'one-place' : 'perhaps-one-place',
      waiting: group.map((form) => form.id),
      beside: fuller.map((form) => form.id),
      chosen: chosen?.id ?? null,
    })
  }
  return { standings, contests }
}

const sameNumber = ({ kind, place }: Placed): string =>
  JSON.stringify([kind, place.province, place.constituency, place.number])

/**
 * How every form stands, each in exactly one way, whatever the order in which they come. No place is counted twice on one
 * ballot, and no paper.
 */
export const standingsOf = (forms: readonly ElectionForm[], choices: Choices): Stood => {
  const ordered = forms.toSorted(byId)
  const placed = ordered.filter((form): form is Placed => form.place !== null)
  const papers = settlePapers(placed, choices)
  const left = placed.filter(({ id }) => !papers.standings.has(id))
  const places = [...groupBy(left, sameNumber).values()].map((group) => settlePlaces(group, choices))
  const all: [string, FormStanding][] = ordered
    .filter(({ place }) => place === null)
    .map(({ id }): [string, FormStanding] => [id, 'no-place'])
  return {
    standings: new Map([...all, ...papers.standings, ...places.flatMap(({ standings }) => [...standings])]),
    contests: [...papers.contests, ...places.flatMap(({ contests }) => contests)],
  }
}
