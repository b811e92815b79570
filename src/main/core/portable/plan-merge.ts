import type { CheckHow, Verdict } from '../../../shared/check.ts'
import type { Slot } from '../../../shared/slot.ts'
import { thatCount } from '../../store/checks.ts'
import { foldSayings } from '../fold-sayings.ts'

/** What an act of a person said of a slot of a page. */
export type ActCheck = {
  pageId: string
  slot: Slot
  verdict: Verdict | null
  note: string | null
  who: string
  at: string
  how: CheckHow
}

/** An act of a person: something said, or the taking back or doing again of an act before it. */
export type PersonAct = {
  number: number
  who: string
  at: string
  step: 'do' | 'undo' | 'redo'
  of: number | null
  checks: readonly ActCheck[]
}

/** An act to be written here: checks that were said elsewhere, or an own act that is taken back or done again. */
export type MergeStep =
  | { kind: 'take'; who: string; at: string; checks: readonly ActCheck[] }
  | { kind: 'turn'; step: 'undo' | 'redo'; of: number; who: string; at: string }

/** `taken` and `known` count checks that count on the other computer: new here, and here already. */
export type MergePlan = { steps: MergeStep[]; taken: number; known: number }

type Said = ActCheck & { verdict: Verdict; act: number }
type Word = { step: 'undo' | 'redo'; who: string; at: string }

/** What is said alike by the same person at the same moment is the same word, on whichever computer it stands. */
const keyOf = ({ pageId, slot, verdict, note, who, at }: ActCheck): string =>
  JSON.stringify([pageId, slot, who, at, verdict, note])

const placeOf = ({ pageId, slot }: ActCheck): string => `${pageId} ${slot}`

type Row = ActCheck & { act: number }

/** What one computer knows: all that was said there, in order, and the last word about each act. */
type Knowledge = { rows: readonly Row[]; words: ReadonlyMap<number, Word>; acts: ReadonlyMap<number, PersonAct> }

const knowledgeOf = (acts: readonly PersonAct[]): Knowledge => {
  const inOrder = acts.toSorted((a, b) => a.number - b.number)
  const words = new Map<number, Word>()
  for (const { step, of, who, at } of inOrder) if (step !== 'do' && of !== null) words.set(of, { step, who, at })
  const rows = inOrder.flatMap(({ step, number, checks }) =>
    step === 'do' ? checks.map((check) => ({ ...check, act: number })) : [],
  )
  return { rows, words, acts: new Map(inOrder.map((act) => [act.number, act])) }
}

const isLive = ({ words }: Knowledge, act: number): boolean => words.get(act)?.step !== 'undo'

/** What counts of each slot, oldest first. */
const countingIn = (known: Knowledge): ReadonlyMap<string, readonly Said[]> =>
  Map.groupBy(thatCount(known.rows.filter(({ act }) => isLive(known, act))), placeOf)

/** Said without a look at what others say: it neither answers nor is answered. */
const isApart = ({ how }: ActCheck): boolean => how === 'blind' || how === 'known'

type Voices = { heard: ReadonlySet<string>; standing: string | null }

/** The keys of the words that make a figure what it is, and of the one that stands. */
const voicesOf = (said: readonly Said[]): Voices => {
  const { standing, agreed, contested, passedOn } = foldSayings(
    said.filter((one) => !isApart(one)),
    null,
  )
  const heard: ReadonlySet<unknown> = new Set([standing, ...agreed, ...contested, passedOn])
  const first = said.find((one) => one === standing)
  return {
    heard: new Set(said.filter((one) => heard.has(one)).map(keyOf)),
    standing: first === undefined ? null : keyOf(first),
  }
}

/** Acts that a person took back, or did again, since they were last heard of here: the later word holds. */
const turnsOf = (own: Knowledge, other: Knowledge): (MergeStep & { kind: 'turn' })[] => {
  const ownActs = Map.groupBy(own.rows, keyOf)
  return [...other.words].flatMap(([number, word]) => {
    const act = other.acts.get(number)
    if (act === undefined || act.who !== word.who) return []
    const here = new Set(act.checks.flatMap((check) => (ownActs.get(keyOf(check)) ?? []).map((one) => one.act)))
    return [...here].flatMap((of) => {
      const before = own.words.get(of)
      const isLater = before === undefined || word.at > before.at
      const changes = isLive(own, of) !== (word.step === 'redo')
      return isLater && changes ? [{ kind: 'turn' as const, of, ...word }] : []
    })
  })
}

