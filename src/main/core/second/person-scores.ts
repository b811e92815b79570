import { type Check, saysSame } from '../../../shared/check.ts'
import type { PersonScore } from '../../../shared/second.ts'
import { foldSayings } from '../fold-sayings.ts'
import { rateOf } from './rate-of.ts'

/** Something said of a figure; `key` names the figure. */
export type Said = { key: string; check: Check }

export type Known = {
  /** What the machine had proved, by figure. */
  proved: ReadonlyMap<string, number>
  /** What is known beforehand, by figure; null: that nobody can read it. */
  answers: ReadonlyMap<string, number | null>
}

type Counted = keyof Omit<PersonScore, 'who' | 'known' | 'seconds'> | 'right' | 'wrong'
type Event = { who: string; did: Counted }

const decides = ({ verdict }: Check): boolean => verdict.kind !== 'passed-on'

/** Each person counts once for a figure, however often they said it. */
const doneOnce = (said: readonly Check[], hows: readonly Check['how'][], did: Counted): Event[] => {
  const people = new Set(said.filter((one) => hows.includes(one.how) && decides(one)).map(({ who }) => who))
  return [...people].map((who) => ({ who, did }))
}

type People = { who: string | null }
const each = (all: readonly People[], did: Counted): Event[] =>
  all.flatMap(({ who }) => (who === null ? [] : [{ who, did }]))

/** How the differences on a figure went, one after another, and what is left at the end. */
const differences = (said: readonly Check[], proved: number | null): Event[] => {
  const events: Event[] = []
  let since: Check[] = []
  for (const word of said) {
    if (word.how === 'adjudicated') {
      const { contested } = foldSayings(since, proved)
      const isFor = ({ verdict }: { verdict: Check['verdict'] }) => saysSame(verdict, word.verdict)
      events.push({ who: word.who, did: 'decided' })
      events.push(...each(contested.filter(isFor), 'decidedFor'))
      events.push(
        ...each(
          contested.filter((one) => !isFor(one)),
          'decidedAgainst',
        ),
      )
      since = []
    }
    since.push(word)
  }
  const { standing, agreed, contested } = foldSayings(since, proved)
  events.push(...each(contested, 'waiting'))
  if (agreed.length > 0) events.push(...each(standing === null ? agreed : [standing, ...agreed], 'agreed'))
  return events
}

/** What people keyed of a figure whose answer is known: the newest word of each. */
const knownAnswers = (said: readonly Check[], answer: number | null | undefined): Event[] => {
  if (answer === undefined) return []
  const newest = new Map(said.filter((one) => one.how === 'known' && decides(one)).map((one) => [one.who, one]))
  const truth: Check['verdict'] = answer === null ? { kind: 'unreadable' } : { kind: 'value', value: answer }
  return [...newest.values()].map(({ who, verdict }) => ({ who, did: saysSame(verdict, truth) ? 'right' : 'wrong' }))
}

/** The scorecards of all who said something, by name. `said`: what counts, oldest first. */
export const personScores = (said: readonly Said[], { proved, answers }: Known): Omit<PersonScore, 'seconds'>[] => {
  const events = [...Map.groupBy(said, ({ key }) => key)].flatMap(([key, all]) => {
    const checks = all.map(({ check }) => check)
    return [
      ...doneOnce(checks, ['check', 'merged'], 'first'),
      ...doneOnce(checks, ['blind'], 'second'),
      ...differences(checks, proved.get(key) ?? null),
      ...knownAnswers(checks, answers.get(key)),
    ]
  })
  const people = [...Map.groupBy(events, ({ who }) => who)].toSorted(([a], [b]) => a.localeCompare(b, 'th'))
  return people.map(([who, own]) => {
    const count = (what: Counted): number => own.filter(({ did }) => did === what).length
    const [right, wrong] = [count('right'), count('wrong')]
    return {
      who,
      first: count('first'),
      second: count('second'),
      agreed: count('agreed'),
      decidedFor: count('decidedFor'),
      decidedAgainst: count('decidedAgainst'),
      waiting: count('waiting'),
      decided: count('decided'),
      known: { right, wrong, rate: rateOf(right, right + wrong) },
    }
  })
}