const afterTurns = (own: Knowledge, turns: readonly (MergeStep & { kind: 'turn' })[]): Knowledge => ({
  ...own,
  words: new Map([...own.words, ...turns.map(({ of, ...word }): [number, Word] => [of, word])]),
})

/** What counts of a slot on both computers; `saidAt` gives the number of the act of a word on the other one. */
type Slots = {
  own: readonly Said[]
  other: readonly Said[]
  said: ReadonlySet<string>
  saidAt: ReadonlyMap<string, number>
}

/**
 * What a slot takes over. A word said in sight of all that counts here answers it, as it did there; one said without
 * is a word apart, and what no longer counted there is left out.
 */
const takenBy = ({ own, other, said, saidAt }: Slots): Said[] => {
  const [here, there] = [voicesOf(own), voicesOf(other)]
  const counting = new Set(own.map(keyOf))
  const unanswered = own.filter((one) => here.heard.has(keyOf(one)) && one.verdict.kind !== 'passed-on').map(keyOf)
  const knew = ({ act }: Said): boolean =>
    unanswered.every((key) => (saidAt.get(key) ?? Number.POSITIVE_INFINITY) < act)
  /** What it was passed on from still counts here, or comes with it. */
  const isPending = there.standing !== null && (!said.has(there.standing) || unanswered.includes(there.standing))
  return other.flatMap((one): Said[] => {
    const key = keyOf(one)
    const isHeard = there.heard.has(key)
    const isPassedOn = one.verdict.kind === 'passed-on'
    if (counting.has(key) || (said.has(key) && !isHeard)) return []
    if (isApart(one) || (knew(one) && (isHeard || !isPassedOn))) return [one]
    // passing on takes no word away, so it may stand beside what it did not see
    const how = isPassedOn && isPending ? 'check' : 'merged'
    return isHeard ? [{ ...one, how }] : []
  })
}

/** Words that make the figure here and have been answered there, in their sight. */
const answeredIn = ({ own, other }: Slots, taken: readonly Said[]): Said[] => {
  const [here, there] = [voicesOf([...own, ...taken]), voicesOf(other)]
  const isAnswered = (one: Said): boolean =>
    !isApart(one) && one.verdict.kind !== 'passed-on' && !there.heard.has(keyOf(one))
  const answered = new Set(other.filter(isAnswered).map(keyOf))
  const mine = own.filter((one) => answered.has(keyOf(one)))
  const people = new Set(mine.filter((one) => here.heard.has(keyOf(one))).map(({ who }) => who))
  return mine.filter(({ who }) => people.has(who))
}

const setAside = ({ act: _, who, at, ...said }: Said): MergeStep => ({
  ...{ kind: 'take', who, at },
  checks: [{ ...said, who, at, verdict: null, note: null, how: 'merged' }],
})

/**
 * What is to be written here so that what people said on another computer counts here too. Pure; the same words are
 * never taken twice, and nothing that was said here is lost.
 */
export const planMerge = (ownActs: readonly PersonAct[], otherActs: readonly PersonAct[]): MergePlan => {
  const [before, other] = [knowledgeOf(ownActs), knowledgeOf(otherActs)]
  const turns = turnsOf(before, other)
  const own = afterTurns(before, turns)
  const said = new Set(own.rows.map(keyOf))
  const saidAt = new Map(other.rows.toReversed().map((one) => [keyOf(one), one.act]))
  const [here, there] = [countingIn(own), countingIn(other)]
  const shelved = new Set(own.rows.filter(({ act }) => isLive(own, act)).map(keyOf))
  const isTakenBack = (one: Said): boolean => said.has(keyOf(one)) && !shelved.has(keyOf(one))
  const slots = [...there].map(([place, words]) => ({
    ...{ own: here.get(place) ?? [], other: words.filter((one) => !isTakenBack(one)) },
    ...{ said, saidAt },
  }))
  const perSlot = slots.map((slot) => ({ slot, taken: takenBy(slot) }))
  const taken = perSlot.flatMap((one) => one.taken)
  const takes = [...Map.groupBy(taken, ({ act }) => act)]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([number, checks]): MergeStep[] => {
      const act = other.acts.get(number)
      return act === undefined ? [] : [{ kind: 'take', who: act.who, at: act.at, checks }]
    })
  const aside = perSlot.flatMap((one) => answeredIn(one.slot, one.taken).map(setAside))
  const known = [...there.values()].flat().filter((one) => said.has(keyOf(one))).length
  return { steps: [...turns, ...takes, ...aside], taken: taken.length, known }
}
